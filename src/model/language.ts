// The two languages of everything that a person reads.

export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence or label in every language. */
export type Text = Readonly<Record<Language, string>>;
