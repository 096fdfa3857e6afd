/**
 * Explains why an event fails its check. Leaves out wrong optional fields and marks wrong union members. Any other wrong value makes the
 * event invalid.
 */

import { NO, unknownMember } from "./check.js";
import { ANY_KEY, type InvalidMember, type Issue, MAX_ISSUES } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, ownValue, setOwn, typeName } from "./json.js";
import { branchOf, fieldsOf, isOfKind, isTuple, type ObjectShape, type Shape, type Shapes } from "./shape.js";

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

/** Reads a value. */
function read(shape: Shape, value: unknown, walk: Walk): unknown {
  if (typeof shape === "string") return isOfKind(shape, value) ? value : refuse(shape, value, walk);
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
function readBelow(key: string | number, shape: Shape, value: unknown, walk: Walk): unknown {
  walk.path.push(key);
  const below = read(shape, value, walk);
  walk.path.pop();
  return below;
}

function readObject(shape: ObjectShape, object: JsonObject, walk: Walk): unknown {
  let changes: Map<string, unknown> | undefined;
  let isWrong = false;
  // Safe to read, because the generator rejects field names that a plain object inherits.
  const isPlain = isPlainObject(object);
  const isEmpty = hasNoKeys(object);
  for (const { key, shape: field, isOptional, isLeftOut } of fieldsOf(shape).list) {
    // A body may hold very many empty objects, and looking up keys in them is slow.
    if (isEmpty && isOptional) continue;
    const value = isPlain ? object[key] : ownValue(object, key);
    // Fast path for nearly all fields.
    if (field === "unknown" || (isOptional && value == null)) continue;
    if (typeof value === field && !Number.isNaN(value)) continue;
    const below = readBelow(key, field, value, walk);
    if (below === NO && !isLeftOut) isWrong = true;
    if (isWrong && isFull(walk)) break;
    if (isWrong || below === value) continue;
    changes ??= new Map();
    changes.set(key, below);
  }
  if (isWrong) return NO;
  return changes ? copyWith(changes, object) : object;
}

function readArray(item: Shape, array: readonly unknown[], walk: Walk): unknown {
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

function readRecord(shape: Shape, record: JsonObject, walk: Walk): unknown {
  let copy: JsonObject | undefined;
  const keys = Object.keys(record);
  for (const key of keys) {
    const value = record[key];
    const below = readBelow(walk.namesKeys ? key : ANY_KEY, shape, value, walk);
    if (below !== value && !copy) {
      copy = {};
      for (const earlier of keys.slice(0, keys.indexOf(key))) setOwn(copy, earlier, record[earlier]);
    }
    if (copy && below !== NO) setOwn(copy, key, below);
  }
  return copy ?? record;
}

function readMember(members: Shapes, value: unknown, walk: Walk): unknown {
  if (!isJsonObject(value)) return untypedMember(value, value, "noObjects", walk);
  const type = ownValue(value, "type");
  if (typeof type !== "string") return untypedMember(value, type, "untyped", walk);
  const shape = Object.hasOwn(members, type) ? members[type] : undefined;
  if (!shape) return unknownMember(type, value);
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

const TYPED: ObjectShape = { type: "string" };

function refuse(shape: Shape, value: unknown, walk: Walk): typeof NO {
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
function isFull(walk: Walk): boolean {
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
