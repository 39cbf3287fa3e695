// The two halves of an HTTP exchange, as both kinds of server of the stage see them.

/** A request, read whole. */
export interface Ask {
  /** Lower case, without port. */
  readonly host: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Names in lower case, in the order of the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** What goes back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The first header of that (lower case) name. */
export function headerOf(ask: Ask, name: string): string | undefined {
  return ask.headers.find(([key]) => key === name)?.[1];
}
