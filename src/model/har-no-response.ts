// What HAR 1.2 demands of a response, where none is kept: what a server answered is not part of what was sent to it.

/** http://www.softwareishard.com/blog/har-12-spec/#response; sizes of -1 are unknown. */
export const HAR_NO_RESPONSE: {
  readonly status: number;
  readonly statusText: string;
  readonly httpVersion: string;
  readonly cookies: never[];
  readonly headers: never[];
  readonly content: { readonly size: number; readonly mimeType: string };
  readonly redirectURL: string;
  readonly headersSize: number;
  readonly bodySize: number;
} = {
  status: 0,
  statusText: '',
  httpVersion: 'unknown',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};
