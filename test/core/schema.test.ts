import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";
import { openUnion } from "../../src/core/open-union.js";
import { array, branch, object, record, type Schema, textOrObject } from "../../src/core/schema.js";

function run(schema: Schema, value: unknown) {
  const outcome = schema["~run"]({ value }, {});
  const issues = outcome.issues?.map((issue) => ({
    path: issue.path?.map(({ key }) => key) ?? [],
    expected: issue.expected,
    received: issue.received,
  }));
  return { value: outcome.value, issues };
}

/** The whole outcome, as valibot would have it. */
function outcomeOf(schema: Schema, value: unknown) {
  return schema["~run"]({ value }, {});
}

const point = object({ x: v.number(), y: v.nullish(v.number()) });

describe("object", () => {
  it("returns the very value that it checked", () => {
    const value = JSON.parse('{"x": 1, "constructor": 2, "__proto__": 3, "prototype": 4}');
    expect(run(point, value).value).toBe(value);
    expect(Object.keys(value)).toEqual(["x", "constructor", "__proto__", "prototype"]);
  });

  it("reports a missing key and a wrong one by path and type", () => {
    expect(run(object({ at: point }), { at: { y: {} } }).issues).toEqual([
      { path: ["at", "x"], expected: "number", received: "undefined" },
      { path: ["at", "y"], expected: "number", received: "Object" },
    ]);
  });

  it("makes issues as valibot does", () => {
    const value = { at: [] };
    expect(outcomeOf(object({ at: point }), value)).toStrictEqual({
      typed: false,
      value,
      issues: [
        {
          kind: "schema",
          type: "object",
          input: [],
          expected: "object",
          received: "array",
          message: "Expected object but received array",
          path: [{ type: "unknown", origin: "value", input: value, key: "at", value: [] }],
        },
      ],
    });
    expect(outcomeOf(point, { x: 1 })).toStrictEqual({ typed: true, value: { x: 1 } });
  });

  it("does not take what a prototype holds for a key", () => {
    expect(run(point, Object.create({ x: 1 })).issues).toHaveLength(1);
    expect(run(object({ constructor: v.string() }), {}).issues?.[0]?.received).toBe("undefined");
    expect(run(object({ x: v.number(), constructor: v.nullish(v.string()) }), { x: 1 }).issues).toBeUndefined();
  });

  it.each([v.string(), v.number(), v.boolean()])("settles what needs no run of a schema: $type", (schema) => {
    const fields = { required: schema, optional: v.nullish(schema) };
    const holder = object(fields);
    const runs = [schema, fields.optional].map((each) => vi.spyOn(each, "~run"));
    const value = { string: "", number: 0, boolean: false }[schema.type];
    for (const optional of [value, null, undefined]) {
      expect(run(holder, { required: value, optional }).issues).toBeUndefined();
    }
    expect(runs.map((each) => each.mock.calls.length)).toEqual([0, 0]);
    expect(run(holder, { required: null, optional: [] }).issues).toMatchObject([
      { path: ["required"], received: "null" },
      { path: ["optional"], received: "Array" },
    ]);
  });

  it.each([
    ["a transformation", v.pipe(v.string(), v.toUpperCase()), "x", "X"],
    ["a transformation of nothing", v.pipe(v.nullish(v.string()), v.transform(String)), null, "null"],
    ["a transformation of what may be missing", v.nullish(v.pipe(v.string(), v.toUpperCase())), "x", "X"],
    ["a default", v.nullish(v.string(), "none"), null, "none"],
  ])("asks a field's schema for %s", (_, schema, value, expected) => {
    expect(run(object({ field: schema }), { field: value }).value).toEqual({ field: expected });
  });

  it("reports a number that is none", () => {
    expect(run(point, { x: Number.NaN }).issues).toHaveLength(1);
  });

  it.each([[null], [[]], ["text"], [7], [true], [undefined]])("refuses %j", (value) => {
    expect(run(point, value).issues).toMatchObject([{ path: [], expected: "object" }]);
  });

  it("is walked and run by valibot's own functions like one of its schemas", () => {
    expect(point.type).toBe("loose_object");
    expect(Object.keys(point.entries)).toEqual(["x", "y"]);
    expect(v.is(point, { x: 1 })).toBe(true);
    expect(v.is(point, [])).toBe(false);
    expect(point["~standard"].validate([])).toHaveProperty("issues");
  });
});

describe("array", () => {
  it("returns the very value that it checked", () => {
    const value = [{ x: 1 }, { x: 2 }];
    expect(run(array(point), value).value).toBe(value);
  });

  it("reports the index of a wrong item", () => {
    expect(run(array(point), [{ x: 1 }, null]).issues).toEqual([{ path: [1], expected: "object", received: "null" }]);
  });

  it.each([[null], [{}], [{ length: 1, 0: { x: 1 } }], ["text"]])("refuses %j", (value) => {
    expect(run(array(point), value).issues).toMatchObject([{ path: [], expected: "array" }]);
  });

  it("stops at ten issues, however long the array is", () => {
    let runs = 0;
    const counting = v.pipe(
      v.unknown(),
      v.check(() => {
        runs += 1;
        return false;
      }),
    );
    expect(run(array(counting), new Array(100_000).fill(0)).issues).toHaveLength(10);
    expect(runs).toBe(10);
  });
});

describe("record", () => {
  it("returns the very value that it checked, whatever its keys are", () => {
    const value = JSON.parse('{"a": {"x": 1}, "": {"x": 2}, "constructor": {"x": 3}, "__proto__": {"x": 4}}');
    expect(run(record(point), value).value).toBe(value);
    expect(run(record(point), {}).issues).toBeUndefined();
  });

  it("reports a wrong value without the key that the sender chose", () => {
    const value = JSON.parse('{"a": {"x": 1}, "b": {"x": "1"}, "__proto__": 7}');
    expect(run(record(point), value).issues).toEqual([
      { path: ["*", "x"], expected: "number", received: '"1"' },
      { path: ["*"], expected: "object", received: "number" },
    ]);
  });

  it("does not take what a prototype holds for a value", () => {
    expect(run(record(point), Object.create({ a: 7 })).issues).toBeUndefined();
  });

  it.each([[null], [[]], ["text"], [7], [true], [undefined]])("refuses %j", (value) => {
    expect(run(record(point), value).issues).toMatchObject([{ path: [], expected: "object" }]);
  });

  it("checks every key, however many there are", () => {
    const value = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, { x: 1 }]));
    expect(run(record(point), value).issues).toBeUndefined();
    expect(run(record(point), { ...value, last: 7 }).issues).toHaveLength(1);
  });

  it("stops at ten issues, however many keys there are", () => {
    const value = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 7]));
    expect(run(record(point), value).issues).toHaveLength(10);
  });

  it("keeps the key of an unknown member, even one with the name of JavaScript's own", () => {
    const shapes = record(openUnion({ circle: object({ type: v.literal("circle") }) }));
    const value = JSON.parse('{"a": {"type": "circle"}, "__proto__": {"type": "oval"}}');
    const copy = run(shapes, value).value as object;
    expect(Object.entries(copy)).toEqual([
      ["a", { type: "circle" }],
      ["__proto__", { type: "unknown", rawType: "oval", raw: { type: "oval" } }],
    ]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("is walked and run by valibot's own functions like one of its schemas", () => {
    expect(record(point).type).toBe("record");
    expect(record(point).value).toBe(point);
    expect(v.is(record(point), { a: { x: 1 } })).toBe(true);
    expect(v.is(record(point), [])).toBe(false);
  });
});

describe("branch", () => {
  const yes = object({ gone: v.literal(true) });
  const no = object({ gone: v.nullish(v.literal(false)), x: v.number() });
  const schema = branch({ key: "gone", matches: v.literal(true), yes, no });

  it("checks a value with the schema that its key chooses, and returns it", () => {
    for (const value of [{ gone: true }, { gone: true, x: "1" }, { gone: false, x: 1 }, { x: 1 }]) {
      expect(run(schema, value)).toEqual({ value, issues: undefined });
    }
    expect(run(schema, { gone: false }).issues).toMatchObject([{ path: ["x"] }]);
    expect(run(schema, { gone: "true", x: 1 }).issues).toMatchObject([{ path: ["gone"] }]);
  });

  it("does not take what a prototype holds for the key", () => {
    expect(run(schema, Object.create({ gone: true })).issues).toMatchObject([{ path: ["x"] }]);
  });

  it.each([[null], [[]], ["text"], [7], [undefined]])("refuses %j", (value) => {
    expect(run(schema, value).issues).toMatchObject([{ path: [], expected: "object" }]);
  });

  it("shows its parts to whoever walks schemas", () => {
    expect(schema).toMatchObject({ type: "branch", key: "gone" });
    expect([schema.yes, schema.no]).toEqual([yes, no]);
    expect(v.is(schema, { gone: true })).toBe(true);
  });
});

describe("textOrObject", () => {
  const schema = textOrObject(point);

  it("returns the very value that it checked", () => {
    for (const value of ["", "text", { x: 1 }]) expect(run(schema, value)).toEqual({ value, issues: undefined });
  });

  it("names the wrong field of an object, and both types for anything else", () => {
    expect(run(schema, { x: {} }).issues).toMatchObject([{ path: ["x"], expected: "number" }]);
    for (const value of [7, null, [], true, undefined]) {
      expect(run(schema, value).issues).toMatchObject([{ path: [], expected: "(string | object)" }]);
    }
  });

  it("shows its shape to whoever walks schemas", () => {
    expect(schema).toMatchObject({ type: "text_or_object" });
    expect(schema.shape).toBe(point);
    expect(v.is(schema, "text")).toBe(true);
  });
});

describe("the schemas of this library", () => {
  const union = openUnion({ a: object({ type: v.literal("a") }) });

  it("say what they expect, for issues of what they are put into", () => {
    const schemas = [
      point,
      array(point),
      record(point),
      textOrObject(point),
      union,
      branch({ key: "x", matches: v.null(), yes: point, no: point }),
    ];
    expect(schemas.map(({ expects }) => expects)).toEqual([
      "object",
      "array",
      "object",
      "(string | object)",
      "object",
      "object",
    ]);
  });

  it("say that what they let through is of their type", () => {
    expect(outcomeOf(textOrObject(point), "text").typed).toBe(true);
    expect(outcomeOf(union, { type: "new" }).typed).toBe(true);
  });
});

describe("openUnion", () => {
  const shape = openUnion({
    circle: object({ type: v.literal("circle"), radius: v.number() }),
    square: object({ type: v.literal("square"), side: v.number() }),
  });

  it("checks a value with the member that its type names", () => {
    const value = { type: "square", side: 1 };
    expect(run(shape, value).value).toBe(value);
    expect(run(shape, { type: "square", radius: 1 }).issues).toEqual([
      { path: ["side"], expected: "number", received: "undefined" },
    ]);
  });

  it.each(["oval", "", "unknown", "constructor", "__proto__", "hasOwnProperty", "toString"])(
    "keeps a value of type %j as it came",
    (type) => {
      const value = JSON.parse(`{"type": ${JSON.stringify(type)}, "__proto__": {"radius": 1}}`);
      expect(run(shape, value)).toEqual({ value: { type: "unknown", rawType: type, raw: value }, issues: undefined });
    },
  );

  it("does not take what a prototype holds for the type", () => {
    expect(run(shape, Object.create({ type: "oval" })).issues).toMatchObject([{ path: ["type"] }]);
  });

  it.each([
    ["no object", 7, { path: [], expected: "object" }],
    ["no type", {}, { path: ["type"], expected: "string" }],
    ["a type that is no text", { type: 7 }, { path: ["type"], expected: "string" }],
  ])("refuses %s", (_, value, issue) => {
    expect(run(shape, value).issues).toMatchObject([issue]);
  });

  it("copies only what leads to an unknown member, and changes nothing of the input", () => {
    const value = {
      known: { items: [{ type: "circle", radius: 1 }] },
      unknown: { items: [{ type: "circle", radius: 1 }, { type: "oval" }] },
    };
    const before = structuredClone(value);
    const holder = object({ items: array(shape) });
    const result = run(object({ known: holder, unknown: holder }), value).value as typeof value;
    expect(value).toEqual(before);
    expect(result.known).toBe(value.known);
    expect(result.unknown.items[0]).toBe(value.unknown.items[0]);
    expect(result.unknown.items).toBeInstanceOf(Array);
    expect(result.unknown.items[1]).toEqual({ type: "unknown", rawType: "oval", raw: { type: "oval" } });
  });

  it("keeps every unknown member of a list", () => {
    const value = [{ type: "oval" }, { type: "circle", radius: 1 }, { type: "star" }];
    expect(run(array(shape), value).value).toEqual([
      { type: "unknown", rawType: "oval", raw: value[0] },
      value[1],
      { type: "unknown", rawType: "star", raw: value[2] },
    ]);
  });

  it("keeps keys with the names of JavaScript's own in a copy", () => {
    const value = JSON.parse('{"shape": {"type": "oval"}, "constructor": 1, "__proto__": 2}');
    const copy = run(object({ shape }), value).value as object;
    expect(Object.keys(copy)).toEqual(["shape", "constructor", "__proto__"]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it("shows its members to whoever walks schemas", () => {
    expect(shape.type).toBe("open_union");
    expect(Object.keys(shape.members)).toEqual(["circle", "square"]);
  });
});
