/**
 * Explains why a check rejects an event. Leaves out wrong optional fields and marks wrong union members. Any other wrong value makes the
 * event invalid.
 */

import { type Check, checkWith, isNumber, NO, unknownMember } from "./check.js";
import { ANY_KEY, type InvalidMember, type Issue, MAX_ISSUES } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, ownValue, typeName } from "./json.js";

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
  | readonly ["union", members: Readonly<Record<string, Shape>>];

/** One of two shapes of an object, discriminated by the value under a key. */
export type BranchShape = readonly ["branch", key: string, matches: Shape, yes: ObjectShape, no: ObjectShape];

/** The shape of an object, by the names of its fields. */
export interface ObjectShape {
  readonly [key: string]: Shape;
}

/** The result of an explanation. */
export interface Findings {
  /** The first issues, up to `maxIssues`. */
  readonly issues: Issue[];
  /** Whether there are more. */
  hasMore: boolean;
}

/** The options of an explanation. */
export interface ExplainOptions {
  /** The largest number of issues. The default is ten. */
  readonly maxIssues?: number;
  /** Whether paths hold the keys that the sender chose. By default they hold `*`. */
  readonly namesKeys?: boolean | undefined;
}

/** The state of a walk through an event. */
interface Walk extends Findings, ExplainOptions {
  /** The path to the current value. */
  readonly path: (string | number)[];
  /** The union member that holds the current value. */
  member: Member | undefined;
  /** The issues of members that have no type, by what they have instead. */
  untyped?: Map<string, Issue[]>;
  /** The issues of members that are not objects, by type. */
  noObjects?: Map<string, Issue[]>;
}

interface Member {
  /** The enclosing member. */
  readonly outer: Member | undefined;
  /** The length of its path. */
  readonly depth: number;
  /** Its first issues. Their paths start at the member. */
  readonly issues: Issue[];
}

/** A field of an object. */
export interface Field {
  /** Its name. */
  readonly key: string;
  /** The shape of its value. */
  readonly shape: Shape;
  /** Whether the field may be absent or null. */
  readonly isOptional: boolean;
  /** Whether the field is left out when its value is wrong. */
  readonly isLeftOut: boolean;
}

/**
 * Returns an event with its wrong values left out or marked, or `NO` if it is invalid. Does not modify its input.
 *
 * Members of an unknown type are marked, but are not issues.
 */
export function explain(
  shape: Shape,
  event: unknown,
  options?: ExplainOptions,
): { value: unknown; findings: Findings } {
  const walk: Walk = {
    ...options,
    issues: [],
    hasMore: false,
    path: [],
    member: undefined,
  };
  const value = read(shape, event, walk);
  return { value, findings: { issues: walk.issues, hasMore: walk.hasMore } };
}

/**
 * Checks a rare field, which may be absent or null. Returns the value, a copy with its unknown members marked, or `NO` if anything is
 * wrong.
 */
export function checkShape(shape: Shape, value: unknown): unknown {
  return value == null ? value : read(shape, value);
}

/** Checks a member of an open union with the check of its type, or with its shape if there is none. */
export function checkMember(value: unknown, members: ReadonlyMap<unknown, Check<JsonObject>>, union: Shape): unknown {
  const check = isJsonObject(value) && members.get(value.type);
  return check ? checkWith(check, value) : read(union, value);
}

/** Reads a value. Without a walk, it leaves out nothing, marks nothing as invalid and reports nothing. */
function read(shape: Shape, value: unknown, walk?: Walk): unknown {
  if (typeof shape === "string") return isPrimitive(shape, value) ? value : refuse(shape, value, walk);
  if (!isTuple(shape)) return isJsonObject(value) ? readObject(shape, value, walk) : refuse(shape, value, walk);
  switch (shape[0]) {
    case "literal":
      return value === shape[1] ? value : refuse(shape, value, walk);
    case "array":
      return Array.isArray(value) ? readArray(shape[1], value, walk) : refuse(shape, value, walk);
    case "record":
      return isJsonObject(value) ? readRecord(shape[1], value, walk) : refuse(shape, value, walk);
    case "either": {
      const option = shape[1].find((each) => isOfKind(each, value));
      return option === undefined ? refuse(shape, value, walk) : read(option, value, walk);
    }
    case "branch": {
      if (!isJsonObject(value)) return refuse(shape, value, walk);
      return readObject(branchOf(shape, value), value, walk);
    }
    case "union":
      return readMember(shape[1], value, walk);
  }
}

/** Reads a value under a key. */
function readBelow(key: string | number, shape: Shape, value: unknown, walk?: Walk): unknown {
  walk?.path.push(key);
  const below = read(shape, value, walk);
  walk?.path.pop();
  return below;
}

function readObject(shape: ObjectShape, object: JsonObject, walk?: Walk): unknown {
  let changes: Map<string, unknown> | undefined;
  let isWrong = false;
  // Safe to read, because the generator rejects field names that a plain object inherits.
  const isPlain = isPlainObject(object);
  const isEmpty = hasNoKeys(object);
  for (const { key, shape: field, isOptional, isLeftOut } of fieldsOf(shape)) {
    // A body may hold very many empty objects, and looking up keys in them is slow.
    if (isEmpty && isOptional) continue;
    const value = isPlain ? object[key] : ownValue(object, key);
    // Fast path for nearly all fields.
    if (field === "unknown" || (isOptional && value == null)) continue;
    if (typeof value === field && !Number.isNaN(value)) continue;
    const below = readBelow(key, field, value, walk);
    if (below === NO && !(isLeftOut && walk)) isWrong = true;
    if (isWrong && isFull(walk)) break;
    if (isWrong || below === value) continue;
    changes ??= new Map();
    changes.set(key, below);
  }
  if (isWrong) return NO;
  return changes ? copyWith(changes, object) : object;
}

function readArray(item: Shape, array: readonly unknown[], walk?: Walk): unknown {
  let copy: unknown[] | undefined;
  let isWrong = false;
  for (let index = 0; index < array.length; index += 1) {
    const value = array[index];
    const below = readBelow(index, item, value, walk);
    if (below === NO) isWrong = true;
    if (isWrong && isFull(walk)) break;
    if (isWrong || below === value) continue;
    copy ??= [...array];
    copy[index] = below;
  }
  return isWrong ? NO : (copy ?? array);
}

function readRecord(shape: Shape, record: JsonObject, walk?: Walk): unknown {
  let copy: JsonObject | undefined;
  const keys = Object.keys(record);
  for (const key of keys) {
    const value = record[key];
    const below = readBelow(walk?.namesKeys ? key : ANY_KEY, shape, value, walk);
    if (below === NO && !walk) return NO;
    if (below !== value && !copy) {
      copy = {};
      for (const earlier of keys.slice(0, keys.indexOf(key))) setOwn(copy, earlier, record[earlier]);
    }
    if (copy && below !== NO) setOwn(copy, key, below);
  }
  return copy ?? record;
}

function readMember(members: Readonly<Record<string, Shape>>, value: unknown, walk?: Walk): unknown {
  if (!isJsonObject(value)) return walk ? untypedMember(value, value, "noObjects", walk) : NO;
  const type = ownValue(value, "type");
  if (typeof type !== "string") return walk ? untypedMember(value, type, "untyped", walk) : NO;
  const shape = Object.hasOwn(members, type) ? members[type] : undefined;
  if (!shape) return unknownMember(type, value);
  if (!walk) return read(shape, value);
  const member: Member = { outer: walk.member, depth: walk.path.length, issues: [] };
  walk.member = member;
  const result = read(shape, value, walk);
  walk.member = member.outer;
  if (result !== NO) return result;
  const invalid: InvalidMember = { type: "invalid", rawType: type, raw: value, issues: member.issues };
  return invalid;
}

/** Returns the invalid member for a value without a type. Those with the same issues share one list, because a body has room for very many. */
function untypedMember(raw: unknown, wrong: unknown, kind: "untyped" | "noObjects", walk: Walk): InvalidMember {
  if (!isFull(walk)) read(TYPED, raw, walk);
  const received = typeName(wrong);
  // Made when it is needed, because a body has room for very many events without such members.
  walk[kind] ??= new Map();
  const known = walk[kind];
  let issues = known.get(received);
  if (!issues) {
    issues = explain(TYPED, raw).findings.issues;
    known.set(received, issues);
  }
  return { type: "invalid", rawType: undefined, raw, issues };
}

function hasNoKeys(object: JsonObject): boolean {
  for (const _ in object) return false;
  return true;
}

/** Returns a copy with some keys replaced. Keys whose new value is `NO` are removed. */
function copyWith(changes: ReadonlyMap<string, unknown>, object: JsonObject): JsonObject {
  const copy: JsonObject = {};
  // Faster than spread and delete, for few keys and for many.
  for (const key of Object.keys(object)) {
    const value = changes.has(key) ? changes.get(key) : object[key];
    if (value !== NO) setOwn(copy, key, value);
  }
  // A missing member becomes an invalid one.
  for (const [key, value] of changes) if (value !== NO && !Object.hasOwn(copy, key)) copy[key] = value;
  return copy;
}

/** Sets a key that the sender chose, which may be `__proto__`. */
export function setOwn(object: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__") Object.defineProperty(object, key, { value, ...ORDINARY });
  else object[key] = value;
}

const ORDINARY = { configurable: true, enumerable: true, writable: true };

const TYPED: ObjectShape = { type: "string" };

/** Returns true for a shape that is a tuple, not an object. */
export function isTuple(shape: Exclude<Shape, string>): shape is Exclude<Shape, string | ObjectShape> {
  return Array.isArray(shape);
}

function isPrimitive(name: string, value: unknown): boolean {
  switch (name) {
    case "unknown":
      return true;
    case "null":
      return value === null;
    case "number":
      return isNumber(value);
    default:
      return typeof value === name;
  }
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

/** Returns the shape that applies to an object: the first if the value under the key is the literal, absent or null. */
export function branchOf([, key, matches, yes, no]: BranchShape, object: JsonObject): ObjectShape {
  const value = ownValue(object, key);
  const isYes = matches === "null" ? value == null : isOfKind(matches, value);
  return isYes ? yes : no;
}

const fieldsByShape = new WeakMap<ObjectShape, readonly Field[]>();

/** Returns the fields of an object's shape. Cached. */
export function fieldsOf(shape: ObjectShape): readonly Field[] {
  const known = fieldsByShape.get(shape);
  if (known) return known;
  const fields = Object.entries(shape).flatMap(([names, field]) => {
    const isOptional = /\?!?$/.test(names);
    const isLeftOut = names.endsWith("?");
    const keys = names.replace(/\??!?$/, "").split(" ");
    return keys.map((key) => ({ key, shape: field, isOptional, isLeftOut }));
  });
  fieldsByShape.set(shape, fields);
  return fields;
}

function refuse(shape: Shape, value: unknown, walk?: Walk): typeof NO {
  if (!walk) return NO;
  const { issues, path, maxIssues = MAX_ISSUES } = walk;
  if (issues.length < maxIssues) issues.push(issueAt([...path], shape, value));
  else walk.hasMore = true;
  for (let { member } = walk; member; member = member.outer) {
    if (member.issues.length < MAX_ISSUES) member.issues.push(issueAt(path.slice(member.depth), shape, value));
  }
  return NO;
}

function issueAt(path: Issue["path"], shape: Shape, value: unknown): Issue {
  return { path, expected: nameOf(shape), received: typeName(value) };
}

/** Returns true if another issue would not change the findings. */
function isFull(walk?: Walk): boolean {
  if (!walk) return true;
  // From the inner member outwards, because an inner one has the fewest issues.
  for (let { member } = walk; member; member = member.outer) if (member.issues.length < MAX_ISSUES) return false;
  return walk.hasMore;
}

/** Returns the name of the type that a shape expects. */
function nameOf(shape: Shape): string {
  if (typeof shape === "string") return shape;
  if (!isTuple(shape)) return "object";
  switch (shape[0]) {
    case "literal":
      return JSON.stringify(shape[1]);
    case "array":
      return "array";
    case "either":
      return `(${shape[1].map(nameOf).join(" | ")})`;
    default:
      return "object";
  }
}
