/** Guards of a public face, by name. */

/** Guards, each with its name. */
export type Guards<T> = [name: string, guard: (value: T) => boolean][];

/** The guards of a face whose names match. */
export function guardsOf<T>(face: object, pattern: RegExp): Guards<T> {
  // Safe: guards are what is called so.
  return Object.entries(face)
    .filter(([name]) => pattern.test(name))
    .sort() as unknown as Guards<T>;
}

/** The names of the guards that are true of a value. */
export function satisfied<T>(guards: Guards<T>, value: T): string[] {
  return guards.filter(([, guard]) => guard(value)).map(([name]) => name);
}

/** `calendly.response` → `isCalendlyResponseMessage`; a name that ends in its kind gets no second one: `incoming_event` → `isIncomingEvent`. */
export function guardName(wireName: string, kind: string): string {
  const name = wireName.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `is${name.endsWith(kind) ? name : `${name}${kind}`}`;
}
