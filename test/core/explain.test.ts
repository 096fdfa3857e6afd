import { describe, expect, it } from "vitest";
import { NO } from "../../src/core/check.js";
import { explain } from "../../src/core/explain.js";
import type { InvalidMember } from "../../src/core/issues.js";
import type { ObjectShape, Shape } from "../../src/core/shape.js";

const point: ObjectShape = { x: "number", "y?": "number" };

const circle: ObjectShape = {
  type: ["literal", "circle"],
  radius: "number",
  "label?": "string",
  "isSecret?!": "boolean",
};

const shapes: Shape = [
  "union",
  {
    circle,
    square: { type: ["literal", "square"], side: "number" },
    line: { type: ["literal", "line"], points: ["array", point] },
    ghost: [
      "branch",
      "gone",
      ["literal", true],
      { type: ["literal", "ghost"], gone: ["literal", true] },
      { type: ["literal", "ghost"], "gone?!": ["literal", false], name: "string" },
    ],
  },
];

/** Returns the decoded value and its issues. */
function run(shape: Shape, value: unknown) {
  const { value: decoded, findings } = explain(shape, frozen(value));
  return { value: decoded, issues: findings.issues, hasMore: findings.hasMore };
}

/** Freezes a value, so that a change throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

function issuesOf(shape: Shape, value: unknown) {
  return run(shape, value).issues;
}

function pathsOf(shape: Shape, value: unknown) {
  return issuesOf(shape, value).map(({ path }) => path.join("."));
}

describe("explain with options", () => {
  const records: Shape = ["record", "string"];
  const wrong = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`key_${index}`, index]));

  it("returns the requested number of issues", () => {
    for (const maxIssues of [0, 1, 29, 30, 31]) {
      const { issues, hasMore } = explain(records, wrong, { maxIssues }).findings;
      expect([issues.length, hasMore]).toEqual([Math.min(maxIssues, 30), maxIssues < 30]);
    }
  });

  it("returns the keys of records when requested", () => {
    const { issues } = explain(["array", records], [{ a: 7 }], { namesKeys: true }).findings;
    expect(issues).toEqual([{ path: [0, "a"], expected: "string", received: "number" }]);
    expect(explain(["array", records], [{ a: 7 }]).findings.issues).toMatchObject([{ path: [0, "*"] }]);
  });
});

describe("explain", () => {
  it("returns the same value and no issue when nothing is wrong", () => {
    const cases: [Shape, unknown][] = [
      ["string", ""],
      ["number", -0],
      ["number", Number.POSITIVE_INFINITY],
      ["boolean", false],
      ["null", null],
      ["unknown", undefined],
      [["literal", "a"], "a"],
      [["literal", false], false],
      [point, { x: 1, y: null }],
      [point, { x: 1, y: undefined, other: "key" }],
      [
        ["array", point],
        [{ x: 1 }, { x: 2 }],
      ],
      [["array", point], []],
      [["record", point], { a: { x: 1 }, b: { x: 2 } }],
      [["either", ["string", point]], "text"],
      [["either", ["string", point]], { x: 1 }],
      [shapes, { type: "circle", radius: 1, isSecret: null }],
      [shapes, { type: "ghost", gone: true }],
      [shapes, { type: "ghost", gone: false, name: "n" }],
      [{ list: ["array", shapes] }, { list: [{ type: "square", side: 1 }] }],
    ];
    for (const [shape, value] of cases) {
      const { value: decoded, issues, hasMore } = run(shape, value);
      expect(decoded).toBe(value);
      expect({ issues, hasMore }).toEqual({ issues: [], hasMore: false });
    }
  });

  it("returns expected and received types, never values", () => {
    const cases: [Shape, expected: string, accepted: string[]][] = [
      ["string", "string", ["string"]],
      ["number", "number", []],
      ["boolean", "boolean", ["boolean"]],
      ["null", "null", ["null"]],
      [["literal", "a"], '"a"', []],
      [["literal", false], "false", []],
      [point, "object", ["object"]],
      [["array", "string"], "array", ["array"]],
      [["record", "unknown"], "object", ["object"]],
      [["either", ["string", "number"]], "(string | number)", ["string"]],
      [["either", ["string", point, ["array", "unknown"]]], "(string | object | array)", ["string", "array", "object"]],
      [["either", ["null", ["record", "unknown"]]], "(null | object)", ["null", "object"]],
      [["branch", "gone", ["literal", true], point, point], "object", ["object"]],
    ];
    const values: [unknown, received: string][] = [
      [undefined, "undefined"],
      [null, "null"],
      ["c4n4ry", "string"],
      [Number.NaN, "number"],
      [["c4n4ry"], "array"],
      [true, "boolean"],
      [{ x: 1 }, "object"],
    ];
    for (const [shape, expected, accepted] of cases) {
      for (const [value, received] of values) {
        const isAccepted = accepted.includes(received);
        expect(run(shape, value)).toEqual({
          value: isAccepted ? value : NO,
          issues: isAccepted ? [] : [{ path: [], expected, received }],
          hasMore: false,
        });
      }
    }
  });

  it("rejects each value that contains a wrong required one, up to the nearest optional value", () => {
    const outer: ObjectShape = { at: point, "maybe?": point };
    expect(run(outer, { at: { y: {} }, maybe: { x: 1 } })).toEqual({
      value: NO,
      issues: [
        { path: ["at", "x"], expected: "number", received: "undefined" },
        { path: ["at", "y"], expected: "number", received: "object" },
      ],
      hasMore: false,
    });
    for (const at of [null, undefined, 7, [], "text"]) expect(run(outer, { at }).value).toBe(NO);
  });

  it("leaves out only the wrong optional field", () => {
    expect(run(point, { x: 1, y: "2", z: "3" })).toMatchObject({ value: { x: 1, z: "3" }, issues: [{ path: ["y"] }] });
    const nested: ObjectShape = { "a?": { "b?": point, c: "unknown" } };
    expect(run(nested, { a: { b: { x: 1, y: [] }, c: 1 }, d: 2 })).toMatchObject({
      value: { a: { b: { x: 1 }, c: 1 }, d: 2 },
      issues: [{ path: ["a", "b", "y"] }],
    });
    expect(run(nested, { a: { b: { x: [] }, c: 1 } })).toMatchObject({
      value: { a: { c: 1 } },
      issues: [{ path: ["a", "b", "x"] }],
    });
    expect(Object.keys(run(point, { x: 1, y: "2" }).value as object)).toEqual(["x"]);
  });

  it("rejects a wrong strict field, and accepts an absent one", () => {
    const chat: ObjectShape = { "inner?": { "isSecret?!": "boolean" } };
    for (const isSecret of [true, null, undefined]) {
      const value = { inner: { isSecret } };
      expect(run(chat, value).value).toBe(value);
    }
    expect(run(chat, { inner: { isSecret: "yes" } })).toMatchObject({
      value: {},
      issues: [{ path: ["inner", "isSecret"], expected: "boolean", received: "string" }],
    });
    expect(run({ "isSecret?!": "boolean" }, { isSecret: "yes" }).value).toBe(NO);
    expect(run({ "isSecret!": "boolean" }, { isSecret: true }).issues).toEqual([]);
    expect(run({ "isSecret!": "boolean" }, {}).issues).toMatchObject([{ path: ["isSecret"] }]);
  });

  it("rejects a list when an item is wrong", () => {
    const holder: ObjectShape = { "list?": ["array", point] };
    expect(run(holder, { list: [{ x: 1 }, null, { x: "3" }] })).toEqual({
      value: {},
      issues: [
        { path: ["list", 1], expected: "object", received: "null" },
        { path: ["list", 2, "x"], expected: "number", received: "string" },
      ],
      hasMore: false,
    });
    // A wrong optional field does not affect the list.
    expect(run(holder, { list: [{ x: 1, y: "2" }, { x: 2 }] })).toMatchObject({
      value: { list: [{ x: 1 }, { x: 2 }] },
      issues: [{ path: ["list", 0, "y"] }],
    });
    for (const list of [{}, { length: 1, 0: { x: 1 } }, "text"]) expect(run(holder, { list }).value).toEqual({});
  });

  it("leaves wrong values out of a record, and hides the keys in issues", () => {
    const value = JSON.parse(
      '{"a": {"x": 1}, "b": {"x": "1"}, "c": 7, "constructor": {"x": 2}, "__proto__": {"x": 3}}',
    );
    const { value: decoded, issues } = run(["record", point], value);
    expect(Object.entries(decoded as object)).toEqual([
      ["a", { x: 1 }],
      ["constructor", { x: 2 }],
      ["__proto__", { x: 3 }],
    ]);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(issues).toEqual([
      { path: ["*", "x"], expected: "number", received: "string" },
      { path: ["*"], expected: "object", received: "number" },
    ]);
    const hostile = run(["record", "string"], JSON.parse('{"__proto__": {"polluted": true}, "a": "b"}'));
    expect(Object.entries(hostile.value as object)).toEqual([["a", "b"]]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("chooses the option of an either shape by the value's type", () => {
    const either: Shape = ["either", ["string", point]];
    expect(pathsOf(either, { x: {} })).toEqual(["x"]);
    expect(run(either, { x: 1, y: {} }).value).toEqual({ x: 1 });
    expect(run({ "a?": either }, { a: 7 }).value).toEqual({});
    expect(run(["either", [["either", ["boolean", "null"]], "string"]], null).value).toBeNull();
    expect(run(["either", ["number", "string"]], Number.NaN).value).toBe(NO);
    expect(run(["either", [["array", point], "null"]], [{ x: [] }]).issues).toMatchObject([{ path: [0, "x"] }]);
  });

  it("chooses a branch by its discriminating key only", () => {
    const branch: Shape = [
      "branch",
      "gone",
      ["literal", true],
      { gone: ["literal", true] },
      { "gone?": ["literal", false], x: "number" },
    ];
    for (const value of [
      { gone: true },
      { gone: true, x: "1" },
      { gone: false, x: 1 },
      { gone: null, x: 1 },
      { x: 1 },
    ]) {
      expect(run(branch, value).value).toBe(value);
    }
    expect(pathsOf(branch, { gone: false })).toEqual(["x"]);
    expect(run(branch, { gone: "true", x: 1 })).toMatchObject({ value: { x: 1 }, issues: [{ path: ["gone"] }] });
    expect(pathsOf(branch, Object.create({ gone: true }))).toEqual(["x"]);
    for (const value of [null, [], "text", 7, undefined]) {
      expect(issuesOf(branch, value)).toMatchObject([{ path: [], expected: "object" }]);
    }
  });

  it("chooses a branch by whether the key is null", () => {
    const branch: Shape = ["branch", "id", "null", { "id?": "null", name: "string" }, { id: "string" }];
    for (const value of [{ id: "1" }, { id: null, name: "n" }, { name: "n" }])
      expect(run(branch, value).value).toBe(value);
    expect(pathsOf(branch, {})).toEqual(["name"]);
    expect(pathsOf(branch, { id: 7 })).toEqual(["id"]);
  });

  it("returns an unknown member without an issue when the type is unknown", () => {
    for (const type of ["oval", "", "unknown", "invalid", "constructor", "__proto__", "hasOwnProperty", "toString"]) {
      const value = JSON.parse(`{"type": ${JSON.stringify(type)}, "__proto__": {"radius": 1}}`);
      expect(run(shapes, value)).toEqual({
        value: { type: "unknown", rawType: type, raw: value },
        issues: [],
        hasMore: false,
      });
    }
  });

  it("returns an invalid member whose issues have paths relative to it", () => {
    const raw = { type: "circle", radius: "1", label: 7, extra: 1 };
    const memberIssues = [
      { path: ["radius"], expected: "number", received: "string" },
      { path: ["label"], expected: "string", received: "number" },
    ];
    expect(run({ list: ["array", shapes] }, { list: [{ type: "square", side: 1 }, raw] })).toEqual({
      value: {
        list: [
          { type: "square", side: 1 },
          { type: "invalid", rawType: "circle", raw, issues: memberIssues },
        ],
      },
      issues: memberIssues.map((issue) => ({ ...issue, path: ["list", 1, ...issue.path] })),
      hasMore: false,
    });
  });

  it("returns an invalid member inside another member, and reports its issues in both", () => {
    const frame: ObjectShape = { type: ["literal", "frame"], name: "string", inside: ["array", shapes] };
    const frames: Shape = ["union", { frame }];
    const inner = { type: "circle", radius: "1" };
    const issue = { path: ["radius"], expected: "number", received: "string" };
    const invalidMember = { type: "invalid", rawType: "circle", raw: inner, issues: [issue] };
    const atFrame = { ...issue, path: ["inside", 1, "radius"] };
    const inside = [{ type: "square", side: 1 }, inner, { type: "oval" }];
    expect(run({ list: ["array", frames] }, { list: [{ type: "frame", name: "f", inside }] })).toEqual({
      value: {
        list: [
          {
            type: "frame",
            name: "f",
            inside: [inside[0], invalidMember, { type: "unknown", rawType: "oval", raw: { type: "oval" } }],
          },
        ],
      },
      issues: [{ ...issue, path: ["list", 0, "inside", 1, "radius"] }],
      hasMore: false,
    });
    const wrong = { path: ["name"], expected: "string", received: "undefined" };
    const raw = { type: "frame", inside };
    expect(run(frames, raw).value).toEqual({ type: "invalid", rawType: "frame", raw, issues: [wrong, atFrame] });
    // The outer member may have room for more issues than the event.
    const filler = new Array(20).fill(7);
    expect(run({ "many?": ["array", "string"], frames }, { many: filler, frames: raw })).toMatchObject({
      value: { frames: { issues: [wrong, atFrame] } },
      hasMore: true,
    });
  });

  it("leaves out a wrong optional field of a member", () => {
    expect(run(shapes, { type: "circle", radius: 1, label: 7 })).toMatchObject({
      value: { type: "circle", radius: 1 },
      issues: [{ path: ["label"] }],
    });
    expect(run(shapes, { type: "circle", radius: 1, isSecret: 7 })).toMatchObject({
      value: { type: "invalid", rawType: "circle", issues: [{ path: ["isSecret"] }] },
    });
  });

  it("returns an invalid member when the type is missing", () => {
    const cases: [unknown, object][] = [
      [7, { path: [], expected: "object", received: "number" }],
      [null, { path: [], expected: "object", received: "null" }],
      [[], { path: [], expected: "object", received: "array" }],
      [{}, { path: ["type"], expected: "string", received: "undefined" }],
      [{ type: 7 }, { path: ["type"], expected: "string", received: "number" }],
      [Object.create({ type: "oval" }), { path: ["type"], expected: "string", received: "undefined" }],
    ];
    for (const [raw, issue] of cases) {
      const invalidMember = { type: "invalid", rawType: undefined, raw, issues: [issue] };
      expect(run(shapes, raw).value).toStrictEqual(invalidMember);
      expect(run({ list: ["array", shapes] }, { list: [raw] }).value).toStrictEqual({ list: [invalidMember] });
    }
    const raws = cases.map(([raw]) => raw);
    const { list } = run({ list: ["array", shapes] }, { list: [...raws, ...raws] }).value as { list: InvalidMember[] };
    expect(list.map(({ issues }) => issues)).toEqual([...cases, ...cases].map(([, issue]) => [issue]));
    // The list is shared, because a body may contain very many such members.
    expect(list[0]?.issues).toBe(list[raws.length]?.issues);
    // The key is missing although it is required.
    expect(run({ shape: shapes }, {})).toMatchObject({
      value: { shape: { type: "invalid", rawType: undefined, raw: undefined } },
      issues: [{ path: ["shape"], expected: "object", received: "undefined" }],
    });
    expect(run({ "shape?": shapes }, { shape: null })).toMatchObject({ value: { shape: null }, issues: [] });
  });

  it("returns an invalid member when the discriminating key of a branch is wrong", () => {
    expect(run(shapes, { type: "ghost" }).value).toMatchObject({ type: "invalid", rawType: "ghost" });
    expect(run(shapes, { type: "ghost", gone: "true", name: "n" })).toMatchObject({
      value: { type: "invalid", rawType: "ghost", issues: [{ path: ["gone"], expected: "false", received: "string" }] },
    });
  });

  it("returns ten issues, sets hasMoreIssues, and stops when the value is rejected", () => {
    const listOf = (length: number) => new Array(length).fill(7);
    expect(run(["array", "string"], listOf(10))).toMatchObject({ value: NO, hasMore: false });
    expect(run(["array", "string"], listOf(11))).toMatchObject({ value: NO, hasMore: true });
    const { issues } = run(["array", "string"], listOf(11));
    expect(issues.map(({ path }) => path)).toEqual(Array.from({ length: 10 }, (_, index) => [index]));
    for (const [shape, valueWith] of [
      [["array", "string"], (list: unknown[]) => list],
      [["array", shapes], (list: unknown[]) => [{ type: "line", points: list }]],
    ] as [Shape, (list: unknown[]) => unknown[]][]) {
      let reads = 0;
      const counting = new Proxy(listOf(100_000), {
        get: (target, key) => {
          reads += 1;
          return Reflect.get(target, key);
        },
      });
      expect(explain(shape, valueWith(counting)).findings.issues).toHaveLength(10);
      expect(reads).toBeLessThan(100);
    }
  });

  it("counts the issues of members as issues of the event, and returns ten per member", () => {
    const wide: ObjectShape = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index}?`, "string"]));
    const values = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index}`, 7]));
    const union: Shape = ["union", { wide: { type: ["literal", "wide"], ...wide, needed: "string" } }];
    const { value, issues, hasMore } = run({ list: ["array", union] }, { list: [{ type: "wide", ...values }] });
    expect({ count: issues.length, hasMore }).toEqual({ count: 10, hasMore: true });
    expect(value).toMatchObject({ list: [{ type: "invalid", rawType: "wide", issues: { length: 10 } }] });
    // All eleven are issues of the member.
    const eleven = { ...values, f10: undefined, f11: undefined, needed: 7, type: "wide" };
    expect(run({ list: ["array", union] }, { list: [eleven] }).hasMore).toBe(true);
    expect(run({ list: ["array", union] }, { list: [{ ...eleven, needed: "n" }] }).hasMore).toBe(false);
    const second = { type: "wide", needed: "n", f0: 7 };
    expect(run({ list: ["array", union] }, { list: [{ ...eleven, needed: "n" }, second] })).toMatchObject({
      value: { list: [{ type: "wide" }, { type: "wide", needed: "n" }] },
      hasMore: true,
    });
  });

  it("leaves out wrong values and returns invalid members after the tenth issue", () => {
    const holder: ObjectShape = { "many?": ["array", "string"], list: ["array", shapes], "last?": "string" };
    const many = new Array(20).fill(7);
    expect(run(holder, { many, list: [{ type: "circle" }, { type: "oval" }], last: 7 })).toMatchObject({
      value: { list: [{ type: "invalid", issues: [{ path: ["radius"] }] }, { type: "unknown" }] },
      issues: { length: 10 },
      hasMore: true,
    });
    expect(run(holder, { many, list: [], last: 7 }).value).toEqual({ list: [] });
    const line = { type: "line", points: new Array(12).fill(7) };
    expect(run(holder, { many, list: [line] }).value).toMatchObject({
      list: [{ type: "invalid", issues: { length: 10 } }],
    });
  });

  it("ignores properties of the prototype", () => {
    expect(pathsOf(point, Object.create({ x: 1 }))).toEqual(["x"]);
    expect(pathsOf(["record", point], Object.create({ a: 7 }))).toEqual([]);
    expect(pathsOf(point, Object.assign(Object.create({ y: "wrong" }), { x: 1 }))).toEqual([]);
  });

  it("reads objects without a prototype", () => {
    const bare = (entries: object) => Object.assign(Object.create(null), entries);
    expect(run(point, bare({ x: 1 })).issues).toEqual([]);
    expect(run({ at: point }, bare({ at: bare({ x: 1, y: "2" }) })).value).toEqual({ at: { x: 1 } });
    expect(run(shapes, bare({ type: "oval" })).value).toMatchObject({ type: "unknown", rawType: "oval" });
    expect(run(["record", "string"], bare({ a: "b", c: 7 })).value).toEqual({ a: "b" });
  });

  it("copies keys such as __proto__ and constructor", () => {
    const value = JSON.parse('{"x": 1, "y": "2", "constructor": 3, "__proto__": {"x": 4}, "prototype": 5}');
    const copy = run(point, value).value as object;
    const ordinary = { configurable: true, enumerable: true, writable: true };
    expect(Object.entries(Object.getOwnPropertyDescriptors(copy))).toEqual([
      ["x", { value: 1, ...ordinary }],
      ["constructor", { value: 3, ...ordinary }],
      ["__proto__", { value: { x: 4 }, ...ordinary }],
      ["prototype", { value: 5, ...ordinary }],
    ]);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    const withUnknown = JSON.parse('{"shape": {"type": "oval"}, "constructor": 1, "__proto__": 2}');
    const holder = run({ shape: shapes }, withUnknown).value as object;
    expect(Object.keys(holder)).toEqual(["shape", "constructor", "__proto__"]);
    expect(Object.getPrototypeOf(holder)).toBe(Object.prototype);
  });

  it("copies only the objects on the path to a change", () => {
    const value = {
      same: { list: [{ type: "circle", radius: 1 }] },
      other: { list: [{ type: "circle", radius: 1 }, { type: "oval" }] },
    };
    const before = structuredClone(value);
    const holder: ObjectShape = { list: ["array", shapes] };
    const decoded = run({ same: holder, other: holder }, value).value as typeof value;
    expect(value).toEqual(before);
    expect(decoded.same).toBe(value.same);
    expect(decoded.other.list[0]).toBe(value.other.list[0]);
    expect(decoded.other.list[1]).toMatchObject({ type: "unknown" });
  });
});

it("reads several names under one key as several fields", () => {
  const both: ObjectShape = { "x y": "number", "a b?": "string" };
  expect(run(both, { x: "1", a: "c", b: 7 }).issues.map(({ path }) => path)).toEqual([["x"], ["y"], ["b"]]);
  expect(run(both, { x: 1, y: 2, a: 7, b: 7 }).value).toEqual({ x: 1, y: 2 });
});
