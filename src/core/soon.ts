/** Values that are there already, or come with a promise: where a runtime does its work at once, nothing has to wait for a turn. */

/** A value, or a promise of it. */
export type Soon<Value> = Value | Promise<Value>;

/** Calls a function with a value, at once when it is there. */
export function withSoon<Value, Result>(value: Soon<Value>, next: (value: Value) => Soon<Result>): Soon<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Returns a list of values, at once when all of them are there. */
export function allSoon<Value>(values: readonly Soon<Value>[]): Soon<Value[]> {
  const isThere = (value: Soon<Value>): value is Value => !(value instanceof Promise);
  return values.every(isThere) ? [...values] : Promise.all(values);
}
