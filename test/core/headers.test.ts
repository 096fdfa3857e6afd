import { describe, expect, it } from "vitest";
import { findHeader } from "../../src/core/headers.js";

describe("findHeader", () => {
  it.each([
    ["a Headers object", new Headers({ "X-Token": "abc" })],
    ["a record in lower case", { "x-token": "abc" }],
    ["a record in any casing", { "X-ToKeN": "abc" }],
    ["an array of one value", { "x-token": ["abc"] }],
    ["a record without a prototype", Object.assign(Object.create(null), { "x-token": "abc" })],
    ["a record that has a header named get", { get: "x", "x-token": "abc" }],
  ])("finds a header in %s", (_, headers) => {
    expect(findHeader(headers, "x-token")).toBe("abc");
  });

  it.each([
    ["a Headers object", new Headers()],
    ["an empty record", {}],
    ["a record where it is undefined", { "x-token": undefined }],
    ["a record where it is an empty array", { "x-token": [] }],
  ])("is undefined when %s has none", (_, headers) => {
    expect(findHeader(headers, "x-token")).toBeUndefined();
  });

  it("joins values that were sent several times, so that none of them passes for the only one", () => {
    const headers = new Headers([
      ["x-token", "abc"],
      ["X-Token", "def"],
    ]);
    expect(findHeader(headers, "x-token")).toBe("abc, def");
    expect(findHeader({ "x-token": ["abc", "def"] }, "x-token")).toBe("abc, def");
    expect(findHeader({ "x-token": "abc", "X-Token": "def" }, "x-token")).toBe("abc, def");
  });

  it.each([[undefined], [null], ["token: abc"], [["token", "abc"]], [[["token", "abc"]]]])(
    "throws a TypeError when the headers are %j",
    (headers) => {
      expect(() => findHeader(headers as unknown as Headers, "token")).toThrow(/^headers: pass/);
    },
  );

  it.each<[what: string, headers: unknown, advice: RegExp]>([
    ["a promise", Promise.resolve(new Headers()), /a promise: await it/],
    ["the entries of a Headers object", new Headers().entries(), /a list: `Object.fromEntries/],
    ["a generator", [].values(), /a list: `Object.fromEntries/],
    ["the request", new Request("https://example.com/"), /the request: pass its `headers`/],
    ["a request of Node", { method: "POST", headers: { token: "abc" } }, /the request: pass its `headers`/],
  ])("throws a TypeError that says what to do for %s", (_, headers, advice) => {
    expect(() => findHeader(headers as Headers, "token")).toThrow(TypeError);
    expect(() => findHeader(headers as Headers, "token")).toThrow(advice);
  });

  it("does not take a property of every object for a header", () => {
    expect(findHeader({}, "constructor")).toBeUndefined();
    expect(findHeader({}, "__proto__")).toBeUndefined();
  });
});
