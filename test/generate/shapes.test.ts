import { describe, expect, it } from "vitest";
import type { Field, Shape } from "../../scripts/generate/shape.js";
import { shapesCode } from "../../scripts/generate/shapes.js";

const STRING: Shape = { kind: "string" };
const NULLISH = nullish(STRING);

function object(...fields: Field[]): Shape & { kind: "object" } {
  return { kind: "object", fields };
}

function nullish(...options: Shape[]): Shape {
  return { kind: "either", options: [{ kind: "undefined" }, { kind: "null" }, ...options] };
}

function code(...fields: Field[]): string {
  return shapesCode({ folder: "nowhere", shapes: { thing: object(...fields) } });
}

/** What is written of a field. */
function fieldCode(field: Field): string {
  return /thing: \{ (.*) \} \};/.exec(code(field))?.[1] ?? "nothing";
}

describe("shapesCode", () => {
  it.each([
    [["a", STRING], 'a: "string"'],
    [["a-b", STRING], '"a-b": "string"'],
    [["a", { kind: "number" }], 'a: "number"'],
    [["a", { kind: "null" }], 'a: "null"'],
    [["a", { kind: "anything" }], 'a: "unknown"'],
    [["a", { kind: "literal", value: true }], 'a: ["literal", true]'],
    [["a", { kind: "array", item: STRING }], 'a: ["array", "string"]'],
    [["a", { kind: "record", value: STRING }], 'a: ["record", "string"]'],
    [["a", object()], "a: {}"],
    [["a", object(["b", NULLISH])], 'a: { "b?": "string" }'],
    [["a", { kind: "either", options: [{ kind: "null" }, STRING] }], 'a: ["either", ["null", "string"]]'],
    [["a", NULLISH], '"a?": "string"'],
    [["a", nullish()], '"a?": "null"'],
    [["a", nullish(STRING, { kind: "number" })], '"a?": ["either", ["string", "number"]]'],
    [["a", NULLISH, true], '"a?!": "string"'],
    [
      ["a", { kind: "open_union", members: [["b.c", object(["d", STRING])]] }],
      'a: ["union", { "b.c": { d: "string" } }]',
    ],
    [
      ["a", { kind: "branch", key: "b", matches: nullish(), yes: object(["b", nullish()]), no: object(["b", STRING]) }],
      'a: ["branch", "b", "null", { "b?": "null" }, { b: "string" }]',
    ],
  ] satisfies [Field, string][])("writes %j", (field, text) => {
    expect(fieldCode(field)).toBe(text);
  });

  it("writes an object that occurs twice once, under the name of its first field, and each of another shape under another", () => {
    const [same, other] = [object(["x", STRING]), object(["y", STRING])];
    const text = code(["a", same], ["b", object(["a", other], ["c", other])], ["d", same]);
    expect(text).toContain('const a: ObjectShape = { x: "string" };');
    expect(text).toContain('const a2: ObjectShape = { y: "string" };');
    expect(text).toContain("thing: { a: a, b: { a: a2, c: a2 }, d: a }");
  });

  it("writes a line for each field of an object that is long", () => {
    const names = Array.from({ length: 20 }, (_, index) => `name_${index}`);
    const text = code(...names.map((name): Field => [name, STRING]));
    for (const name of names) expect(text).toContain(`\n    ${name}: "string",\n`);
  });

  it.each(["a?", "a!"])("refuses a field called %s", (key) => {
    expect(() => code([key, STRING])).toThrow(/is not known/);
  });

  it("refuses a field that may be absent and not null", () => {
    expect(() => code(["a", { kind: "either", options: [{ kind: "undefined" }, STRING] }])).toThrow(/may not be null/);
  });
});
