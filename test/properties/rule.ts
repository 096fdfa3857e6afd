/**
 * The rule that wrongness climbs only as far as it has to, told once more and as plainly as can be, over the shapes that the generator
 * reads. It shares no code with the library, goes through everything, and bounds nothing.
 */

import type { Field, Member, Shape } from "../../scripts/generate/shape.js";
import type { Issue } from "../../src/index.js";

type Json = { [key: string]: unknown };

/** What becomes of a value. */
export interface Told {
  /** Whether there is a value; if not, whatever holds it has to do without. */
  isKept: boolean;
  value?: unknown;
  /** All that is wrong, in the order of the fields. */
  issues: Issue[];
}

/** Tells what becomes of a value that should have a shape. */
export function tell(shape: Shape, value: unknown): Told {
  switch (shape.kind) {
    case "open_union":
      return tellMember(shape.members, value);
    case "either": {
      const fitting = shape.options.find((option) => isLike(option, value));
      return fitting ? tell(fitting, value) : wrong(shape, value);
    }
    case "branch": {
      const { key, matches, yes, no } = shape;
      return tell(isLike(matches, own(value, key)) ? yes : no, value);
    }
    default:
      if (!isLike(shape, value)) return wrong(shape, value);
  }
  switch (shape.kind) {
    case "array": {
      const items = Array.from(value as unknown[], (item, index) => below(index, tell(shape.item, item)));
      const isKept = items.every((item) => item.isKept);
      return { isKept, value: items.map((item) => item.value), issues: items.flatMap(({ issues }) => issues) };
    }
    case "record": {
      const values = Object.entries(value as Json).map(([key, each]) => ({
        key,
        ...below("*", tell(shape.value, each)),
      }));
      return { isKept: true, value: rebuilt(values), issues: values.flatMap(({ issues }) => issues) };
    }
    case "object": {
      const fields = shape.fields.map((field) => ({ field, key: field[0], ...tellField(field, own(value, field[0])) }));
      const others = Object.entries(value as Json)
        .filter(([key]) => !shape.fields.some(([name]) => name === key))
        .map(([key, each]) => ({ key, isKept: true, value: each }));
      return {
        isKept: fields.every(({ isKept, field }) => isKept || isLeftOut(field)),
        value: rebuilt([...fields.filter((field) => has(value, field.key) || field.value !== undefined), ...others]),
        issues: fields.flatMap(({ issues }) => issues),
      };
    }
    default:
      return { isKept: true, value, issues: [] };
  }
}

/** Tells whether a field may be absent, and so may be null. */
export function isOptional([, shape]: Field): boolean {
  return (
    shape.kind === "anything" || (shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined"))
  );
}

/** Tells whether a field is left out when its value is wrong. */
export function isLeftOut(field: Field): boolean {
  return isOptional(field) && !field[2];
}

function tellField(field: Field, value: unknown): Told {
  return below(field[0], tell(field[1], value));
}

function tellMember(members: Member[], value: unknown): Told {
  const type = own(value, "type");
  if (typeof type !== "string") {
    const issue: Issue = isObject(value)
      ? { path: ["type"], expected: "string", received: nameOfType(type) }
      : { path: [], expected: "object", received: nameOfType(value) };
    return invalidMember(undefined, value, [issue]);
  }
  const [, shape] = members.find(([name]) => name === type) ?? [];
  if (!shape) return { isKept: true, value: { type: "unknown", rawType: type, raw: value }, issues: [] };
  const told = tell(shape, value);
  return told.isKept ? told : invalidMember(type, value, told.issues);
}

function invalidMember(rawType: string | undefined, raw: unknown, issues: Issue[]): Told {
  return { isKept: true, value: { type: "invalid", rawType, raw, issues: issues.slice(0, 10) }, issues };
}

/** Tells whether a value is of a shape's kind, whatever is in it. */
function isLike(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "anything":
      return true;
    case "number":
      return typeof value === "number" && !Number.isNaN(value);
    case "string":
    case "boolean":
    case "undefined":
      return typeof value === shape.kind;
    case "null":
      return value === null;
    case "literal":
      return value === shape.value;
    case "array":
      return Array.isArray(value);
    case "either":
      return shape.options.some((option) => isLike(option, value));
    case "open_union":
      // Whatever is there should have been a member.
      return true;
    default:
      return isObject(value);
  }
}

function wrong(shape: Shape, value: unknown): Told {
  return { isKept: false, issues: [{ path: [], expected: expectedOf(shape), received: nameOfType(value) }] };
}

function expectedOf(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return JSON.stringify(shape.value);
    case "either": {
      const options = isOptional(["", shape])
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

function below(key: string | number, { issues, ...told }: Told): Told {
  return { ...told, issues: issues.map((issue) => ({ ...issue, path: [key, ...issue.path] })) };
}

/** An object of what was kept. */
function rebuilt(values: readonly { key: string; isKept: boolean; value?: unknown }[]): Json {
  return Object.fromEntries(values.filter(({ isKept }) => isKept).map(({ key, value }) => [key, value]));
}

function nameOfType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function has(value: unknown, key: string): boolean {
  return Object.hasOwn(value as Json, key);
}

function own(value: unknown, key: string): unknown {
  return isObject(value) && has(value, key) ? value[key] : undefined;
}
