// Nominal types: two strings that mean different things are different types.

declare const brand: unique symbol;

/** `T` that can only be made on purpose, by the one function that mints `Name`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
