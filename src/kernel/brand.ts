declare const brand: unique symbol;

/** A value that only its own maker can produce, so that a milestone's id is never taken for a contract's. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
