import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { anyEvent, asIs, branch, knownEvent, object, openUnion, record } from "../../src/core/schemas.js";

const ISSUE = { path: ["payload", 0], expected: "string", received: "number" };

/** Returns the paths of a schema's issues, in order. */
function pathsOf(schema: v.GenericSchema, value: unknown): (string | null)[] {
  return v.safeParse(schema, value).issues?.map((issue) => v.getDotPath(issue)) ?? [];
}

/** Expects that a schema rejects a wrong value of each key, and a missing value of each required key. */
function expectEachKeyChecked(schema: v.GenericSchema, valid: object, optional: readonly string[] = []): void {
  expect(pathsOf(schema, valid)).toEqual([]);
  for (const key of Object.keys(valid)) {
    expect(pathsOf(schema, { ...valid, [key]: () => undefined }), key).toContain(key);
    const { [key as never]: _, ...rest } = valid;
    expect(pathsOf(schema, rest), key).toEqual(optional.includes(key) ? [] : [key]);
  }
}

describe("object", () => {
  const schema = object({ id: v.number() });

  it("accepts an object with additional keys", () => {
    expect(v.is(schema, { id: 1, added: true })).toBe(true);
  });

  it("rejects an array with the keys, null and a wrong value", () => {
    expect(v.is(schema, Object.assign([], { id: 1 }))).toBe(false);
    expect(v.is(schema, null)).toBe(false);
    expect(pathsOf(schema, { id: "1" })).toEqual(["id"]);
  });

  it("returns a message with the expected and the received type", () => {
    const [issue] = v.safeParse(schema, []).issues ?? [];
    expect(issue?.message).toBe("Invalid type: Expected Object but received Array");
  });
});

describe("record", () => {
  const schema = record(object({ name: v.string() }));

  it("accepts an empty object, and an object whose values all match", () => {
    expect(pathsOf(schema, {})).toEqual([]);
    expect(pathsOf(schema, { a: { name: "A" }, constructor: { name: "B" } })).toEqual([]);
  });

  it("rejects an array", () => {
    expect(pathsOf(schema, [{ name: 7 }])).toEqual([null]);
  });

  it("returns an issue with key, value and path for each wrong value, under any key", () => {
    const input = JSON.parse('{"fine": {"name": "A"}, "constructor": {"name": 7}, "__proto__": "B"}');
    const { issues } = v.safeParse(schema, input);
    expect(issues).toMatchObject([
      {
        input: 7,
        expected: "string",
        received: "7",
        message: "Invalid type: Expected string but received 7",
        path: [
          { type: "object", origin: "value", input, key: "constructor", value: { name: 7 } },
          { type: "object", origin: "value", key: "name", value: 7 },
        ],
      },
      { input: "B", received: '"B"', path: [{ type: "object", origin: "value", input, key: "__proto__", value: "B" }] },
    ]);
    expect(issues?.map(({ path }) => path?.length)).toEqual([2, 1]);
  });

  it("stops at the first issue with abortEarly or abortPipeEarly", () => {
    const input = { a: { name: 7 }, b: { name: 7 } };
    expect(pathsOf(schema, input)).toEqual(["a.name", "b.name"]);
    expect(v.safeParse(schema, input, { abortEarly: true }).issues).toHaveLength(1);
    const code = record(v.pipe(v.string(), v.minLength(3), v.digits()));
    expect(v.safeParse(code, { a: "x" }).issues).toHaveLength(2);
    expect(v.safeParse(code, { a: "x" }, { abortPipeEarly: true }).issues).toHaveLength(1);
  });

  it("returns issues in the requested language", () => {
    v.setSpecificMessage(v.string, () => "Zeichenkette", "de");
    const { issues } = v.safeParse(schema, { a: { name: 7 } }, { lang: "de" });
    v.deleteSpecificMessage(v.string, "de");
    expect(issues?.[0].message).toBe("Zeichenkette");
  });
});

describe("branch", () => {
  const schema = branch("kind", v.literal("number"), object({ value: v.number() }), object({ value: v.string() }));

  it.each([
    [{ kind: "number", value: 7 }, []],
    [{ kind: "number", value: "7" }, ["value"]],
    [{ kind: "other", value: "7" }, []],
    [{ kind: "other", value: 7 }, ["value"]],
    [{ value: 7 }, ["value"]],
    [Object.assign([], { kind: "number", value: 7 }), [null]],
    [null, [null]],
  ])("checks %j by the shape that the key selects", (value, paths) => {
    expect(pathsOf(schema, value)).toEqual(paths);
  });
});

describe("openUnion", () => {
  const schema = openUnion({ text: object({ type: v.literal("text"), text: v.string() }) });

  it("checks a member by its type", () => {
    expect(pathsOf(schema, { type: "text", text: "Hi" })).toEqual([]);
    expect(pathsOf(schema, { type: "text" })).toEqual(["text"]);
  });

  it.each([
    [{ type: "other" }, "type"],
    [{ type: "constructor" }, "type"],
    [{}, "type"],
    [{ type: ["text"] }, "type"],
  ])("rejects %j, because its type is not in the union", (value, path) => {
    expect(pathsOf(schema, value)).toEqual([path]);
  });

  it("rejects a value that is not an object", () => {
    expect(pathsOf(schema, Object.assign([], { type: "text", text: "Hi" }))).toEqual([null]);
    expect(pathsOf(schema, "text")).toEqual([null]);
  });

  it("accepts an unknown member, and requires all of its keys", () => {
    expectEachKeyChecked(schema, { type: "unknown", rawType: "other", raw: { type: "other" } });
    expect(pathsOf(schema, { type: "unknown", rawType: "other", raw: [] })).toEqual(["raw"]);
  });

  it("accepts an invalid member with or without rawType and raw, and checks each of its issues", () => {
    const invalid = { type: "invalid", rawType: "text", raw: 7, issues: [ISSUE] };
    expect(pathsOf(schema, invalid)).toEqual([]);
    expect(pathsOf(schema, { type: "invalid", issues: [] })).toEqual([]);
    expect(pathsOf(schema, { type: "invalid" })).toEqual(["issues"]);
    expect(pathsOf(schema, { ...invalid, rawType: 7 })).toEqual(["rawType"]);
    for (const key of ["path", "expected", "received"]) {
      expect(pathsOf(schema, { ...invalid, issues: [{ ...ISSUE, [key]: null }] })).toEqual([`issues.0.${key}`]);
    }
    expect(pathsOf(schema, { ...invalid, issues: [{ ...ISSUE, path: [{}] }] })).toEqual(["issues.0.path.0"]);
    expect(pathsOf(schema, { ...invalid, issues: [{ ...ISSUE, added: 1 }] })).toEqual([]);
  });
});

describe("anyEvent", () => {
  const schema = anyEvent("here", { message: object({ platform: v.literal("here"), type: v.literal("message") }) });

  it("checks an event by its type", () => {
    expect(pathsOf(schema, { platform: "here", type: "message" })).toEqual([]);
    expect(pathsOf(schema, { platform: "there", type: "message" })).toEqual(["platform"]);
    expect(pathsOf(schema, { platform: "here", type: "other" })).toEqual(["type"]);
  });

  it("accepts unknown and invalid events of its platform only", () => {
    expectEachKeyChecked(schema, { platform: "here", type: "unknown", rawType: "other", raw: {} });
    const invalid = { platform: "here", type: "invalid", rawType: "message", issues: [ISSUE], hasMoreIssues: true };
    expectEachKeyChecked(schema, invalid, ["rawType", "hasMoreIssues"]);
    expect(pathsOf(schema, { ...invalid, hasMoreIssues: false })).toEqual(["hasMoreIssues"]);
    for (const type of ["unknown", "invalid"]) {
      const other = { platform: "there", type, rawType: "message", raw: {}, issues: [] };
      expect(pathsOf(schema, other)).toEqual(["platform"]);
    }
  });
});

describe("knownEvent", () => {
  it("accepts the fields that the decoder adds to an event, and checks them", () => {
    const added = { issues: [ISSUE], hasMoreIssues: true, raw: {}, shadowed: {} };
    const schema = knownEvent({ type: v.literal("message") });
    expectEachKeyChecked(schema, { type: "message", ...added }, Object.keys(added));
  });
});

describe("asIs", () => {
  it("returns the value itself, with keys called `__proto__`, and the issues of the schema", () => {
    const schema = asIs(object({ id: v.number(), list: v.array(v.string()) }));
    const value: unknown = JSON.parse('{"id": 1, "list": [], "__proto__": 1}');
    expect(v.parse(schema, value)).toBe(value);
    const wrong = { id: "1", list: ["a", 7] };
    const { issues } = v.safeParse(schema, wrong);
    expect(issues).toMatchObject([
      { input: "1", expected: "number", received: '"1"', message: 'Invalid type: Expected number but received "1"' },
      { input: 7, expected: "string", received: "7" },
    ]);
    expect(pathsOf(schema, wrong)).toEqual(["id", "list.1"]);
    expect(v.safeParse(schema, null).issues).toMatchObject([{ input: null, received: "null" }]);
    expect(v.safeParse(schema, {}, { abortEarly: true }).issues).toHaveLength(1);
  });
});
