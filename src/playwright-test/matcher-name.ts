// What Playwright calls our expectation in its messages.

export const MATCHER = 'toSendNoPersonalData';
