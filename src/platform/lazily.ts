// A value that is made when it is first asked for, and kept.

/** `make` is called once at most; where it throws, the next call tries again. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
