/** Writes a platform's shapes as data, which `core/explain.ts` walks. */

import type { Platform } from "./platforms.js";
import type { Field, Shape } from "./shape.js";

const WIDTH = 120;
const INDENT = "  ";

/** Returns the text of a platform's module. */
export function shapesCode({ folder, shapes }: Pick<Platform, "folder" | "shapes">): string {
  const events = Object.entries(shapes).map(([type, shape]): [string, Shape] => [type, withoutType(shape)]);
  const writer = new Writer(events.map(([, shape]) => shape));
  const rows = events.map(([type, shape]): [string, string] => [type, writer.write(shape, type)]);
  return `/** Shapes of ${folder}'s events, made from their interfaces: \`npm run generate\`. */

import type { ObjectShape } from "../../core/explain.js";

${writer.declarations.join("\n")}
/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = ${block(
    "{",
    rows.map(([type, text]) => `${keyText(type)}: ${text}`),
    "}",
  )};
`;
}

class Writer {
  /** How often each object occurs, by its text. */
  private readonly counts = new Map<string, number>();
  /** The names of objects that occur more than once, by their text. */
  private readonly names = new Map<string, string>();
  readonly declarations: string[] = [];

  constructor(shapes: readonly Shape[]) {
    for (const shape of shapes) this.count(shape);
  }

  write(shape: Shape, hint: string): string {
    switch (shape.kind) {
      case "anything":
        return '"unknown"';
      case "literal":
        return list("literal", JSON.stringify(shape.value));
      case "array":
        return list("array", this.write(shape.item, `${hint}_item`));
      case "record":
        return list("record", this.write(shape.value, `${hint}_value`));
      case "either":
        return list(
          "either",
          block(
            "[",
            shape.options.map((option) => this.write(option, hint)),
            "]",
          ),
        );
      case "branch": {
        const { key, matches, yes, no } = shape;
        const said = this.write(withoutAbsence(matches), key);
        return list("branch", JSON.stringify(key), said, this.write(yes, `${key}_${hint}`), this.write(no, hint));
      }
      case "open_union": {
        const rows = shape.members.map(
          ([type, member]) => `${keyText(type)}: ${this.write(withoutType(member), `${type}_${hint}`)}`,
        );
        return list("union", block("{", rows, "}"));
      }
      case "object":
        return this.writeObject(shape.fields, hint);
      default:
        return JSON.stringify(shape.kind);
    }
  }

  private writeObject(fields: readonly Field[], hint: string): string {
    const known = this.names.get(JSON.stringify(fields));
    if (known) return known;
    const text = block(
      "{",
      fields.map((field) => this.writeField(field, hint)),
      "}",
    );
    if ((this.counts.get(JSON.stringify(fields)) ?? 0) < 2) return text;
    const name = this.nameFor(hint);
    this.names.set(JSON.stringify(fields), name);
    this.declarations.push(`const ${name}: ObjectShape = ${text};\n`);
    return name;
  }

  private writeField([key, shape, isStrict]: Field, hint: string): string {
    if (/[?!]$/.test(key)) throw new TypeError(`A field called ${key} is not known.`);
    const isOptional = shape.kind === "anything" || hasAbsence(shape);
    const name = `${key}${isOptional && shape.kind !== "anything" ? "?" : ""}${isStrict ? "!" : ""}`;
    const hintOfField = key === "payload" ? `${hint}_payload` : key;
    return `${keyText(name)}: ${this.write(withoutAbsence(shape), hintOfField)}`;
  }

  private nameFor(hint: string): string {
    const wanted = hint.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
    const taken = new Set(this.names.values());
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }

  private count(shape: Shape): void {
    if (shape.kind === "object") {
      const text = JSON.stringify(shape.fields);
      const count = (this.counts.get(text) ?? 0) + 1;
      this.counts.set(text, count);
      // What is inside of it is written once.
      if (count === 1) for (const [, field] of shape.fields) this.count(field);
      return;
    }
    for (const inner of innerOf(shape)) this.count(inner);
  }
}

function innerOf(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.item];
    case "record":
      return [shape.value];
    case "either":
      return shape.options;
    case "branch":
      return [shape.yes, shape.no];
    case "open_union":
      return shape.members.map(([, member]) => withoutType(member));
    default:
      return [];
  }
}

/** The shape of an event or a member is found by its type, which needs no test any more. */
function withoutType(shape: Shape): Shape {
  if (shape.kind === "branch") return { ...shape, yes: withoutType(shape.yes), no: withoutType(shape.no) };
  if (shape.kind !== "object") return shape;
  return { ...shape, fields: shape.fields.filter(([key]) => key !== "type") };
}

function hasAbsence(shape: Shape): boolean {
  return (
    shape.kind === "undefined" || (shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined"))
  );
}

/** A field that may be absent may be null, too: its mark says both. */
function withoutAbsence(shape: Shape): Shape {
  if (!hasAbsence(shape) || shape.kind !== "either") return shape;
  const kinds = shape.options.map(({ kind }) => kind);
  if (!kinds.includes("null")) throw new TypeError("A field that may be absent, and may not be null, is not known.");
  const rest = shape.options.filter(({ kind }) => kind !== "undefined" && kind !== "null");
  const [only, ...others] = rest;
  if (!only) return { kind: "null" };
  return others.length === 0 ? only : { kind: "either", options: rest };
}

function list(name: string, ...items: string[]): string {
  return block("[", [JSON.stringify(name), ...items], "]");
}

/** Returns items in one line, or in a line each where that is too long. */
function block(open: string, items: readonly string[], close: string): string {
  const space = open === "{" && items.length > 0 ? " " : "";
  const line = `${open}${space}${items.join(", ")}${space}${close}`;
  if (line.length <= WIDTH && !line.includes("\n")) return line;
  const rows = items.map((item) => `${INDENT}${item.replaceAll("\n", `\n${INDENT}`)},\n`);
  return `${open}\n${rows.join("")}${close}`;
}

/** Returns a key as it is written in an object. */
export function keyText(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}
