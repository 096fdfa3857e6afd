/**
 * A second, plain implementation of the decoder's rule, over the shapes that the generator reads: a wrong value invalidates as little as
 * possible. It shares no code with the library and limits nothing but the lists of issues.
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
export interface Told {
  /** Whether the value is kept. If not, its holder omits it or is invalid. */
  isKept: boolean;
  value?: unknown;
  /** All issues, in the order of the fields. */
  issues: Issue[];
}

/** The largest number of issues that an event or a member lists. */
const LISTED = 10;

/** Checks a value against a shape. */
export function tell(shape: Shape, value: unknown): Told {
  const chosen = choose(shape, value);
  if (!chosen || !isLike(chosen, value)) {
    return { isKept: false, issues: [{ path: [], expected: expectedOf(shape), received: typeName(value) }] };
  }
  switch (chosen.kind) {
    case "open_union":
      return tellMember(chosen.members, value);
    case "array": {
      const items = Array.from(value as unknown[], (item, index) => below(index, tell(chosen.item, item)));
      const isKept = items.every((item) => item.isKept);
      return { isKept, value: items.map((item) => item.value), issues: items.flatMap(({ issues }) => issues) };
    }
    case "record": {
      const entries = Object.entries(value as Json);
      const values = entries.map(([key, each]) => ({ key, ...below("*", tell(chosen.value, each)) }));
      return { isKept: true, value: rebuilt(values), issues: values.flatMap(({ issues }) => issues) };
    }
    case "object": {
      const fields = chosen.fields.map((field) => ({ field, key: field[0], ...tellField(field, value) }));
      const names = new Set(chosen.fields.map(([name]) => name));
      const others = Object.entries(value as Json)
        .filter(([key]) => !names.has(key))
        .map(([key, each]) => ({ key, isKept: true, value: each }));
      // A missing member of a union becomes an invalid member.
      const there = fields.filter(
        ({ key, ...field }) => Object.hasOwn(value as Json, key) || field.value !== undefined,
      );
      return {
        isKept: fields.every(({ isKept, field }) => isKept || isLeftOut(field)),
        value: rebuilt([...there, ...others]),
        issues: fields.flatMap(({ issues }) => issues),
      };
    }
    default:
      return { isKept: true, value, issues: [] };
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
export function listed(issues: Issue[]): { issues: Issue[]; hasMoreIssues?: true } {
  return { issues: issues.slice(0, LISTED), ...(issues.length > LISTED && { hasMoreIssues: true }) };
}

/** Returns true when a field is left out if its value is wrong. */
function isLeftOut([, shape, isStrict]: Field): boolean {
  return mayBeAbsent(shape) && !isStrict;
}

function mayBeAbsent(shape: Shape): boolean {
  return (
    shape.kind === "anything" || (shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined"))
  );
}

function tellField([key, shape]: Field, object: unknown): Told {
  return below(key, tell(shape, own(object, key)));
}

function tellMember(members: Member[], value: unknown): Told {
  const type = own(value, "type");
  const isTyped = isObject(value) && typeof type === "string";
  const shape = isTyped ? shapeOfMember(members, value) : TYPED;
  if (!shape) return { isKept: true, value: { type: "unknown", rawType: type, raw: value }, issues: [] };
  const told = tell(shape, value);
  if (told.isKept) return told;
  const { issues } = listed(told.issues);
  const invalid = { type: "invalid", rawType: isTyped ? type : undefined, raw: value, issues };
  return { isKept: true, value: invalid, issues: told.issues };
}

const TYPED: Shape = { kind: "object", fields: [["type", { kind: "string" }]] };

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

/** Returns the name of the expected type. An optional shape is named as if it were required. */
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

function below(key: string | number, told: Told): Told {
  if (told.issues.length === 0) return told;
  return { ...told, issues: told.issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })) };
}

/** Returns an object of the values that are kept. */
function rebuilt(values: readonly { key: string; isKept: boolean; value?: unknown }[]): Json {
  return Object.fromEntries(values.filter(({ isKept }) => isKept).map(({ key, value }) => [key, value]));
}
