/**
 * Says what an event must become by the shape of its interface: a second telling of the rule that `src/core/explain.ts` follows, written
 * without it, for values of any size but with no care for speed.
 */

import type { Member, Shape } from "../../scripts/generate/shape.js";

/** What is wrong at a place. */
export interface Issue {
  path: (string | number)[];
  expected: string;
  received: string;
}

/** What becomes of a value. */
export interface Told {
  /** The value without what is left out, and with what is marked; the very value when nothing is. */
  value: unknown;
  /** Whether the value can't be kept. */
  isWrong: boolean;
  /** All that is wrong. */
  issues: Issue[];
}

/** How many issues an event or a member lists. */
const LISTED = 10;

type ObjectShape = Shape & { kind: "object" };
type JsonObject = Record<string, unknown>;

/** Tells what becomes of a value. */
export function tell(shape: Shape, value: unknown): Told {
  switch (shape.kind) {
    case "anything":
      return { value, isWrong: false, issues: [] };
    case "array":
      return Array.isArray(value) ? tellList(shape.item, value) : wrong(shape, value);
    case "record":
      return isObject(value) ? tellRecord(shape.value, value) : wrong(shape, value);
    case "object":
      return isObject(value) ? tellObject(shape, value) : wrong(shape, value);
    case "open_union":
      return tellMember(shape.members, value);
    case "branch": {
      const chosen = choose(shape, value);
      return chosen ? tell(chosen, value) : wrong(shape, value);
    }
    case "either": {
      const option = shape.options.find((each) => isOf(each, value));
      return option ? tell(option, value) : wrong(shape, value);
    }
    default:
      return isOf(shape, value) ? { value, isWrong: false, issues: [] } : wrong(shape, value);
  }
}

/** Returns the first issues, and whether there are more. */
export function listed(issues: Issue[]): { issues: Issue[]; hasMoreIssues?: true } {
  return { issues: issues.slice(0, LISTED), ...(issues.length > LISTED && { hasMoreIssues: true }) };
}

/** Returns the shape that a value has to have where there are several; `undefined` where none is for it. */
export function choose(shape: Shape, value: unknown): Shape | undefined {
  switch (shape.kind) {
    case "either": {
      const option = shape.options.find((each) => isOf(each, value));
      return option && choose(option, value);
    }
    case "branch":
      if (!isObject(value)) return undefined;
      return isOf(shape.matches, own(value, shape.key)) ? shape.yes : shape.no;
    case "open_union": {
      const member = isObject(value) && shape.members.find(([type]) => type === own(value, "type"));
      return member ? choose(member[1], value) : undefined;
    }
    default:
      return shape;
  }
}

/** The name of a value's type. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeName(value) === "object";
}

/** The value under a key of an object itself. */
export function own(object: JsonObject, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

/** Tells whether a field may be absent. */
function mayBeAbsent(shape: Shape): boolean {
  return isOf(shape, undefined);
}

function tellList(item: Shape, list: unknown[]): Told {
  const items = list.map((each) => tell(item, each));
  const isSame = items.every((each, index) => each.value === list[index]);
  return {
    value: isSame ? list : items.map((each) => each.value),
    isWrong: items.some((each) => each.isWrong),
    issues: items.flatMap((each, index) => below(index, each.issues)),
  };
}

function tellRecord(shape: Shape, record: JsonObject): Told {
  const entries = Object.entries(record).map(([key, each]) => ({ key, came: each, told: tell(shape, each) }));
  const isSame = entries.every(({ came, told }) => !told.isWrong && told.value === came);
  const kept = entries.filter(({ told }) => !told.isWrong);
  return {
    value: isSame ? record : Object.fromEntries(kept.map(({ key, told }) => [key, told.value])),
    isWrong: false,
    issues: entries.flatMap(({ told }) => below("*", told.issues)),
  };
}

function tellObject({ fields }: ObjectShape, object: JsonObject): Told {
  const told = fields.map(([key, shape, isStrict = false]) => ({
    key,
    isLeftOut: mayBeAbsent(shape) && !isStrict,
    ...tell(shape, own(object, key)),
  }));
  const byKey = new Map(told.map((field) => [field.key, field]));
  const isSame = told.every(({ key, value, isWrong }) => !isWrong && value === own(object, key));
  const came = Object.entries(object).map(([key, value]) => byKey.get(key) ?? { key, value, isWrong: false });
  // Where a member is missing, there is an invalid one.
  const added = told.filter(({ key, value }) => !Object.hasOwn(object, key) && value !== undefined);
  const kept = [...came, ...added].filter(({ isWrong }) => !isWrong);
  return {
    value: isSame ? object : Object.fromEntries(kept.map(({ key, value }) => [key, value])),
    isWrong: told.some(({ isWrong, isLeftOut }) => isWrong && !isLeftOut),
    issues: told.flatMap(({ key, issues }) => below(key, issues)),
  };
}

function tellMember(members: Member[], value: unknown): Told {
  const type = isObject(value) ? own(value, "type") : undefined;
  const [, shape] = members.find(([each]) => each === type) ?? [];
  if (!shape && typeof type === "string")
    return { value: { type: "unknown", rawType: type, raw: value }, isWrong: false, issues: [] };
  const told = tell(shape ?? { kind: "object", fields: [["type", { kind: "string" }]] }, value);
  if (!told.isWrong) return told;
  const { issues } = listed(told.issues);
  const rawType = typeof type === "string" ? type : undefined;
  return { value: { type: "invalid", rawType, raw: value, issues }, isWrong: false, issues: told.issues };
}

/** Tells whether a value is what a shape is about, whatever is inside of it. */
function isOf(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "anything":
      return true;
    case "literal":
      return value === shape.value;
    case "either":
      return shape.options.some((each) => isOf(each, value));
    case "number":
      return typeof value === "number" && !Number.isNaN(value);
    case "open_union":
      // Whatever is there was meant to be a member.
      return true;
    case "record":
    case "branch":
      return isObject(value);
    default:
      return typeName(value) === shape.kind;
  }
}

function wrong(shape: Shape, value: unknown): Told {
  return { value, isWrong: true, issues: [{ path: [], expected: nameOf(shape), received: typeName(value) }] };
}

function below(key: string | number, issues: Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));
}

/** The name of what belongs somewhere; of what may be absent, as if it had to be there. */
function nameOf(shape: Shape): string {
  switch (shape.kind) {
    case "either": {
      const isNeeded = ({ kind }: Shape) => !mayBeAbsent(shape) || (kind !== "undefined" && kind !== "null");
      const names = shape.options.filter(isNeeded).map(nameOf);
      return names.length === 1 ? String(names[0]) : `(${names.join(" | ")})`;
    }
    case "literal":
      return JSON.stringify(shape.value);
    case "record":
    case "branch":
    case "open_union":
      return "object";
    default:
      return shape.kind;
  }
}
