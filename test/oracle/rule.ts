/**
 * A second, plain implementation of the decoder's rule, over the shapes that the generator reads: a wrong value invalidates as little as
 * possible. It shares no code with the library, and limits only the lists of issues.
 */

import type { Field, Member, Shape } from "../../scripts/generate/shape.js";
import { isObject, type Json, own, type Path, typeName } from "./json.js";

/** A wrong value. */
export interface Issue {
  path: Path;
  expected: string;
  received: string;
}

/** The result of checking a value. */
export interface CheckResult {
  /** Whether the value becomes part of the event. If not, its parent omits it or is invalid. */
  isAccepted: boolean;
  value?: unknown;
  /** All issues, in the order of the fields. */
  issues: Issue[];
}

/** The largest number of issues that an event or a member lists. */
const MAX_ISSUES = 10;

/** Checks a value against a shape. */
export function check(shape: Shape, value: unknown): CheckResult {
  const chosen = choose(shape, value);
  if (!chosen || !isLike(chosen, value)) {
    return { isAccepted: false, issues: [{ path: [], expected: expectedOf(shape), received: typeName(value) }] };
  }
  switch (chosen.kind) {
    case "open_union":
      return checkMember(chosen.members, value);
    case "array": {
      const items = Array.from(value as unknown[], (item, index) => withPrefix(index, check(chosen.item, item)));
      const isAccepted = items.every((item) => item.isAccepted);
      return { isAccepted, value: items.map((item) => item.value), issues: items.flatMap(({ issues }) => issues) };
    }
    case "record": {
      const entries = Object.entries(value as Json);
      const values = entries.map(([key, each]) => ({ key, ...withPrefix("*", check(chosen.value, each)) }));
      return { isAccepted: true, value: buildObject(values), issues: values.flatMap(({ issues }) => issues) };
    }
    case "object": {
      const fields = chosen.fields.map((field) => ({ field, key: field[0], ...checkField(field, value) }));
      const names = new Set(chosen.fields.map(([name]) => name));
      const others = Object.entries(value as Json)
        .filter(([key]) => !names.has(key))
        .map(([key, each]) => ({ key, isAccepted: true, value: each }));
      // A missing member of a union becomes an invalid member.
      const present = fields.filter(
        ({ key, ...field }) => Object.hasOwn(value as Json, key) || field.value !== undefined,
      );
      return {
        isAccepted: fields.every(({ isAccepted, field }) => isAccepted || canBeLeftOut(field)),
        value: buildObject([...present, ...others]),
        issues: fields.flatMap(({ issues }) => issues),
      };
    }
    default:
      return { isAccepted: true, value, issues: [] };
  }
}

/** Returns the alternative of a shape that fits a value; `undefined` when none fits. */
export function choose(shape: Shape, value: unknown): Shape | undefined {
  switch (shape.kind) {
    case "either": {
      const option = shape.options.find((each) => isLike(each, value));
      return option && choose(option, value);
    }
    case "branch":
      if (!isObject(value)) return undefined;
      return choose(isLike(shape.matches, own(value, shape.key)) ? shape.yes : shape.no, value);
    default:
      return shape;
  }
}

/** Returns the shape of a union's member; `undefined` when the type is unknown. */
export function shapeOfMember(members: readonly Member[], value: unknown): Shape | undefined {
  return members.find(([type]) => type === own(value, "type"))?.[1];
}

/** Returns the issues to list, and whether there are more. */
export function limitIssues(issues: Issue[]): { issues: Issue[]; hasMoreIssues?: true } {
  return { issues: issues.slice(0, MAX_ISSUES), ...(issues.length > MAX_ISSUES && { hasMoreIssues: true }) };
}

/** Returns true when a wrong value of the field is left out. */
function canBeLeftOut([, shape, isStrict]: Field): boolean {
  return mayBeAbsent(shape) && !isStrict;
}

function mayBeAbsent(shape: Shape): boolean {
  return (
    shape.kind === "anything" || (shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined"))
  );
}

function checkField([key, shape]: Field, object: unknown): CheckResult {
  return withPrefix(key, check(shape, own(object, key)));
}

function checkMember(members: Member[], value: unknown): CheckResult {
  const type = own(value, "type");
  const isTyped = isObject(value) && typeof type === "string";
  const shape = isTyped ? shapeOfMember(members, value) : OBJECT_WITH_TYPE;
  if (!shape) return { isAccepted: true, value: { type: "unknown", rawType: type, raw: value }, issues: [] };
  const result = check(shape, value);
  if (result.isAccepted) return result;
  const { issues } = limitIssues(result.issues);
  const invalid = { type: "invalid", rawType: isTyped ? type : undefined, raw: value, issues };
  return { isAccepted: true, value: invalid, issues: result.issues };
}

const OBJECT_WITH_TYPE: Shape = { kind: "object", fields: [["type", { kind: "string" }]] };

/** Returns true when a value has the outer type of a shape. */
function isLike(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "anything":
      return true;
    case "open_union":
      // Any value becomes a member: a known, an unknown or an invalid one.
      return true;
    case "either":
      return shape.options.some((option) => isLike(option, value));
    case "literal":
      return value === shape.value;
    case "number":
      return typeof value === "number" && !Number.isNaN(value);
    case "record":
    case "branch":
      return isObject(value);
    default:
      return typeName(value) === shape.kind;
  }
}

/** Returns the name of the expected type, which is the same for an optional and a required value. */
function expectedOf(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return JSON.stringify(shape.value);
    case "either": {
      const options = mayBeAbsent(shape)
        ? shape.options.filter(({ kind }) => kind !== "undefined" && kind !== "null")
        : shape.options;
      const names = options.length > 0 ? options.map(expectedOf) : ["null"];
      return names.length > 1 ? `(${names.join(" | ")})` : `${names[0]}`;
    }
    case "record":
    case "branch":
    case "open_union":
      return "object";
    default:
      return shape.kind;
  }
}

/** Prepends a key to the paths of the issues. */
function withPrefix(key: string | number, result: CheckResult): CheckResult {
  if (result.issues.length === 0) return result;
  return { ...result, issues: result.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })) };
}

/** Returns an object of the accepted values. */
function buildObject(values: readonly { key: string; isAccepted: boolean; value?: unknown }[]): Json {
  return Object.fromEntries(values.filter(({ isAccepted }) => isAccepted).map(({ key, value }) => [key, value]));
}
