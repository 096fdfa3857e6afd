/** Walks a value by its shape, and finds what `explain` does not report: unknown keys, unknown members and left-out values. */

import { NO } from "./check.js";
import { ANY_KEY } from "./issues.js";
import { isJsonObject, type JsonObject, ownValue } from "./json.js";
import { branchOf, fieldsOf, isOfKind, isTuple, type ObjectShape, type Shape, type Shapes } from "./shape.js";

/** The keys and indices of a path. `*` replaces a key that the sender chose. */
export type KeyPath = (string | number)[];

/** The callbacks of a walk. The walk reuses each path: copy it to keep it. */
export interface ShapeVisitor {
  /** Called with each key that the shape of an object does not name, and the value under it. */
  onUnknownKey(path: readonly (string | number)[], key: string, value: unknown): void;
  /** Called with each union member of an unknown type. */
  onUnknownMember?(path: readonly (string | number)[], type: string): void;
  /** Called with each union member that the decoder marked as invalid. */
  onInvalidMember?(path: readonly (string | number)[], type: string | undefined): void;
  /** Called with each value that the decoder left out. */
  onLeftOut?(path: readonly (string | number)[], value: unknown): void;
  /** Whether paths hold the keys that the sender chose; by default they hold `*`. */
  readonly namesKeys?: boolean;
  /** Whether the value is a decoded event, whose unknown members are marked. */
  readonly isDecoded?: boolean;
}

/** Walks a value. `made` is the decoded value, or `NO` to compare nothing. */
export function walkShape(shape: Shape, value: unknown, visitor: ShapeVisitor, made: unknown = NO): void {
  walkValue(shape, value, made === value ? NO : made, { path: [], visitor });
}

interface Walk {
  /** The keys that lead to where it stands. */
  readonly path: KeyPath;
  readonly visitor: ShapeVisitor;
}

// Single arguments, because a body has room for very many values, and an object for each would cost as much as decoding.
function walkValue(shape: Shape, value: unknown, made: unknown, walk: Walk, isMember = false): void {
  if (typeof shape === "string") return;
  if (!isTuple(shape)) {
    if (isJsonObject(value)) walkObject(shape, value, made, walk, isMember);
    return;
  }
  switch (shape[0]) {
    case "array":
      // A list with a wrong item is wrong as a whole, unless its items are members of a union.
      if (!Array.isArray(value) || typeof shape[1] === "string") return;
      for (let index = 0; index < value.length; index += 1) {
        walkBelow(index, shape[1], value[index], madeBelow(made, index), walk);
      }
      return;
    case "record":
      if (!isJsonObject(value)) return;
      for (const key of Object.keys(value)) {
        walkBelow(walk.visitor.namesKeys ? key : ANY_KEY, shape[1], value[key], madeBelow(made, key), walk);
      }
      return;
    case "either": {
      const option = shape[1].find((each) => isOfKind(each, value));
      if (option !== undefined) walkValue(option, value, made, walk, isMember);
      return;
    }
    case "branch":
      if (isJsonObject(value)) walkObject(branchOf(shape, value), value, made, walk, isMember);
      return;
    case "union":
      walkMember(shape[1], value, made, walk);
      return;
  }
}

function walkBelow(key: string | number, shape: Shape, value: unknown, made: unknown, walk: Walk): void {
  const isLeftOut = made === undefined && value !== undefined;
  if (typeof shape === "string" && !isLeftOut) return;
  const { path, visitor } = walk;
  path.push(key);
  if (isLeftOut) visitor.onLeftOut?.(path, value);
  // Nothing differs where the decoder kept the value itself, and nothing is left of what it left out.
  walkValue(shape, value, made === undefined || made === value ? NO : made, walk);
  path.pop();
}

/** Goes through an object. The shapes of members of a union leave out the type, by which they are found. */
function walkObject(shape: ObjectShape, object: JsonObject, made: unknown, walk: Walk, isMember: boolean): void {
  const { list, byKey } = fieldsOf(shape);
  // An object without fields has keys that the sender chose.
  if (list.length === 0) return;
  for (const key of Object.keys(object)) {
    const field = byKey[key];
    const value = object[key];
    if (field !== undefined) walkBelow(key, field.shape, value, madeBelow(made, key), walk);
    else if (!isMember || key !== "type") walk.visitor.onUnknownKey(walk.path, key, value);
  }
  if (!isJsonObject(made)) return;
  // A missing member becomes an invalid one.
  for (const { key, shape: field } of list) {
    if (Object.hasOwn(made, key) && !Object.hasOwn(object, key)) walkBelow(key, field, undefined, made[key], walk);
  }
}

function walkMember(members: Shapes, value: unknown, made: unknown, walk: Walk): void {
  const { path, visitor } = walk;
  const found = isJsonObject(value) ? ownValue(value, "type") : undefined;
  const type = typeof found === "string" ? found : undefined;
  // Only the decoder's mark can hold the value itself as `raw`, because JSON has no cycles.
  const isInvalid = isJsonObject(made) && made.type === "invalid" && made.raw === value;
  if (isInvalid) visitor.onInvalidMember?.(path, type);
  if (type === undefined || !isJsonObject(value)) return;
  const shape = Object.hasOwn(members, type) ? members[type] : undefined;
  if (shape) walkValue(shape, value, isInvalid ? NO : made, walk, true);
  else visitor.onUnknownMember?.(path, visitor.isDecoded ? String(value.rawType) : type);
}

function madeBelow(made: unknown, key: string | number): unknown {
  if (made === NO) return NO;
  if (Array.isArray(made)) return made[Number(key)];
  return isJsonObject(made) ? ownValue(made, String(key)) : undefined;
}
