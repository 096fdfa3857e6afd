import { describe, expect, it } from "vitest";
import { explain } from "../../src/core/explain.js";
import type { Shape } from "../../src/core/shape.js";
import { type ShapeVisitor, walkShape } from "../../src/core/walk-shape.js";

/** Returns the calls of a visitor, with the path joined by dots. */
function callsOf(shape: Shape, value: unknown, decoded?: unknown, options: Partial<ShapeVisitor> = {}): unknown[][] {
  const calls: unknown[][] = [];
  const record =
    (name: string) =>
    (path: readonly (string | number)[], ...rest: unknown[]) =>
      void calls.push([name, path.join("."), ...rest]);
  const visitor: ShapeVisitor = {
    onUnknownKey: record("key"),
    onUnknownMember: record("member"),
    onInvalidMember: record("invalid"),
    onLeftOut: record("left out"),
    ...options,
  };
  if (decoded === undefined) walkShape(shape, value, visitor);
  else walkShape(shape, value, visitor, decoded);
  return calls;
}

const message = (): Shape => ["union", { text: { "text?": "string", id: "number" } }];

describe("walkShape", () => {
  it("finds unknown keys in objects, lists, records, branches and members", () => {
    const object: Shape = { "name?": "string" };
    const shape: Shape = {
      list: ["array", object],
      record: ["record", object],
      either: ["either", ["string", object]],
      branch: ["branch", "kind", ["literal", "a"], { kind: "string", "a?": "number" }, { "kind?": "string" }],
      message: message(),
      free: {},
    };
    const value = {
      list: [{ name: "A" }, { b: 1 }],
      record: { sent: { c: 2 } },
      either: { d: 3 },
      branch: { kind: "a", a: 1, e: 4 },
      message: { type: "text", id: 1, f: 5 },
      free: { g: 6 },
      h: 7,
    };
    const found = [
      ["key", "list.1", "b", 1],
      ["key", "record.*", "c", 2],
      ["key", "either", "d", 3],
      ["key", "branch", "e", 4],
      ["key", "message", "f", 5],
      ["key", "", "h", 7],
    ];
    expect(callsOf(shape, value)).toEqual(found);
    expect(callsOf(shape, value, undefined, { namesKeys: true })[1]).toEqual(["key", "record.sent", "c", 2]);
    expect(callsOf(shape, { branch: { kind: "b", a: 1 } })).toEqual([["key", "branch", "a", 1]]);
  });

  it.each<[Shape, unknown]>([
    ["string", { a: 1 }],
    [{ a: "string" }, ["a"]],
    [["array", { a: "string" }], { b: 1 }],
    [["record", { a: "string" }], [{ b: 1 }]],
    [["branch", "kind", "null", { a: "string" }, { b: "string" }], null],
    [["either", ["string", "number"]], { a: 1 }],
    [message(), "text"],
    [message(), {}],
    [message(), { type: 7 }],
  ])("finds nothing for the shape %j in %j", (shape, value) => {
    expect(callsOf(shape, value)).toEqual([]);
  });

  it("finds members of an unknown type, in an item and in a decoded event", () => {
    expect(callsOf(message(), { type: "constructor" })).toEqual([["member", "", "constructor"]]);
    const decoded = { type: "unknown", rawType: "video", raw: { type: "video" } };
    expect(callsOf(message(), decoded, undefined, { isDecoded: true })).toEqual([["member", "", "video"]]);
  });

  it("finds values that were left out, but nothing inside them", () => {
    const shape: Shape = { "a?": "string", "list?": ["array", { "c?": "string" }], "d?": ["array", "string"] };
    const value = { a: 7, list: [{ c: 7 }, { c: "C" }], d: [7] };
    const { value: decoded } = explain(shape, value);
    expect(callsOf(shape, value, decoded)).toEqual([
      ["left out", "a", 7],
      ["left out", "list.0.c", 7],
      ["left out", "d", [7]],
    ]);
    expect(callsOf(shape, value, value)).toEqual([]);
  });

  it.each([[null], [7]])("finds all items left out when the list was decoded to %j", (decoded) => {
    expect(callsOf(["array", { "a?": "string" }], [{ a: "A" }, {}], decoded)).toEqual([
      ["left out", "0", { a: "A" }],
      ["left out", "1", {}],
    ]);
  });

  it("finds nothing left out when the value is undefined", () => {
    expect(callsOf({ "a?": "string" }, { a: undefined }, {})).toEqual([]);
  });

  it("finds members that were decoded as invalid, also missing ones, but not unknown ones", () => {
    const shape: Shape = { list: ["array", message()], last: message() };
    const list = [{ type: "text", text: "Hi" }, { type: "video" }, {}, { type: "text", id: 1, text: 7 }];
    const { value: decoded } = explain(shape, { list });
    expect(callsOf(shape, { list }, decoded)).toEqual([
      ["invalid", "list.0", "text"],
      ["member", "list.1", "video"],
      ["invalid", "list.2", undefined],
      ["left out", "list.3.text", 7],
      ["invalid", "last", undefined],
    ]);
  });

  it("accepts a visitor without optional functions", () => {
    const shape: Shape = { "a?": "string", list: ["array", message()] };
    const value = { a: 7, list: [{}, { type: "video" }] };
    const { value: decoded } = explain(shape, value);
    const none = { onUnknownMember: undefined, onInvalidMember: undefined, onLeftOut: undefined };
    // Safe: these functions are optional.
    expect(callsOf(shape, value, decoded, none as Partial<ShapeVisitor>)).toEqual([]);
  });
});
