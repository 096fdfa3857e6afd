/** Values or promises of them, so that synchronous work takes no turn of the event loop. */

/** A value or a promise of it. */
export type Soon<Value> = Value | Promise<Value>;

/** Calls a function with a value: synchronously, unless the value is a promise. */
export function withSoon<Value, Result>(value: Soon<Value>, next: (value: Value) => Soon<Result>): Soon<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Returns a list of values: synchronously, unless one of them is a promise. */
export function allSoon<Value>(values: readonly Soon<Value>[]): Soon<Value[]> {
  const isThere = (value: Soon<Value>): value is Value => !(value instanceof Promise);
  return values.every(isThere) ? [...values] : Promise.all(values);
}
