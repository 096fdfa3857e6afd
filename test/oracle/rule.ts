/**
 * The rule that wrongness climbs only as far as it has to, told once more and as plainly as can be, over the shapes that the generator
 * reads. It shares no code with the library, goes through everything, and bounds nothing.
 */

import type { Field, Member, Shape } from "../../scripts/generate/shape.js";
import { isObject, type Json, own, type Path, typeName } from "./json.js";

/** What is wrong at a place. */
export interface Issue {
  path: Path;
  expected: string;
  received: string;
}

/** What becomes of a value. */
export interface Told {
  /** Whether there is a value. If not, its holder is invalid or lacks it. */
  isKept: boolean;
  value?: unknown;
  /** All that is wrong, in the order of the fields. */
  issues: Issue[];
}

/** How many issues an event or a member lists. */
const LISTED = 10;

/** Tells what becomes of a value that should have a shape. */
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
      // Where a member is missing, there is an invalid one.
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

/** Returns the shape that a value has to have where there are several; `undefined` where none is for it. */
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

/** Returns the shape of a member; `undefined` where no member has its type. */
export function shapeOfMember(members: readonly Member[], value: unknown): Shape | undefined {
  return members.find(([type]) => type === own(value, "type"))?.[1];
}

/** Returns the issues that are listed, and whether there are more. */
export function listed(issues: Issue[]): { issues: Issue[]; hasMoreIssues?: true } {
  return { issues: issues.slice(0, LISTED), ...(issues.length > LISTED && { hasMoreIssues: true }) };
}

/** Tells whether a field is left out when its value is wrong. */
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

/** Returns true if a value has the outer type of a shape. */
function isLike(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "anything":
      return true;
    case "open_union":
      // Whatever is there should have been a member.
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

/** The name of what belongs somewhere; of what may be absent, as if it had to be there. */
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

/** An object of what was kept. */
function rebuilt(values: readonly { key: string; isKept: boolean; value?: unknown }[]): Json {
  return Object.fromEntries(values.filter(({ isKept }) => isKept).map(({ key, value }) => [key, value]));
}
