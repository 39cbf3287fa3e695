// Exhaustiveness: a `switch` over a closed union ends here, and the compiler proves that it cannot.

/** Fails at compile time when a member of a closed union was forgotten; throws if data lied about its type. */
export function assertNever(unexpected: never): never {
  const kind = typeof unexpected === 'object' ? 'object' : String(unexpected);
  throw new TypeError(`a closed union has an unknown member: ${kind}`);
}
