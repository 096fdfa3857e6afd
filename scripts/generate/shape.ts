/** Shapes: an interface as a small tree, from which code is generated. */

/**
 * A field; `isStrict` when a wrong value is never left out, even if the field may be absent, `isRare` when few deliveries have it.
 */
export type Field = [key: string, shape: Shape, isStrict?: boolean, isRare?: boolean];

/** The names and comments of a shape. */
export interface Description {
  /** The name of the interface or of the union's alias, or `undefined` for an inline object. */
  name: string | undefined;
  /** The comment of the interface or of the alias. */
  comment: string;
  /** The comment of each field that has one. */
  fields: Readonly<Record<string, string>>;
  /** The documented values of each open field. */
  examples: Readonly<Record<string, readonly string[]>>;
  /** The fields that the decoder adds to an event. */
  added(): readonly Field[];
  /** The members that the decoder creates: `unknown` and `invalid`. */
  decoded(): readonly Shape[];
}

/** The values that an interface accepts. */
export type Shape =
  | { kind: "anything" | "string" | "number" | "boolean" | "null" | "undefined" }
  | { kind: "literal"; value: string | number | boolean }
  | { kind: "object"; fields: Field[] }
  | { kind: "array"; item: Shape }
  | { kind: "record"; value: Shape }
  | { kind: "either"; options: Shape[] }
  /** One of two shapes, told apart by whether the value under a key matches. */
  | { kind: "branch"; key: string; matches: Shape; yes: Shape; no: Shape }
  /** A member by its `type`, or any other object with a string for its `type`. */
  | { kind: "open_union"; members: Member[] };

/** A member of an open union. */
export type Member = [type: string, shape: Shape];

/** Returns the shapes of a branch, the usual one first, or the shape itself. */
export function sidesOf(shape: Shape): Shape[] {
  return shape.kind === "branch" ? [shape.no, shape.yes].flatMap(sidesOf) : [shape];
}
