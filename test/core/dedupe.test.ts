import { describe, expect, it } from "vitest";
import { contentKey, naturalKey } from "../../src/core/dedupe.js";

describe("naturalKey", () => {
  it("joins the platform and the parts", () => {
    expect(naturalKey("bird", "request", "1")).toBe("bird:request:1");
    expect(naturalKey("wotnot", "conversation_create", 7, 0)).toBe("wotnot:conversation_create:7:0");
  });

  it("makes different keys of different parts, whatever is in them", () => {
    const lists = [
      ["a", "b"],
      ["a:b"],
      ["a%3Ab"],
      ["a", "", "b"],
      ["a:", "b"],
      ["a", ":b"],
      ["a%3A", "b"],
      ["a\ud800", "b"],
    ];
    expect(new Set(lists.map((parts) => naturalKey("bird", ...parts))).size).toBe(lists.length);
  });
});

describe("contentKey", () => {
  it("is the SHA-256 of JSON whose keys are in order", async () => {
    // Of {"a":[1,{"c":null,"d":"é"}],"b":true}, by sha256sum.
    expect(await contentKey("bird", { b: true, a: [1, { d: "é", c: null }] })).toBe(
      "bird:sha256:47f93a44aba63c7259429d766b2137b9366b6a5015c66057a22f510970ca8c0a",
    );
  });

  it("is the same whatever the order of keys, at any depth", async () => {
    expect(await contentKey("bird", { a: { b: 1, c: [{ d: 2, e: 3 }] }, f: 4 })).toBe(
      await contentKey("bird", { f: 4, a: { c: [{ e: 3, d: 2 }], b: 1 } }),
    );
  });

  it("takes a key that holds undefined for none", async () => {
    expect(await contentKey("bird", { a: 1, b: undefined })).toBe(await contentKey("bird", { a: 1 }));
    expect(await contentKey("bird", undefined)).toBe(await contentKey("bird", null));
  });

  it("is another one for other content", async () => {
    const contents = [
      {},
      [],
      null,
      "",
      "null",
      0,
      false,
      "0",
      [0],
      [[0]],
      [0, 0],
      { a: 0 },
      { a: [0] },
      { a: { 0: 0 } },
      { "a:0": 0 },
      { a: null },
      { a: "}" },
      { a: 1, b: 2 },
      { a: '1,"b":2' },
      ["1,2"],
      [1, 2],
      [2, 1],
      1e21,
      "\ud800",
      "\ufffd",
      JSON.parse('{"__proto__": 1}'),
    ];
    expect(new Set(await Promise.all(contents.map((content) => contentKey("bird", content)))).size).toBe(
      contents.length,
    );
  });

  it("is made of content that is nested deeper than a stack", async () => {
    const nested = (depth: number) => JSON.parse(`${'{"a":['.repeat(depth)}${"]}".repeat(depth)}`);
    expect(await contentKey("bird", nested(100_000))).not.toBe(await contentKey("bird", nested(99_999)));
  });

  it("is made of content that is wider than an argument list", async () => {
    const wide = Array.from({ length: 200_000 }, (_, index) => index);
    expect(await contentKey("bird", wide)).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
  });
});
