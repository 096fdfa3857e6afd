import { describe, expect, it } from "vitest";
import { checkCode } from "../../scripts/generate/checks.js";
import type { Field, Shape } from "../../scripts/generate/shape.js";

const STRING: Shape = { kind: "string" };
const NUMBER: Shape = { kind: "number" };
const NULLISH: Shape = { kind: "either", options: [{ kind: "undefined" }, { kind: "null" }, STRING] };
const UNION = openUnion({ shape: object({ type: literal("shape") }) });

function object(fields: Record<string, Shape>): Shape & { kind: "object" } {
  return { kind: "object", fields: Object.entries(fields).map(([key, shape]): Field => [key, shape]) };
}

function literal(value: string): Shape {
  return { kind: "literal", value };
}

function openUnion(members: Record<string, Shape>): Shape {
  return { kind: "open_union", members: Object.entries(members) };
}

/** Returns the code for events with these payloads. */
function code(payloads: Record<string, Shape>): string {
  return eventCode(Object.fromEntries(Object.entries(payloads).map(([type, payload]) => [type, object({ payload })])));
}

function eventCode(shapes: Record<string, Shape>): string {
  return checkCode({ folder: "nowhere", shapes });
}

describe("checkCode", () => {
  it("writes one function for two equal shapes", () => {
    const text = code({ thing: object({ a: object({ x: STRING }), b: object({ x: STRING }) }) });
    expect(text.match(/function isA\(/g)).toHaveLength(1);
    expect(text).toContain("isA(value.a) && isA(value.b)");
  });

  it("writes functions of different names for different shapes, with any keys", () => {
    const text = code({ thing: object({ a: object({ x: object({ y: STRING }) }), x: object({ z: NUMBER }) }) });
    expect(text).toContain("isX(value.x)");
    expect(text).toContain("isX2(value.x)");
  });

  it("writes the fields of all events once, and omits them from each check", () => {
    const common = { at: STRING, by: object({ id: NUMBER }), payload: STRING };
    const text = eventCode({ yes: object({ ...common, yes: STRING }), no: object(common) });
    expect(text.match(/value\.at/g)).toHaveLength(1);
    expect(text).toContain('return typeof value.at === "string" && isBy(value.by);');
    expect(text).toContain('["yes", [isYesEventPayload, isYesEvent]],');
    expect(text).toContain('["no", [isYesEventPayload]],');
    expect(text).toContain('return typeof value.yes === "string";');
  });

  it("writes fields that differ between events into the check of each event", () => {
    const text = eventCode({
      some: object({ at: STRING, payload: UNION }),
      other: object({ at: NULLISH, payload: UNION }),
    });
    expect(text).toMatch(/function isEnvelope\(value: JsonObject\): boolean \{\s*return true;/);
    expect(text).toContain('["some", [checkSomeEventPayload, isSomeEvent]],');
    expect(text).toContain('["other", [checkSomeEventPayload, isOtherEvent]],');
  });

  it("distinguishes a field called envelope from the envelope", () => {
    const text = eventCode({ thing: object({ envelope: object({ a: STRING }), payload: STRING }) });
    expect(text).toContain("isEnvelope: isEnvelope2,");
    expect(text).toContain("return isEnvelope(value.envelope);");
  });

  it.each([
    ["an optional string with one call", NULLISH, "isOptionalString(value.a)"],
    [
      "a nullable string with a comparison to null",
      { kind: "either", options: [{ kind: "null" }, STRING] },
      "value.a === null",
    ],
    ["a literal", literal("x"), 'value.a === "x"'],
    ["a number", NUMBER, "isNumber(value.a)"],
    ["any object", object({}), "isJsonObject(value.a)"],
    ["nothing for a value of any type", { kind: "anything" }, "return true"],
    ["a list of anything", { kind: "array", item: { kind: "anything" } }, "Array.isArray(value.a)"],
    ["a list, by index", { kind: "array", item: STRING }, 'if (!(typeof value[index] === "string")) return false;'],
    ["a record, by key", { kind: "record", value: NUMBER }, "if (!isNumber(value[key])) return false;"],
    [
      "a branch",
      { kind: "branch", key: "by", matches: literal("x"), yes: object({ b: STRING }), no: object({ c: STRING }) },
      'isJsonObject(value) && (value.by === "x" ? typeof value.b === "string" : typeof value.c === "string")',
    ],
  ] satisfies [string, Shape, string][])("tests %s", (_, shape, text) => {
    expect(code({ thing: object({ a: shape }) })).toContain(text);
  });

  it.each([
    ["that is not an object", STRING, /is not an object/],
    ["of another type", object({ type: literal("something") }), /has another type/],
    ["of any type", object({ type: STRING }), /has another type/],
    ["without a payload", object({ type: literal("thing") }), /has no payload/],
    ["with an open union beside its payload", object({ payload: STRING, a: UNION }), /a check, and no predicate/],
  ] satisfies [string, Shape, RegExp][])("throws for an event %s", (_, shape, message) => {
    expect(() => eventCode({ thing: shape })).toThrow(message);
  });

  it("quotes a key that is not an identifier", () => {
    expect(code({ thing: object({ "a-b": STRING }) })).toContain('typeof value["a-b"] === "string"');
  });

  it("checks the members of an open union, also inside another one", () => {
    const members = {
      plain: object({ type: literal("plain"), c: STRING }),
      deep: object({ type: literal("deep"), b: UNION }),
    };
    const text = code({ thing: object({ a: openUnion(members) }) });
    expect(text).toContain("return checkMember(value, aMembers);");
    expect(text).toMatch(/\["plain", isPlainA\],\s+\["deep", checkDeepA\],/);
    expect(text).toContain('replace(value, "b", value.b, checkB(value.b))');
    expect(text).toContain("return checkMember(value, bMembers);");
  });

  it("tests the type of an object, except of a union member", () => {
    const typed = object({ type: literal("x"), a: STRING });
    expect(code({ thing: object({ a: openUnion({ x: typed }) }) })).toContain('  return typeof value.a === "string";');
    expect(code({ thing: object({ a: typed }) })).toContain('value.type === "x" && typeof value.a === "string"');
  });

  it("uses the shape for rare fields", () => {
    const rare = object({ x: STRING });
    const fields: Field[] = [
      ["a", { kind: "either", options: [{ kind: "undefined" }, { kind: "null" }, rare] }, false, true],
      ["b", rare, false, true],
      ["c", object({ d: UNION }), false, true],
    ];
    const text = code({ thing: { kind: "object", fields } });
    expect(text).toContain(
      "(value.a == null || fits(aShape, value.a)) && fits(aShape, value.b) && fits(cShape, value.c)",
    );
    expect(text).toContain('import { fits } from "../../core/shape.js";');
    expect(text).toContain('import { aShape, cShape } from "./shapes.js";');
    expect(text).not.toMatch(/value\.x|replace/);
  });

  it("uses the shape for a rare payload", () => {
    const payload: Field = ["payload", object({ x: UNION }), false, true];
    expect(eventCode({ thing: { kind: "object", fields: [payload] } })).toContain(
      "return fits(thingPayloadShape, value);",
    );
  });

  it("avoids names of imports", () => {
    const text = code({ thing: object({ items: UNION, a: { kind: "array", item: UNION } }) });
    expect(text).toContain('replace(value, "items", value.items, checkItems2(value.items))');
  });

  it("imports only what it calls", () => {
    expect(code({ thing: object({ a: STRING }) })).toContain('import { type Checks } from "../../core/check.js";');
    expect(code({ thing: object({ a: UNION }) })).toMatch(
      /^import \{ .*checkMember.* \} from "..\/..\/core\/check.js";$/m,
    );
    expect(code({ thing: object({ a: UNION }) })).not.toMatch(/shapes?\.js/);
  });

  it.each([
    ["inside a record", { kind: "record", value: UNION }, /inside a record/],
    [
      "inside a branch",
      { kind: "branch", key: "a", matches: { kind: "null" }, yes: object({ b: UNION }), no: object({}) },
      /inside a branch/,
    ],
    ["as one of two", { kind: "either", options: [UNION, openUnion({})] }, /Several open unions/],
  ] satisfies [string, Shape, RegExp][])("throws for an open union %s", (_, shape, message) => {
    expect(() => code({ thing: object({ a: shape }) })).toThrow(message);
  });

  it.each(["constructor", "toString", "__proto__"])(
    "throws for a field called %s, which every object inherits",
    (key) => {
      expect(() => code({ thing: { kind: "object", fields: [[key, STRING]] } })).toThrow(/is not known/);
    },
  );
});
