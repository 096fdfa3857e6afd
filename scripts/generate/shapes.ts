/** Writes a platform's shapes as data, which the decoder walks. */

import type { Platform } from "./platforms.js";
import type { Field, Shape } from "./shape.js";

const WIDTH = 120;
const INDENT = "  ";

/** Returns the text of a platform's module. */
export function shapesCode({ folder, shapes, hasChecks }: Pick<Platform, "folder" | "shapes" | "hasChecks">): string {
  const { rows, writer } = write(shapes, hasChecks);
  const declarations = writer.declarations.join("\n");
  return `/** Shapes of ${folder}'s events, made from their interfaces: \`npm run generate\`. */

import type { ${/: Shape =/.test(declarations) ? "ObjectShape, Shape" : "ObjectShape"} } from "../../core/shape.js";

${declarations}
/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = ${block(
    "{",
    rows.map(([type, text]) => `${keyText(type)}: ${text}`),
    "}",
  )};
`;
}

/** Returns the names under which a platform's module exports the shapes that its checks refer to. */
export function exportedNames(shapes: Platform["shapes"]): ShapeNames {
  const { writer } = write(shapes, true);
  return (shape) => writer.nameOf(withoutAbsence(shape));
}

/** Returns the name of a shape. */
export type ShapeNames = (shape: Shape) => string;

function write(
  shapes: Platform["shapes"],
  hasChecks: boolean,
): { writer: Writer; rows: [type: string, text: string][] } {
  const events = Object.entries(shapes).map(([type, shape]): [string, Shape] => [type, withoutType(shape)]);
  const writer = new Writer(
    events.map(([, shape]) => shape),
    hasChecks,
  );
  return { writer, rows: events.map(([type, shape]) => [type, writer.write(shape, type)]) };
}

class Writer {
  /** The number of uses of each shape that is not a single word. */
  private readonly counts = new Map<string, number>();
  /** The shapes that a check uses: those of rare fields. */
  private readonly exported = new Set<string>();
  /** The names of declared shapes. */
  private readonly names = new Map<string, string>();
  readonly declarations: string[] = [];

  constructor(shapes: readonly Shape[], hasChecks: boolean) {
    for (const shape of shapes) this.count(shape);
    if (hasChecks) for (const shape of shapes) this.export(shape);
  }

  /** Returns the name of a declared shape. */
  nameOf(shape: Shape): string {
    const name = this.names.get(JSON.stringify(shape));
    if (name === undefined) throw new TypeError("A rare field must be an object, array or record.");
    return name;
  }

  write(shape: Shape, hint: string): string {
    const key = JSON.stringify(shape);
    const known = this.names.get(key);
    if (known) return known;
    const text = this.writeNew(shape, hint);
    const isExported = this.exported.has(key);
    if (!isStructure(shape) || (!isExported && (this.counts.get(key) ?? 0) < 2)) return text;
    const name = this.nameFor(hint);
    this.names.set(key, name);
    const type = shape.kind === "object" ? "ObjectShape" : "Shape";
    this.declarations.push(`${isExported ? "export " : ""}const ${name}: ${type} = ${text};\n`);
    return name;
  }

  private writeNew(shape: Shape, hint: string): string {
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
        return block("{", this.writeFields(shape.fields, hint), "}");
      default:
        return JSON.stringify(shape.kind);
    }
  }

  /** Consecutive fields of the same shape share a key. */
  private writeFields(fields: readonly Field[], hint: string): string[] {
    const runs: { names: string[]; marks: string; text: string }[] = [];
    for (const [name, shape, isStrict] of fields) {
      if (/ |[?!]$/.test(name)) throw new TypeError(`A field called ${name} is not known.`);
      const marks = `${shape.kind !== "anything" && hasAbsence(shape) ? "?" : ""}${isStrict ? "!" : ""}`;
      const text = this.write(withoutAbsence(shape), name === "payload" ? `${hint}_payload` : name);
      const last = runs.at(-1);
      if (last?.marks === marks && last.text === text) last.names.push(name);
      else runs.push({ names: [name], marks, text });
    }
    return runs.map(({ names, marks, text }) => `${keyText(names.join(" ") + marks)}: ${text}`);
  }

  private nameFor(hint: string): string {
    const wanted = `${hint}_shape`.replace(/[^A-Za-z0-9]+(\w)/g, (_, letter: string) => letter.toUpperCase());
    const taken = new Set(this.names.values());
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }

  private count(shape: Shape): void {
    if (isStructure(shape)) {
      const key = JSON.stringify(shape);
      const count = (this.counts.get(key) ?? 0) + 1;
      this.counts.set(key, count);
      // The inner shape is written once.
      if (count > 1) return;
    }
    for (const inner of innerOf(shape)) this.count(inner);
  }

  private export(shape: Shape): void {
    if (shape.kind !== "object") {
      for (const inner of innerOf(shape)) this.export(inner);
      return;
    }
    for (const [, field, , isRare] of shape.fields) {
      if (isRare) this.exported.add(JSON.stringify(withoutAbsence(field)));
      else this.export(withoutAbsence(field));
    }
  }
}

/** Returns true if a shape is used often enough for a name. */
export function isStructure(shape: Shape): boolean {
  return ["object", "array", "record", "open_union"].includes(withoutAbsence(shape).kind);
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
    case "object":
      return shape.fields.map(([, field]) => withoutAbsence(field));
    default:
      return [];
  }
}

/** Returns a shape without its type, which selects it. */
export function withoutType<Kind extends Shape>(shape: Kind): Kind {
  if (shape.kind === "branch") return { ...shape, yes: withoutType(shape.yes), no: withoutType(shape.no) };
  if (shape.kind !== "object") return shape;
  return { ...shape, fields: shape.fields.filter(([key]) => key !== "type") };
}

function hasAbsence(shape: Shape): boolean {
  return (
    shape.kind === "undefined" || (shape.kind === "either" && shape.options.some(({ kind }) => kind === "undefined"))
  );
}

/** Returns a field's key with its marks. A field that may be absent may also be null. */
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

/** Returns items on one line, or on one line each if that is too long. */
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
