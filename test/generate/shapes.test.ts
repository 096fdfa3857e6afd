import { describe, expect, it } from "vitest";
import type { Field, Shape } from "../../scripts/generate/shape.js";
import { shapesCode } from "../../scripts/generate/shapes.js";

const STRING: Shape = { kind: "string" };
const NULL: Shape = { kind: "null" };
const NULLISH = nullish(STRING);

function object(...fields: Field[]): Shape & { kind: "object" } {
  return { kind: "object", fields };
}

function nullish(...options: Shape[]): Shape {
  return { kind: "either", options: [{ kind: "undefined" }, { kind: "null" }, ...options] };
}

function code(...fields: Field[]): string {
  return shapesCode({ folder: "nowhere", shapes: { thing: object(...fields) }, hasChecks: true });
}

/** Returns the code of a field. */
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
      ["a", { kind: "branch", key: "b", matches: nullish(), yes: object(["b", nullish()]), no: object(["b", STRING]) }],
      'a: ["branch", "b", "null", { "b?": "null" }, { b: "string" }]',
    ],
  ] satisfies [Field, string][])("writes %j", (field, text) => {
    expect(fieldCode(field)).toBe(text);
  });

  it("writes equal objects once, under the name of their first field", () => {
    const [first, second] = [object(["x", STRING]), object(["y", STRING])];
    const text = code(["a", first], ["b", object(["a", second], ["c", second])], ["d", first]);
    expect(text).toContain('\nconst aShape: ObjectShape = { x: "string" };');
    expect(text).toContain('\nconst aShape2: ObjectShape = { y: "string" };');
    expect(text).toContain('thing: { a: aShape, b: { "a c": aShape2 }, d: aShape }');
  });

  it("writes equal arrays once", () => {
    const text = code(["a", { kind: "array", item: NULL }], ["b", STRING], ["c", { kind: "array", item: NULL }]);
    expect(text).toContain('\nconst aShape: Shape = ["array", "null"];');
    expect(text).toContain('thing: { a: aShape, b: "string", c: aShape }');
  });

  it("exports the shapes of rare fields, which the checks use", () => {
    const rare: Field = ["e", nullish(object(["f", STRING])), false, true];
    const text = code(["a", { kind: "open_union", members: [["b.c", object(rare)]] }], rare);
    expect(text).toContain('\nexport const eShape: ObjectShape = { f: "string" };');
    expect(text).toContain('thing: { a: ["union", { "b.c": { "e?": eShape } }], "e?": eShape }');
  });

  it("exports nothing inside rare shapes", () => {
    const inner: Field = ["b", object(["c", STRING]), false, true];
    expect(code(["a", object(inner), false, true])).toContain(
      '\nexport const aShape: ObjectShape = { b: { c: "string" } };',
    );
  });

  it("exports no shape for a platform without checks", () => {
    const shapes = { thing: object(["a", object(["b", STRING]), false, true]) };
    expect(shapesCode({ folder: "nowhere", shapes, hasChecks: false })).toContain('thing: { a: { b: "string" } }');
  });

  it("writes consecutive fields of one shape under one key", () => {
    expect(fieldCode(["a", object(["b", STRING], ["c", STRING], ["d", NULL], ["e", STRING])])).toBe(
      'a: { "b c": "string", d: "null", e: "string" }',
    );
    const fields: Field[] = [
      ["b", NULLISH],
      ["c", NULLISH],
      ["d", NULLISH, true],
      ["e", NULLISH, true],
      ["f", STRING],
    ];
    expect(fieldCode(["a", object(...fields)])).toBe('a: { "b c?": "string", "d e?!": "string", f: "string" }');
  });

  it("writes a long object with one line per field", () => {
    const names = Array.from({ length: 20 }, (_, index) => `name_${index}`);
    const text = code(...names.map((name, index): Field => [name, index % 2 === 0 ? STRING : NULL]));
    for (const name of names) expect(text).toMatch(new RegExp(`\\n    ${name}: "(string|null)",\\n`));
  });

  it.each(["a?", "a!", "a b"])("throws for a field called %s", (key) => {
    expect(() => code([key, STRING])).toThrow(/is not known/);
  });

  it("throws for a field that may be absent but not null", () => {
    expect(() => code(["a", { kind: "either", options: [{ kind: "undefined" }, STRING] }])).toThrow(/may not be null/);
  });
});
