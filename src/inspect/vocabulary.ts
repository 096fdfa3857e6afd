/** The names of all fields of all platforms. */

import { fieldsOf, isTuple, type ObjectShape, type Shape } from "../core/shape.js";
import { INSPECTED } from "./platforms.js";

let names: Set<string> | undefined;

/** Returns true for the name of a field in any type. */
export function isFieldName(key: string): boolean {
  names ??= readNames();
  return names.has(key);
}

function readNames(): Set<string> {
  const found = new Set<string>();
  const seen = new Set<Shape>();
  const read = (shape: Shape): void => {
    if (typeof shape === "string" || seen.has(shape)) return;
    seen.add(shape);
    if (!isTuple(shape)) {
      for (const field of fieldsOf(shape).list) {
        found.add(field.key);
        read(field.shape);
      }
      return;
    }
    for (const part of partsOf(shape)) read(part);
  };
  for (const { codec, itemShapeOf } of Object.values(INSPECTED)) {
    for (const type of Object.keys(codec.shapes)) read(itemShapeOf(type, {}) ?? {});
  }
  return found;
}

/** Returns the shapes inside a shape. */
function partsOf(shape: Exclude<Shape, string | ObjectShape>): readonly Shape[] {
  switch (shape[0]) {
    case "literal":
      return [];
    case "array":
    case "record":
      return [shape[1]];
    case "either":
      return shape[1];
    case "branch":
      return [shape[3], shape[4]];
    case "union":
      return Object.values(shape[1]);
  }
}
