import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { Interfaces } from "../../scripts/generate/interfaces.js";
import type { Field, Shape } from "../../scripts/generate/shape.js";

/** The declarations that the cases use. */
const PREAMBLE = `
/** A member of a new type. */
export interface Unknown { type: "unknown"; rawType: string; raw: object }
interface Invalid { type: "invalid"; rawType: string | undefined; raw: unknown; issues: unknown[] }
interface Shadow { type: "unknown"; other?: undefined }
interface Text { type: "text"; text: string }
interface Image { type: "image"; link: string }
type Open = Text | Image | Unknown | Invalid;
type LiteralUnion<Known extends string> = Known | (string & {});
interface Self { self?: Self | null }
interface Marked {
  /** @strict */
  marked?: string | null;
}
enum Color { Red = "red" }
class Thing { id = 1 }
`.trim();

/** Declarations of a field, with their shapes. */
const FIELDS: [declaration: string, field: Field][] = [
  ["a: string", ["a", { kind: "string" }]],
  ["a: number", ["a", { kind: "number" }]],
  ["a: boolean", ["a", { kind: "boolean" }]],
  ["a: null", ["a", { kind: "null" }]],
  ["a: unknown", ["a", { kind: "anything" }]],
  ["a?: unknown", ["a", { kind: "anything" }]],
  ['a: "x"', ["a", { kind: "literal", value: "x" }]],
  ["a: true", ["a", { kind: "literal", value: true }]],
  ['"a-b": string', ["a-b", { kind: "string" }]],
  ['a: LiteralUnion<"x" | "y">', ["a", { kind: "string" }]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a type
  ["a: LiteralUnion<`x-${string}`>", ["a", { kind: "string" }]],
  ["a: string | null", ["a", eitherOf("null", "string")]],
  ["a: string | number", ["a", eitherOf("string", "number")]],
  ["a: boolean | string", ["a", eitherOf("string", "boolean")]],
  ["a?: string | null", ["a", eitherOf("undefined", "null", "string")]],
  ["a?: null", ["a", eitherOf("undefined", "null")]],
  ["a?: boolean | null", ["a", eitherOf("undefined", "null", "boolean")]],
  ['a?: LiteralUnion<"x"> | null', ["a", eitherOf("undefined", "null", "string")]],
  ["a: string[]", ["a", { kind: "array", item: { kind: "string" } }]],
  ["a: readonly (number | null)[]", ["a", { kind: "array", item: eitherOf("null", "number") }]],
  ["a: { b: string }", ["a", objectOf(["b", { kind: "string" }])]],
  ["a: { b: string } & { c: number }", ["a", objectOf(["b", { kind: "string" }], ["c", { kind: "number" }])]],
  ['a: Omit<Text, "type">', ["a", objectOf(["text", { kind: "string" }])]],
  ["a: string | { b: string }", ["a", eitherOf("string", objectOf(["b", { kind: "string" }]))]],
  ["a: Record<string, number>", ["a", { kind: "record", value: { kind: "number" } }]],
  ["a: { [key: string]: number }", ["a", { kind: "record", value: { kind: "number" } }]],
  ["a: Record<string, unknown>", ["a", objectOf()]],
  ["/** @strict */ a?: string | null", ["a", eitherOf("undefined", "null", "string"), true]],
  ["/** @rare */ a?: string[] | null", ["a", eitherOf("undefined", "null", listOf("string")), false, true]],
  ["/** @rare */ a: string[]", ["a", listOf("string"), false, true]],
  [
    "/** @rare @strict */ a?: { b: string } | null",
    ["a", eitherOf("undefined", "null", objectOf(["b", { kind: "string" }])), true, true],
  ],
  ["/** It is old. @deprecated */ a: string", ["a", { kind: "string" }]],
  ["a: Partial<Omit<Marked, never>>", ["a", objectOf(["marked", eitherOf("undefined", "null", "string"), true])]],
];

const TEXT: Shape = objectOf(["type", { kind: "literal", value: "text" }], ["text", { kind: "string" }]);
const IMAGE: Shape = objectOf(["type", { kind: "literal", value: "image" }], ["link", { kind: "string" }]);
const OPEN: Shape = { kind: "open_union", members: [["text", TEXT], ["image", IMAGE]] }; // biome-ignore format: rows

/** Unions as the type of a field, with their shapes. */
const UNIONS: [name: string, type: string, shape: Shape][] = [
  ["a union with an unknown member, and ignores its invalid member", "Open", OPEN],
  ["a nullable union", "Open | null", eitherOf("null", OPEN)],
  ["an array of union members", "Open[]", { kind: "array", item: OPEN }],
  [
    "a union inside a member of a union",
    'Unknown | { type: "b"; b: Open }',
    { kind: "open_union", members: [["b", objectOf(["type", { kind: "literal", value: "b" }], ["b", OPEN])]] },
  ],
  ["a union with a single known member", "Text | Unknown", { kind: "open_union", members: [["text", TEXT]] }],
  [
    "a union with two members of the same type",
    'Unknown | { type: "text"; gone: true } | { type: "text"; gone: false }',
    {
      kind: "open_union",
      members: [
        [
          "text",
          branchOf(
            "gone",
            { kind: "literal", value: true },
            objectOf(["type", { kind: "literal", value: "text" }], ["gone", { kind: "literal", value: true }]),
            objectOf(["type", { kind: "literal", value: "text" }], ["gone", { kind: "literal", value: false }]),
          ),
        ],
      ],
    },
  ],
  [
    "two objects that a literal distinguishes",
    '{ a: number; by: "x" } | { b: number; by: "y" | "z" }',
    branchOf(
      "by",
      { kind: "literal", value: "x" },
      objectOf(["a", { kind: "number" }], ["by", { kind: "literal", value: "x" }]),
      objectOf(
        ["b", { kind: "number" }],
        ["by", eitherOf({ kind: "literal", value: "y" }, { kind: "literal", value: "z" })],
      ),
    ),
  ],
  [
    "two objects that an absent key distinguishes, in any order",
    "{ a: string } | { a?: null; b: string }",
    branchOf(
      "a",
      eitherOf("undefined", "null"),
      objectOf(["a", eitherOf("undefined", "null")], ["b", { kind: "string" }]),
      objectOf(["a", { kind: "string" }]),
    ),
  ],
];

/** Declarations that the generator rejects, with the reason in the error. */
const REJECTED: [declaration: string, reason: string | RegExp][] = [
  ["a: any", "a has a type that is not supported: any"],
  ["a: never", "a has a type that is not supported: never"],
  ["a: bigint", "a has a type that is not supported: bigint"],
  ["a: 1n", "a has a type that is not supported: 1n"],
  ["a: symbol", "a has a type that is not supported: symbol"],
  ["a: object", "a has a type that is not supported: object"],
  ["a: Date", "a has a type that is not supported: Date"],
  ["a: Map<string, string>", "a has a type that is not supported: Map<string, string>"],
  ["a: Thing", "a has a type that is not supported: Thing"],
  ["a: () => void", "a has a type that is not supported: () => void"],
  ["a: new () => Text", "a has a type that is not supported: new () => Text"],
  ["a: { (): void; b: string }", /a has a type that is not supported: \{ \(\)/],
  ["a(): void", "a has a type that is not supported: () => void"],
  ["a: [string, number]", "a has a type that is not supported: [string, number]"],
  ["a: Color", "a has a type that is not supported: Color"],
  ["a: Color.Red", "a has a type that is not supported: Color"],
  ["a: Color | null", "a has a type that is not supported: Color"],
  ["a: 1", "a has a type that is not supported: 1"],
  ["a: 1 | 2", /a has a type that is not supported: [12]/],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a type
  ["a: `x-${string}`", "a has a type that is not supported: `x-${string}`"],
  ["a: string & { brand: 1 }", /a has a type that is not supported: string & /],
  ["a: Text & string[]", "a has a type that is not supported: Text & string[]"],
  ["a: { [key: number]: string }", "a has a type that is not supported: { [key: number]: string; }"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a type
  ["a: { [key: `x-${string}`]: string }", /a has a type that is not supported: \{ \[key: `x-/],
  ["a: { [key: string]: string; b: string }", /a has a type that is not supported: \{ \[key: string\]/],
  ["a: Record<string, string | undefined>", "a has items or values that may be undefined"],
  ["a: (string | undefined)[]", "a has items or values that may be undefined"],
  ["a: string | undefined", "a may be undefined, but is not optional"],
  ["a?: string", "a is optional, but not nullable"],
  ["a?: never", "a is optional, but not nullable"],
  ["a: Self", "self refers to itself: Self"],
  ['a: Record<"b", string>', 'a has a field without a declaration: b, made by Record<"b", string>'],
  ["/** @stict */ a?: string | null", "a has a tag that is not known: @stict"],
  ['"a?": string', "a? has a space, or ends in a mark of the generated shapes"],
  ['"a!": string', "a! has a space, or ends in a mark of the generated shapes"],
  ['"a b": string', "a b has a space, or ends in a mark of the generated shapes"],
  ["/** @rare */ a?: string | null", "a is marked as rare, but is not an object, array or record"],
  ["constructor: string", "constructor is the name of what every object inherits"],
  ["__proto__: string", "__proto__ is the name of what every object inherits"],
  ["[Symbol.iterator]: string", /is not a string/],
  ["a: string[] | number[]", "a has two lists in a union"],
  ["a: Text | Record<string, string>", "a has a record in a union with objects"],
  ["a: Text | Unknown | Record<string, string>", "a has a record in a union with objects"],
  ["a: Text | Unknown | Shadow", "a has two open unions in one"],
  ["a: Unknown | { b: string }", "a has a member without a type in an open union"],
  ["a: Record<string, Open>", "a has an open union in a record"],
  ['a: { by: "x"; b: Open } | { by: "y" }', "a has an open union in one of two objects"],
  ['a: { by: "x" } | { by: "y" } | { by: "z" }', "a has more than two objects in a union"],
  ["a: { b: string } | { c: string }", "a has two objects in a union that no key distinguishes"],
  ["a: { by: string } | { by: number }", "a has two objects in a union that no key distinguishes"],
  ['a: { by: "x" } | { by: string }', "a has two objects in a union that no key distinguishes"],
  ['a: { by: "x" } | { by: unknown }', "a has two objects in a union that no key distinguishes"],
  ["a: { by: null } | { by: string }", "a has two objects in a union that no key distinguishes"],
  ['a: { by?: "x" | null } | { by?: "y" | null }', "a has two objects in a union that no key distinguishes"],
];

const folder = mkdtempSync(join(tmpdir(), "interfaces-"));
const file = join(folder, "events.ts");
const lines = [
  PREAMBLE,
  ...FIELDS.map(([declaration], index) => eventText("Field", index, declaration)),
  ...UNIONS.map(([, type], index) => eventText("Union", index, `a: ${type}`)),
  ...REJECTED.map(([declaration], index) => eventText("Rejected", index, declaration)),
  eventText("Rejected", "Deeply", "a?: { b: { c: Date }[] } | null"),
  `export interface Added {
  type: "event";
  /** @added */
  a?: Date;
  b: string;
}
/** An event. */
export interface First { type: "first"; payload: { message: Open } }
/** Another event. */
export interface Second { type: "second"; payload: { message: FirstMessage | Unknown } }
/** A message. */
interface FirstMessage { type: "text" }
interface AlsoFirst { type: "first" }
export interface Typeless { type: string }
export type Both = First | Second;
export type Twice = First | AlsoFirst;
export type NotAll = First | Typeless;
export type Commented = Second;`,
].join("\n");

function eventText(name: string, index: number | string, declaration: string): string {
  return `export interface ${name}${index} {\n  type: "event";\n  ${declaration};\n}`;
}

writeFileSync(file, lines);
const interfaces = new Interfaces([pathToFileURL(file)]);

afterAll(() => rmSync(folder, { recursive: true }));

function eitherOf(...options: (Shape | "undefined" | "null" | "string" | "number" | "boolean")[]): Shape {
  return { kind: "either", options: options.map((each) => (typeof each === "string" ? { kind: each } : each)) };
}

function listOf(kind: "string"): Shape {
  return { kind: "array", item: { kind } };
}

function objectOf(...fields: Field[]): Shape & { kind: "object" } {
  return { kind: "object", fields };
}

function branchOf(key: string, matches: Shape, yes: Shape, no: Shape): Shape {
  return { kind: "branch", key, matches, yes, no };
}

/** Returns the shapes of the events in an exported type. */
function shapesOf(name: string): Record<string, Shape> {
  return interfaces.shapesOf(pathToFileURL(file), name);
}

/** Returns the fields of an event except its type. */
function fieldsOf(name: string): Field[] {
  const shape = shapesOf(name).event;
  return shape?.kind === "object" ? shape.fields.filter(([key]) => key !== "type") : [];
}

/** Returns the number of the line that contains a text, from one. */
function lineOf(text: string): number {
  return lines.slice(0, lines.indexOf(text)).split("\n").length;
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing";
}

describe("Interfaces", () => {
  it.each(FIELDS.map(([declaration, field], index) => ({ declaration, field, index })))(
    "reads a field: $declaration",
    ({ field, index }) => {
      expect(fieldsOf(`Field${index}`)).toEqual([field]);
    },
  );

  it.each(UNIONS.map(([name, , shape], index) => ({ name, shape, index })))("reads $name", ({ shape, index }) => {
    expect(fieldsOf(`Union${index}`)).toEqual([["a", shape]]);
  });

  it("omits fields that the decoder adds, of any type", () => {
    expect(fieldsOf("Added")).toEqual([["b", { kind: "string" }]]);
  });

  it.each(REJECTED.map(([declaration, reason], index) => ({ declaration, reason, index })))(
    "throws with file and line for the field: $declaration",
    ({ declaration, reason, index }) => {
      const message = messageOf(() => shapesOf(`Rejected${index}`));
      const [, path, line, text] = /^(.*):(\d+): (.*)$/s.exec(message) ?? [message];
      expect(path).toBe(file);
      if (typeof reason === "string") expect(text).toBe(reason);
      else expect(text).toMatch(reason);
      // The field is in the third line of its interface. Only the field of `Self` is in the same line.
      const header = declaration === "a: Self" ? "interface Self" : `export interface Rejected${index} `;
      expect(Number(line)).toBe(lineOf(header) + (declaration === "a: Self" ? 0 : 2));
    },
  );

  it("throws with file and line for a field at any depth, each time", () => {
    const expected = `${file}:${lineOf("export interface RejectedDeeply") + 2}: c has a type that is not supported: Date`;
    expect(messageOf(() => shapesOf("RejectedDeeply"))).toBe(expected);
    expect(messageOf(() => shapesOf("RejectedDeeply"))).toBe(expected);
  });

  it("reads the events of a union, by type", () => {
    expect(Object.keys(shapesOf("Both"))).toEqual(["first", "second"]);
  });

  it.each([
    ["Twice", "interface AlsoFirst", "AlsoFirst has the type of another event: first"],
    ["NotAll", "export interface Typeless", "Typeless has no literal for its type"],
  ])("throws with file and line for a union of events: %s", (name, text, reason) => {
    expect(messageOf(() => shapesOf(name))).toBe(`${file}:${lineOf(text)}: ${reason}`);
  });

  it("throws for a name that is not exported", () => {
    expect(messageOf(() => shapesOf("Nothing"))).toContain("exports no Nothing");
  });

  it("returns the comments of events and of their members", () => {
    expect(interfaces.commentsOf(pathToFileURL(file), "Commented")).toEqual({
      second: "Another event.",
      "second.text": "A message.",
      "second.unknown": "A member of a new type.",
    });
  });

  it("throws for an event or a member without a comment", () => {
    const reason = "Both has an event or a member without a comment: first.text";
    const message = messageOf(() => interfaces.commentsOf(pathToFileURL(file), "Both"));
    expect(message).toBe(`${file}:${lineOf("export type Both")}: ${reason}`);
  });
});
