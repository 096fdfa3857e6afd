/** What a peer is: a library that checks values, given the shapes that this one checks. */

import type { Shape } from "../../scripts/generate/shape.js";

export type ObjectShape = Shape & { kind: "object" };

/** A validator as a user of the library would write it, for a union of events by `type`. */
export interface Peer {
  /** The name in the table. */
  readonly name: string;
  /** The package that it is of. */
  readonly package: string;
  /** Whether it has a row on the page, as the fastest of the peers in a column. */
  readonly isOnPage?: boolean;
  /** Whether its objects take arrays, as long as no required key is missing. */
  readonly takesArrays?: boolean;
  /** Creates the schema as the library's documents advise for a discriminated union. */
  compile(events: readonly Shape[]): Validate;
}

/** Returns what the library makes of an event, or `undefined` once it has listed what is wrong. */
type Validate = (event: unknown) => unknown;

/** The field of an object without which the object is refused. */
export function isRequired(shape: Shape): boolean {
  if (shape.kind === "anything" || shape.kind === "undefined") return false;
  return shape.kind !== "either" || shape.options.every(isRequired);
}

/** The shapes of an `either` that are more than `undefined`. */
export function present({ options }: Shape & { kind: "either" }): Shape[] {
  return options.filter(({ kind }) => kind !== "undefined");
}

/** The two shapes of a branch, and the key that tells them apart. */
export function sides(shape: Shape & { kind: "branch" }): [ObjectShape, ObjectShape] {
  const { yes, no } = shape;
  if (yes.kind !== "object" || no.kind !== "object") throw new TypeError("A branch between objects was expected.");
  return [yes, no];
}
