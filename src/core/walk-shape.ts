/** Goes through a value by its shape, and finds what `explain` does not tell: it is no issue, or a consequence of some. */

import { NO } from "./check.js";
import { branchOf, fieldsOf, isOfKind, isTuple, type ObjectShape, type Shape } from "./explain.js";
import { ANY_KEY } from "./issues.js";
import { isJsonObject, type JsonObject, ownValue } from "./json.js";

/** The keys and indices that lead to a key; `*` for one that the sender chose. */
export type KeyPath = (string | number)[];

/** What is found. Each path belongs to the walk, which goes on to change it: copy what is kept. */
export interface ShapeVisitor {
  /** Called with each key that the shape of an object does not name, and the value under it. */
  onUnknownKey(path: readonly (string | number)[], key: string, value: unknown): void;
  /** Called with each member of a union whose type the union does not have. */
  onUnknownMember?(path: readonly (string | number)[], type: string): void;
  /** Called with each member of a union that the decoder has marked as invalid. */
  onInvalidMember?(path: readonly (string | number)[], type: string | undefined): void;
  /** Called with each value that the decoder has left out. */
  onLeftOut?(path: readonly (string | number)[], value: unknown): void;
  /** Whether paths hold the keys that the sender chose; by default they hold `*`. */
  readonly namesKeys?: boolean;
  /** Whether the value is a decoded event, whose unknown members are marked. */
  readonly isDecoded?: boolean;
}

/** Goes through a value; `made` is what `explain` made of it, or `NO` where nothing is to be compared. */
export function walkShape(shape: Shape, value: unknown, visitor: ShapeVisitor, made: unknown = NO): void {
  walk({ shape, value, made: made === value ? NO : made }, [], visitor);
}

/** A value, its shape, and what was made of it. */
interface Place {
  readonly shape: Shape;
  readonly value: unknown;
  readonly made: unknown;
  /** Whether it is a member of a union. The shapes of members leave out the type, by which they are found. */
  readonly isMember?: boolean;
}

function walk(place: Place, path: KeyPath, visitor: ShapeVisitor): void {
  const { shape, value, made } = place;
  if (typeof shape === "string") return;
  if (!isTuple(shape)) {
    if (isJsonObject(value)) walkObject(shape, value, place, path, visitor);
    return;
  }
  switch (shape[0]) {
    case "array":
      if (!Array.isArray(value)) return;
      for (let index = 0; index < value.length; index += 1) {
        walkBelow(index, { shape: shape[1], value: value[index], made: madeBelow(made, index) }, path, visitor);
      }
      return;
    case "record":
      if (!isJsonObject(value)) return;
      for (const key of Object.keys(value)) {
        const below = { shape: shape[1], value: value[key], made: madeBelow(made, key) };
        walkBelow(visitor.namesKeys ? key : ANY_KEY, below, path, visitor);
      }
      return;
    case "either": {
      const option = shape[1].find((each) => isOfKind(each, value));
      if (option !== undefined) walk({ ...place, shape: option }, path, visitor);
      return;
    }
    case "branch":
      if (isJsonObject(value)) walkObject(branchOf(shape, value), value, place, path, visitor);
      return;
    case "union":
      walkMember(shape[1], value, made, path, visitor);
      return;
  }
}

function walkBelow(key: string | number, place: Place, path: KeyPath, visitor: ShapeVisitor): void {
  const { value, made } = place;
  path.push(key);
  if (made === undefined && value !== undefined) visitor.onLeftOut?.(path, value);
  // Nothing differs where the decoder kept the value itself, and nothing is left of what it left out.
  walk(made === undefined || made === value ? { ...place, made: NO } : place, path, visitor);
  path.pop();
}

function walkObject(
  shape: ObjectShape,
  object: JsonObject,
  { made, isMember }: Place,
  path: KeyPath,
  visitor: ShapeVisitor,
): void {
  const fields = fieldShapesOf(shape);
  // An object without any is one whose keys the sender chooses.
  if (fields.size === 0) return;
  for (const key of Object.keys(object)) {
    const field = fields.get(key);
    const value = object[key];
    if (field !== undefined) walkBelow(key, { shape: field, value, made: madeBelow(made, key) }, path, visitor);
    else if (!isMember || key !== "type") visitor.onUnknownKey(path, key, value);
  }
  if (!isJsonObject(made)) return;
  // A missing member becomes an invalid one.
  for (const [key, field] of fields) {
    if (Object.hasOwn(made, key) && !Object.hasOwn(object, key)) {
      walkBelow(key, { shape: field, value: undefined, made: made[key] }, path, visitor);
    }
  }
}

function walkMember(
  members: Readonly<Record<string, Shape>>,
  value: unknown,
  made: unknown,
  path: KeyPath,
  visitor: ShapeVisitor,
): void {
  const found = isJsonObject(value) ? ownValue(value, "type") : undefined;
  const type = typeof found === "string" ? found : undefined;
  // A sender's object can't hold itself, nor be what it holds.
  const isInvalid = isJsonObject(made) && made.type === "invalid" && made.raw === value;
  if (isInvalid) visitor.onInvalidMember?.(path, type);
  if (type === undefined || !isJsonObject(value)) return;
  const shape = Object.hasOwn(members, type) ? members[type] : undefined;
  if (shape) walk({ shape, value, made: isInvalid ? NO : made, isMember: true }, path, visitor);
  else visitor.onUnknownMember?.(path, visitor.isDecoded ? String(value.rawType) : type);
}

function madeBelow(made: unknown, key: string | number): unknown {
  return typeof made === "object" && made !== null ? ownValue(made, String(key)) : made === NO ? NO : undefined;
}

const shapesByObject = new WeakMap<ObjectShape, ReadonlyMap<string, Shape>>();

/** Returns the shapes of the fields of an object, by name. */
export function fieldShapesOf(shape: ObjectShape): ReadonlyMap<string, Shape> {
  const known = shapesByObject.get(shape);
  if (known) return known;
  const fields = new Map(fieldsOf(shape).map((field) => [field.key, field.shape]));
  shapesByObject.set(shape, fields);
  return fields;
}
