import { describe, expect, it } from "vitest";
import { findHeader, readUtf8Header } from "../../src/core/headers.js";

describe("findHeader", () => {
  it.each([
    ["a Headers object", new Headers({ "X-Token": "abc" })],
    ["a record in lower case", { "x-token": "abc" }],
    ["a record in any casing", { "X-ToKeN": "abc" }],
    ["an array of one value", { "x-token": ["abc"] }],
    ["a record without a prototype", Object.assign(Object.create(null), { "x-token": "abc" })],
    ["a record that has a header named get", { get: "x", "x-token": "abc" }],
    ["a record that has a header named headers, sent twice", { headers: ["x", "y"], "x-token": "abc" }],
    ["a record that has the header twice, once undefined", { "x-token": "abc", "X-Token": undefined }],
  ])("finds a header in %s", (_, headers) => {
    expect(findHeader(headers, "x-token")).toBe("abc");
  });

  it.each([
    ["a Headers object", new Headers()],
    ["an empty record", {}],
    ["a record in which it is undefined", { "x-token": undefined }],
    ["a record in which it is an empty array", { "x-token": [] }],
    ["a record of other names", { "x-taken": "abc", "x-tokens": "abc" }],
    ["a record in which it is null", { "x-token": null as unknown as undefined }],
  ])("returns undefined when %s does not have the header", (_, headers) => {
    expect(findHeader(headers, "x-token")).toBeUndefined();
  });

  it("joins repeated values, so that none of them is accepted alone", () => {
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

  it.each<[name: string, headers: unknown, advice: RegExp]>([
    ["a promise", Promise.resolve(new Headers()), /a promise: await it/],
    ["the entries of a Headers object", new Headers().entries(), /a list: convert it with `Object.fromEntries/],
    ["a generator", [].values(), /a list: convert it with `Object.fromEntries/],
    ["the request", new Request("https://example.com/"), /the request: pass its `headers`/],
    ["a request of Node", { method: "POST", headers: { token: "abc" } }, /the request: pass its `headers`/],
  ])("throws a TypeError that names the fix for %s", (_, headers, advice) => {
    expect(() => findHeader(headers as Headers, "token")).toThrow(TypeError);
    expect(() => findHeader(headers as Headers, "token")).toThrow(advice);
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    ["token: abc", "string"],
    [{ next: () => ({ done: true }) }, "a list: convert it with `Object.fromEntries(…)`"],
  ])("throws a TypeError that names the type of the argument: %j", (headers, what) => {
    expect(() => findHeader(headers as unknown as Headers, "token")).toThrow(
      new TypeError(`headers: pass a Headers object or a record of names and values, not ${what}`),
    );
  });

  it("returns no inherited property", () => {
    expect(findHeader({}, "constructor")).toBeUndefined();
    expect(findHeader({}, "__proto__")).toBeUndefined();
  });
});

describe("readUtf8Header", () => {
  it("returns the string whose UTF-8 was read as Latin-1", () => {
    expect(readUtf8Header("geh\xc3\xabim")).toBe("gehëim");
    expect(readUtf8Header("\xf0\x9f\x94\x91")).toBe("🔑");
  });

  it.each([
    ["ASCII", "geheim"],
    ["not UTF-8", "geh\xebim"],
    ["not Latin-1", "geh\xc3\xabimā"],
    ["an array", ["\xc3", "\xab"]],
    ["missing", undefined],
  ])("returns undefined when the value is %s", (_, value) => {
    expect(readUtf8Header(value)).toBeUndefined();
  });
});
