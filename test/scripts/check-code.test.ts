import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { checkCode } from "../../scripts/check-code.js";
import { openUnion } from "../../src/core/open-union.js";
import { array, branch, object, record } from "../../src/core/schema.js";

const shape = object({ type: v.literal("shape") });
const union = openUnion({ shape });

function code(schema: unknown): string {
  return checkCode({ folder: "nowhere", prefix: "Nowhere", schemas: { thing: schema } });
}

describe("checkCode", () => {
  it("writes one function for two shapes that are the same", () => {
    const text = code(object({ a: object({ x: v.string() }), b: object({ x: v.string() }) }));
    expect(text.match(/function isA\(/g)).toHaveLength(1);
    expect(text).toContain("isA(value.a) && isA(value.b)");
  });

  it("writes functions of other names for two shapes that are not, whatever their keys", () => {
    const text = code(object({ a: object({ x: object({ y: v.string() }) }), x: object({ z: v.number() }) }));
    expect(text).toContain("isX(value.x)");
    expect(text).toContain("isX2(value.x)");
  });

  it("writes what all events have once, and leaves it out of their checks", () => {
    const common = { at: v.string(), by: object({ id: v.number() }) };
    const [yes, no] = [object({ ...common, yes: v.string() }), object({ ...common, no: v.string() })];
    const text = checkCode({ folder: "nowhere", prefix: "Nowhere", schemas: { yes, no } });
    expect(text.match(/value\.at/g)).toHaveLength(1);
    expect(text).toContain('return typeof value.at === "string" && isBy(value.by);');
    expect(text).toContain('return typeof value.yes === "string" ? value : NO;');
  });

  it("leaves with each event what not all of them have alike, and what holds an open union", () => {
    const [some, other] = [object({ at: v.string(), of: union }), object({ at: v.nullish(v.string()), of: union })];
    const text = checkCode({ folder: "nowhere", prefix: "Nowhere", schemas: { some, other } });
    expect(text).toMatch(/function isEnvelope\(value: JsonObject\): boolean \{\s*return true;/);
    expect(text.match(/checkOf\(value\.of\)/g)).toHaveLength(2);
  });

  it("tells a field called envelope from the envelope", () => {
    const text = code(object({ envelope: object({ a: v.string() }) }));
    expect(text).toContain("isEnvelope: isEnvelope2,");
    expect(text).toContain("return isEnvelope(value.envelope);");
  });

  it.each([
    ["that is no object", v.string(), /is no object/],
    ["of another type", object({ type: v.literal("something") }), /has another type/],
    ["of any type", object({ type: v.string() }), /has another type/],
  ])("refuses an event %s", (_, schema, message) => {
    expect(() => code(schema)).toThrow(message);
  });

  it("reads a key that is no name by its text", () => {
    expect(code(object({ "a-b": v.string() }))).toContain('typeof value["a-b"] === "string"');
  });

  it("imports what it calls, and nothing else", () => {
    expect(code(object({ a: v.string() }))).toContain('import { type Checks } from "../../core/check.js";');
    expect(code(object({ a: union }))).toContain("checkMember, replace }");
  });

  it.each([
    ["a transformation", v.pipe(v.string(), v.trim()), /string with a pipe/],
    ["a check", v.pipe(v.number(), v.minValue(1)), /number with a pipe/],
    ["a default", v.nullish(v.string(), "x"), /default/],
    ["a fallback", v.fallback(v.string(), "x"), /fallback/],
    ["a schema that it does not know", v.date(), /of the type date/],
    ["an object that lets through no other keys", v.strictObject({}), /strict_object/],
    ["an object that takes keys away", v.object({}), /of the type object/],
    ["a variant", v.variant("type", [v.looseObject({ type: v.literal("a") })]), /variant/],
    ["a record with checked keys", v.record(v.picklist(["a"]), v.string()), /picklist/],
    ["a literal that JSON does not have", v.literal(1n), /bigint/],
    ["something that is no schema", v.trim(), /validation|transformation/],
  ])("refuses %s, at any depth", (_, schema, message) => {
    expect(() => code(schema)).toThrow(message);
    expect(() => code(object({ a: v.nullish(array(object({ b: schema as v.GenericSchema }))) }))).toThrow(message);
  });

  it.each([
    ["inside a record", record(union), /inside a record/],
    [
      "inside a branch",
      branch({ key: "a", matches: v.null(), yes: object({ b: union }), no: shape }),
      /inside a branch/,
    ],
    ["inside a member of another", openUnion({ a: object({ type: v.literal("a"), b: union }) }), /member of another/],
    ["as one of two", v.union([union, openUnion({})]), /Several open unions/],
  ])("refuses an open union %s", (_, schema, message) => {
    expect(() => code(object({ a: schema }))).toThrow(message);
  });

  it.each(["constructor", "toString", "__proto__"])("refuses a field called %s, which every object inherits", (key) => {
    expect(() => code(object({ [key]: v.string() }))).toThrow(/is not known/);
  });
});
