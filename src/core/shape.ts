/** The shapes of events, as data that is generated from their interfaces. */

import { isJsonObject, type JsonObject, ownValue } from "./json.js";

/**
 * A shape, as data. An object has a key per field, or per list of fields of one shape, separated by spaces. A trailing `?` means that the
 * fields may be absent or null, a trailing `!` that a wrong value is never left out.
 */
export type Shape =
  | "string"
  | "number"
  | "boolean"
  | "null"
  | "unknown"
  | ObjectShape
  | readonly ["literal", value: string | boolean]
  | readonly ["array", item: Shape]
  | readonly ["record", value: Shape]
  | readonly ["either", options: readonly Shape[]]
  | BranchShape
  | readonly ["union", members: Shapes];

/** One of two shapes of an object, discriminated by the value under a key. */
export type BranchShape = readonly ["branch", key: string, matches: Shape, yes: ObjectShape, no: ObjectShape];

/** The shape of an object, by the names of its fields. */
export interface ObjectShape {
  readonly [key: string]: Shape;
}

/** The shapes of events or of members, by type. */
export type Shapes = Readonly<Record<string, Shape>>;

/** A field of an object. */
interface Field {
  /** Its name. */
  readonly key: string;
  /** The shape of its value. */
  readonly shape: Shape;
  /** Whether the field may be absent or null. */
  readonly isOptional: boolean;
  /** Whether the field is left out when its value is wrong. */
  readonly isLeftOut: boolean;
}

/** The fields of an object. */
interface Fields {
  /** All of them, in order. */
  readonly list: readonly Field[];
  /** All of them, by name. Without a prototype, because a sender may call a key `constructor`. Faster than a map. */
  readonly byKey: Readonly<Record<string, Field | undefined>>;
  /** The number of fields that an object must have. */
  readonly required: number;
}

/** Returns true if a value has a shape, and holds no union member of an unknown type. */
export function fits(shape: Shape, value: unknown): boolean {
  if (!isOfKind(shape, value)) return false;
  if (typeof shape === "string") return true;
  // Safe: it is of the kind of each shape.
  const object = value as JsonObject;
  if (!isTuple(shape)) return hasFields(shape, object);
  switch (shape[0]) {
    case "literal":
      return true;
    case "array":
    case "record":
      for (const each of Array.isArray(value) ? value : Object.values(object)) if (!fits(shape[1], each)) return false;
      return true;
    case "either":
      return shape[1].some((option) => fits(option, value));
    case "branch":
      return hasFields(branchOf(shape, object), object);
    case "union":
      return fitsType(shape[1], object);
  }
}

/** Returns true if an object has the shape of its type. */
export function fitsType(shapes: Shapes, object: JsonObject): boolean {
  const { type } = object;
  const shape = typeof type === "string" ? ownValue(shapes, type) : undefined;
  // Safe: it is a shape.
  return shape !== undefined && fits(shape as Shape, object);
}

/** Looks up the keys of the object among the fields, because most fields are optional and absent. */
function hasFields(shape: ObjectShape, object: JsonObject): boolean {
  const { byKey, required } = fieldsOf(shape);
  let missing = required;
  for (const key in object) {
    const field = byKey[key];
    if (field === undefined) continue;
    const value = object[key];
    if (!field.isOptional) missing -= 1;
    else if (value == null) continue;
    // Fast path for nearly all values.
    if (typeof value === "string" && field.shape === "string") continue;
    if (!fits(field.shape, value)) return false;
  }
  return missing === 0;
}

/** Returns true for a shape that is a tuple, not an object. */
export function isTuple(shape: Exclude<Shape, string>): shape is Exclude<Shape, string | ObjectShape> {
  return Array.isArray(shape);
}

/** Returns true if a value has the outer type of a shape. Does not check its content. */
export function isOfKind(shape: Shape, value: unknown): boolean {
  if (typeof shape === "string") return isPrimitive(shape, value);
  if (!isTuple(shape)) return isJsonObject(value);
  switch (shape[0]) {
    case "literal":
      return value === shape[1];
    case "array":
      return Array.isArray(value);
    case "either":
      return shape[1].some((each) => isOfKind(each, value));
    default:
      return isJsonObject(value);
  }
}

function isPrimitive(name: string, value: unknown): boolean {
  switch (name) {
    case "unknown":
      return true;
    case "null":
      return value === null;
    default:
      // A parsed body may hold NaN.
      return typeof value === name && !Number.isNaN(value);
  }
}

/** Returns the shape that applies to an object: the first if the value under the key is the literal, absent or null. */
export function branchOf([, key, matches, yes, no]: BranchShape, object: JsonObject): ObjectShape {
  const value = ownValue(object, key);
  const isYes = matches === "null" ? value == null : isOfKind(matches, value);
  return isYes ? yes : no;
}

const fieldsByShape = new WeakMap<ObjectShape, Fields>();

/** Returns the fields of an object's shape. Cached. */
export function fieldsOf(shape: ObjectShape): Fields {
  const known = fieldsByShape.get(shape);
  if (known) return known;
  const list = Object.entries(shape).flatMap(([names, field]) => {
    // Any value is right for an unknown shape, also none.
    const isOptional = field === "unknown" || /\?!?$/.test(names);
    const isLeftOut = names.endsWith("?");
    const keys = names.replace(/\??!?$/, "").split(" ");
    return keys.map((key) => ({ key, shape: field, isOptional, isLeftOut }));
  });
  const byKey = Object.create(null);
  for (const field of list) byKey[field.key] = field;
  const fields = { list, byKey, required: list.filter(({ isOptional }) => !isOptional).length };
  fieldsByShape.set(shape, fields);
  return fields;
}
