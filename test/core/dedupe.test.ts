import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import { canonicalJson, contentKey, naturalKey } from "../../src/core/dedupe.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { type Json, objectPathsOf, pathsOf, patternOf, valueAt, without, withValue } from "../oracle/json.js";
import { decodeItem, PLATFORMS, samplesOf } from "../oracle/platforms.js";

const MODULES = { bird, livechat, wotnot };

/** A member type that no version knows. */
const UNKNOWN_TYPE = "new";

describe("naturalKey", () => {
  it("joins the platform and the parts", () => {
    expect(naturalKey("bird", "request", "1")).toBe("bird:request:1");
    expect(naturalKey("wotnot", "conversation_create", 7, 0)).toBe("wotnot:conversation_create:7:0");
  });

  it("escapes only colons, percent signs and what JSON escapes", () => {
    expect(naturalKey("bird", "a b.c@d+e-f_1", 'é: 5%\n"')).toBe('bird:a b.c@d+e-f_1:é%3A 5%25\\n\\"');
  });

  it("returns different keys for different parts, for any characters", () => {
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
    // As UTF-8, because stores cannot contain lone surrogates.
    expect(new Set(keys.map((key) => new TextDecoder().decode(new TextEncoder().encode(key)))).size).toBe(lists.length);
    expect(keys.join()).not.toContain("\0");
  });
});

describe("canonicalJson", () => {
  it("returns JSON with sorted keys, at any length", () => {
    expect(canonicalJson({ b: [1, "é", { d: null, c: true }], a: {} })).toBe(
      '{"a":{},"b":[1,"é",{"c":true,"d":null}]}',
    );
    const long = Array.from({ length: 20_000 }, (_, index) => String(index));
    expect(canonicalJson(long)).toBe(JSON.stringify(long));
    const wide = Object.fromEntries(long.sort().map((key) => [`k${key}`, 0]));
    expect(canonicalJson(wide)).toBe(JSON.stringify(wide));
  });
});

describe("contentKey", () => {
  it("yields to other tasks while it hashes a large event", async () => {
    const manyKeys = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`key${index}`, 0]));
    const longStrings = Array.from({ length: 600 }, () => "x".repeat(1000));

    expect(await turnsDuring(() => contentKey("p", { manyKeys }))).toBeGreaterThan(0);
    expect(await turnsDuring(() => contentKey("p", { longStrings }))).toBeGreaterThan(0);
    expect(await turnsDuring(() => contentKey("p", { text: "x" }))).toBe(0);
  });

  const keyOf = (raw: unknown) => contentKey("bird", [raw]);
  const sha256Key = (json: string) => `bird:sha256:${createHash("sha256").update(json).digest("hex")}`;

  it("returns the SHA-256 of JSON with keys sorted by code units", async () => {
    expect(await keyOf({ b: true, a: [1, { d: "é", c: null }], B: "\ud800", é: 1e21, "e\u0301": -0 })).toBe(
      sha256Key('[{"B":"\\ud800","a":[1,{"c":null,"d":"é"}],"b":true,"e\u0301":0,"é":1e+21}]'),
    );
    const event = { platform: "bird", type: "conversation.created", payload: {} };
    expect(await contentKey("bird", event)).toBe(
      sha256Key('{"payload":{},"platform":"bird","type":"conversation.created"}'),
    );
  });

  it("covers the whole content, at any length", async () => {
    const long = { list: Array.from({ length: 5_000 }, (_, index) => [`é🔑${index}`, { index }]) };
    expect(await keyOf(long)).toBe(sha256Key(JSON.stringify([long])));
  });

  it("returns the same key for any order of keys, at any depth", async () => {
    expect(await keyOf({ a: { b: 1, c: [{ d: 2, e: 3 }] }, f: 4, é: 5, "e\u0301": 6 })).toBe(
      await keyOf({ "e\u0301": 6, é: 5, f: 4, a: { c: [{ e: 3, d: 2 }], b: 1 } }),
    );
  });

  it("skips the given keys at the top level only", async () => {
    const event = { platform: "bird", type: "a", b: 1, c: { b: 2 } };
    expect(await contentKey("bird", event, "b")).not.toBe(await contentKey("bird", event));
    expect(await contentKey("bird", { ...event, b: 7 }, "b", "d")).toBe(await contentKey("bird", event, "b"));
    expect(await contentKey("bird", { ...event, c: { b: 7 } }, "b")).not.toBe(await contentKey("bird", event, "b"));
    expect(await contentKey("bird", [event], "0")).toBe(await contentKey("bird", [event]));
  });

  it("ignores keys whose value is undefined", async () => {
    expect(await keyOf({ a: 1, b: undefined })).toBe(await keyOf({ a: 1 }));
    expect(await keyOf(undefined)).toBe(await keyOf(null));
  });

  it("returns a different key for different content", async () => {
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
      // JSON has no holes.
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

  it("reads content that is nested deeper than the call stack", async () => {
    const nested = (depth: number) => JSON.parse(`${'{"a":['.repeat(depth)}${"]}".repeat(depth)}`);
    expect(await keyOf(nested(100_000))).not.toBe(await keyOf(nested(99_999)));
  });

  it("reads content with more items than an argument list", async () => {
    const wide = Array.from({ length: 200_000 }, (_, index) => index);
    expect(await keyOf(wide)).toMatch(/^bird:sha256:[0-9a-f]{64}$/);
  });
});

describe.each(PLATFORMS)("dedupeKey of $name", (platform) => {
  const { dedupeKey } = MODULES[platform.name];
  const samples = samplesOf(platform).flatMap(({ name, items }) => items.map((item) => ({ name, item })));

  /** Returns the key of an event that any version may have decoded. */
  function keyOf(event: object): Promise<string> {
    // Safe: the key must not depend on the event's type.
    return dedupeKey(event as never);
  }

  /** Returns the event of a delivery with one item. */
  function decoded(item: unknown): Json {
    return decodeItem(platform, item) as unknown as Json;
  }

  /** Returns the events of versions for which the item is unknown, invalid or partly wrong. */
  function eventsOfOtherVersions(item: Json, event: Json): object[] {
    const raw = without(item, platform.secretKey);
    const rawType = "the type of the item";
    const issues = [{ path: [], expected: "object", received: "string" }];
    const { payload: _, ...partial } = event;
    const { name } = platform;
    return [
      { platform: name, type: "unknown", rawType, raw },
      { platform: name, type: "invalid", rawType, raw, issues },
      { platform: name, type: "invalid", rawType, raw, issues: [], hasMoreIssues: true },
      { ...partial, payload: {}, raw, issues },
    ];
  }

  /** Returns the names of the items with an event whose key differs from that of the item. */
  async function namesWithOtherKey(items: typeof samples, eventsOf: (item: Json, event: Json) => object[]) {
    const names = items.map(async ({ name, item }) => {
      const event = decoded(item);
      const keys = await Promise.all([event, ...eventsOf(item, event)].map(keyOf));
      return new Set(keys).size > 1 ? [name] : [];
    });
    return (await Promise.all(names)).flat();
  }

  it("returns the same key for an item that is known, has issues, is invalid or is unknown", async () => {
    expect(await namesWithOtherKey(samples, eventsOfOtherVersions)).toEqual([]);
  });

  it.skipIf(platform.name === "bird")(
    "returns the same key when an older version does not know the event's members",
    async () => {
      let members = 0;
      const eventsOfOlderVersion = (item: Json) =>
        objectPathsOf(item).flatMap((path) => {
          const raw = valueAt(item, path) as Json;
          const event = decoded(withValue(item, path, { ...raw, type: UNKNOWN_TYPE }));
          const text = JSON.stringify(event);
          if ("raw" in event || !text.includes(`"rawType":"${UNKNOWN_TYPE}"`)) return [];
          members += 1;
          return [JSON.parse(text, (_, value) => (value?.rawType === UNKNOWN_TYPE ? asUnknown(raw) : value))];
        });
      expect(await namesWithOtherKey(samples, eventsOfOlderVersion)).toEqual([]);
      expect(members).toBeGreaterThan(0);
    },
  );

  it("returns different keys when an item contains an object in the form of an unknown member", async () => {
    const pairs = new Map<string, { name: string; item: Json; other: Json }>();
    for (const { item } of samples) {
      for (const path of objectPathsOf(item)) {
        const name = `${platform.flatten(item).type}: ${patternOf(path)}`;
        pairs.set(name, { name, item, other: withValue(item, path, asUnknown(valueAt(item, path))) as Json });
      }
    }
    const deliveries = [...pairs.values()].filter(({ other }) => decodeItem(platform, other));
    expect(deliveries.length).toBeGreaterThan(10);
    expect(
      await namesWithOtherKey(
        deliveries.map(({ name, other }) => ({ name, item: other })),
        eventsOfOtherVersions,
      ),
    ).toEqual([]);
    const same = deliveries.map(async ({ name, item, other }) => {
      const keys = await Promise.all([item, other].map((each) => keyOf(decoded(each))));
      return keys[0] === keys[1] ? [name] : [];
    });
    // These keys consist of ids, or do not cover the changed value.
    const isExempt = (name: string) => /incoming_event|conversation_create|: additional_data/.test(name);
    expect((await Promise.all(same)).flat().filter((name) => !isExempt(name))).toEqual([]);
  });

  it("returns different keys for items that differ only in a value that the decoder leaves out", async () => {
    const pairs = samples.flatMap(({ name, item }) => {
      const keepsItsType = (path: (string | number)[]) => {
        const event = decodeItem(platform, withValue(item, path, [7]));
        // Keys do not cover data that differs between registrations.
        return path[0] !== "additional_data" && event?.issues && event.type === platform.flatten(item).type;
      };
      const place = pathsOf(item).filter(keepsItsType).at(-1);
      return place ? [{ name, items: [withValue(item, place, [7]), withValue(item, place, [8])] as [Json, Json] }] : [];
    });
    expect(pairs.length).toBeGreaterThan(samples.length / 2);
    const same = pairs.map(async ({ name, items }) => {
      const keys = await Promise.all(items.map((item) => keyOf(decoded(item))));
      return keys[0] === keys[1] ? [name] : [];
    });
    // These keys consist of ids.
    expect((await Promise.all(same)).flat().filter((name) => !/incoming_event|conversation_create/.test(name))).toEqual(
      [],
    );
    const partial = pairs.flatMap(({ name, items }) => items.map((item) => ({ name, item })));
    expect(await namesWithOtherKey(partial, eventsOfOtherVersions)).toEqual([]);
  });
});

/** Returns a value wrapped like an unknown member of a union. */
function asUnknown(raw: unknown): Json {
  return { type: "unknown", rawType: raw && (raw as Json).type, raw };
}

/** Returns the number of event loop turns before a promise settles. */
async function turnsDuring(start: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let timer = setImmediate(function count() {
    turns += 1;
    timer = setImmediate(count);
  });
  await start();
  clearImmediate(timer);
  return turns;
}
