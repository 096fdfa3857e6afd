/** Finds the guards of a public module by name. */

/** Guards, each with its name. */
export type Guards<T> = [name: string, guard: (value: T) => boolean][];

/** Returns the guards of a module whose names match, in alphabetical order. */
export function guardsOf<T>(module: object, pattern: RegExp): Guards<T> {
  // Safe: only guards have such names.
  return Object.entries(module)
    .filter(([name]) => pattern.test(name))
    .sort() as unknown as Guards<T>;
}

/** Returns the names of the guards that accept a value. */
export function matchingGuards<T>(guards: Guards<T>, value: T): string[] {
  return guards.filter(([, guard]) => guard(value)).map(([name]) => name);
}

/** Returns the name of a guard: `calendly.response` → `isCalendlyResponseMessage`, but `incoming_event` → `isIncomingEvent`. */
export function guardName(wireName: string, kind: string): string {
  const name = wireName.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `is${name.endsWith(kind) ? name : `${name}${kind}`}`;
}
