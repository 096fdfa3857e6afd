/** A peer: another validation library, with the shapes that this library checks. */

import type { Shape } from "../../scripts/generate/shape.js";

export type ObjectShape = Shape & { kind: "object" };

/** A library, and how its users write a validator for a union of events by `type`. */
export interface Peer {
  /** The name in the table. */
  readonly name: string;
  /** The name of its npm package. */
  readonly package: string;
  /** Whether it has a row in README.md, because it is the fastest peer in a column. */
  readonly isOnPage?: boolean;
  /** Whether its object schemas accept arrays if no required key is missing. */
  readonly acceptsArrays?: boolean;
  /** Creates the schema that the library's documentation recommends for a discriminated union. */
  compile(events: readonly Shape[]): Validate;
}

/** Returns the validated event, or `undefined` after listing the errors. */
type Validate = (event: unknown) => unknown;

/** Returns whether an object without the field is invalid. */
export function isRequired(shape: Shape): boolean {
  if (shape.kind === "anything" || shape.kind === "undefined") return false;
  return shape.kind !== "either" || shape.options.every(isRequired);
}

/** Returns the options of an `either`, without `undefined`. */
export function definedOptions({ options }: Shape & { kind: "either" }): Shape[] {
  return options.filter(({ kind }) => kind !== "undefined");
}

/** Returns the two shapes of a branch. */
export function branchShapes(shape: Shape & { kind: "branch" }): [ObjectShape, ObjectShape] {
  const { yes, no } = shape;
  if (yes.kind !== "object" || no.kind !== "object") throw new TypeError("Both shapes of a branch have to be objects.");
  return [yes, no];
}
