import { createHash } from "node:crypto";
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
      ["\ud800"],
      ["\ud801"],
      ["\ufffd"],
      ["\\ud800"],
      ["\0"],
      ['"'],
      ['\\"'],
      ["a:b"],
      ["a%3Ab"],
      ["a", "", "b"],
      ["a:", "b"],
      ["a", ":b"],
      ["a%3A", "b"],
      ["a\ud800", "b"],
    ];
    const keys = lists.map((parts) => naturalKey("bird", ...parts));
    // As a store has them, which has no halves of surrogate pairs.
    expect(new Set(keys.map((key) => new TextDecoder().decode(new TextEncoder().encode(key)))).size).toBe(lists.length);
    expect(keys.join()).not.toContain("\0");
  });
});

describe("contentKey", () => {
  const keyOf = (raw: unknown) => contentKey({ platform: "bird", type: "unknown", raw });
  const sha = (json: string) => `bird:sha256:${createHash("sha256").update(json).digest("hex")}`;

  it("is the SHA-256 of JSON whose keys are in the order of their code units", async () => {
    expect(await keyOf({ b: true, a: [1, { d: "é", c: null }], B: "\ud800", é: 1e21, "e\u0301": -0 })).toBe(
      sha('[true,{"B":"\\ud800","a":[1,{"c":null,"d":"é"}],"b":true,"e\u0301":0,"é":1e+21}]'),
    );
    const event = { platform: "bird", type: "conversation.created", payload: {} };
    expect(await contentKey(event)).toBe(sha('[false,{"payload":{},"platform":"bird","type":"conversation.created"}]'));
  });

  it("is the same whatever the order of keys, at any depth", async () => {
    expect(await keyOf({ a: { b: 1, c: [{ d: 2, e: 3 }] }, f: 4, é: 5, "e\u0301": 6 })).toBe(
      await keyOf({ "e\u0301": 6, é: 5, f: 4, a: { c: [{ e: 3, d: 2 }], b: 1 } }),
    );
  });

  it("leaves out keys of the content itself, and none below", async () => {
    const known = { platform: "bird", type: "a", b: 1, c: { b: 2 } };
    const unknown = { platform: "bird", type: "unknown", raw: { b: 1, c: { b: 2 } } };
    for (const event of [known, unknown]) expect(await contentKey(event, "b")).not.toBe(await contentKey(event));
    const changed = { ...known, b: 7 };
    expect(await contentKey(changed, "b", "d")).toBe(await contentKey(known, "b"));
    const below = { ...known, c: { b: 7 } };
    expect(await contentKey(below, "b")).not.toBe(await contentKey(known, "b"));
    const changedRaw = { ...unknown, raw: { b: 7, c: { b: 2 } } };
    expect(await contentKey(changedRaw, "b")).toBe(await contentKey(unknown, "b"));
  });

  it("takes a key called raw of a known event for no more than a key", async () => {
    const event = { platform: "bird", type: "conversation.updated", raw: { a: 1 }, payload: 1 };
    const other = { ...event, payload: 2 };
    expect(await contentKey(other)).not.toBe(await contentKey(event));
    expect(await contentKey(event)).not.toBe(await keyOf(event.raw));
    expect(await contentKey(event)).not.toBe(await keyOf(event));
  });

  it("takes a key that holds undefined for none", async () => {
    expect(await keyOf({ a: 1, b: undefined })).toBe(await keyOf({ a: 1 }));
    expect(await keyOf(undefined)).toBe(await keyOf(null));
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
      // A hole, which no JSON has.
      new Array(1),
      new Array(2).fill(1, 1),
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
      JSON.parse("1e400"),
      JSON.parse("-1e400"),
      "\ud800",
      "\ufffd",
      JSON.parse('{"__proto__": 1}'),
      JSON.parse('{"__proto__": {"a": 0}}'),
    ];
    expect(new Set(await Promise.all(contents.map(keyOf))).size).toBe(contents.length);
  });

  it("is made of content that is nested deeper than a stack", async () => {
    const nested = (depth: number) => JSON.parse(`${'{"a":['.repeat(depth)}${"]}".repeat(depth)}`);
    expect(await keyOf(nested(100_000))).not.toBe(await keyOf(nested(99_999)));
  });

  it("is made of content that is wider than an argument list", async () => {
    const wide = Array.from({ length: 200_000 }, (_, index) => index);
    expect(await keyOf(wide)).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
  });
});
