import { isDeepStrictEqual } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as bird from "../../src/bird/index.js";
import type { ParseResult } from "../../src/core/decode.js";
import { explain } from "../../src/core/explain.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { samplesOf, WIRES } from "../support/wires.js";

vi.mock("../../src/core/explain.js", { spy: true });

type Json = { [key: string]: unknown };

afterEach(() => void vi.clearAllMocks());

/** Where an item of a platform has its payload, and the events of an item; `undefined` for what is no delivery. */
const PLATFORMS = [
  { folder: "bird", holderOf: (item: Json) => item, decode: decodeWith(bird.safeParseEvents) },
  { folder: "livechat", holderOf: (item: Json) => item, decode: decodeWith(livechat.safeParseEvents) },
  { folder: "m-chat", holderOf: eventOf, decode: decodeWith(wotnot.safeParseEvents) },
  { folder: "wotnot", holderOf: eventOf, decode: decodeWith(wotnot.safeParseEvents) },
];

function decodeWith(safeParse: (body: object) => ParseResult<object>) {
  return (body: object) => {
    const result = safeParse(body);
    return result.success ? result.events : undefined;
  };
}

function eventOf(item: Json): Json {
  return item.event as Json;
}

/** An item as it is, and with each key of it, of what holds its payload and of the payload wrong or missing. */
function* variantsOf(item: Json, holderOf: (item: Json) => Json): Generator<Json> {
  yield item;
  const places = [(copy: Json) => copy, holderOf, (copy: Json) => holderOf(copy).payload as Json];
  for (const placeOf of places) {
    for (const key of Object.keys(placeOf(item) ?? {})) {
      const wrong = structuredClone(item);
      placeOf(wrong)[key] = 7;
      yield wrong;
      const lacking = structuredClone(item);
      delete placeOf(lacking)[key];
      yield lacking;
    }
  }
}

/** An event but for one key, wherever it keeps the keys of the item. */
function without(key: string, event: object): Json {
  const copy = structuredClone(event) as Json;
  delete copy[key];
  if (typeof copy.raw === "object" && copy.raw !== null) delete (copy.raw as Json)[key];
  return copy;
}

describe.each(PLATFORMS)("the quick way for the documented envelope of $folder", ({ folder, holderOf, decode }) => {
  const items = fixtureNames(folder).flatMap((name) =>
    (itemsOf(fixture(name)) as Json[]).filter((item) => item && holderOf(item)).map((item) => ({ name, item })),
  );

  it.each(items)("makes the same of an item as the way for any other: $name", ({ item }) => {
    for (const variant of variantsOf(item, holderOf)) {
      // A key that is not documented keeps an item from the quick way.
      const events = decode({ ...variant, undocumented: 7 })?.map((event) => without("undocumented", event));
      // Vitest's own comparison asks a `constructor` among the keys.
      expect(isDeepStrictEqual(events, decode(variant)), JSON.stringify(variant)).toBe(true);
    }
  });
});

describe.each(WIRES)("an event of $platform", (wire) => {
  const samples = samplesOf(wire);
  const [item] = samples.flatMap(({ items }) => items).filter((each) => !("raw" in decoded(each)));

  function decoded(each: unknown): Json {
    // Safe: an item gives one event.
    return (wire.decode(each) as [Json])[0];
  }

  it("is as documented without being explained", () => {
    const explained = samples.filter(({ items }) =>
      items.some((each) => {
        vi.mocked(explain).mockClear();
        return !("issues" in decoded(each)) && vi.mocked(explain).mock.calls.length > 0;
      }),
    );
    expect(explained.map(({ name }) => name)).toEqual([]);
  });

  it("has neither issues nor raw nor hasMoreIssues when all is well", () => {
    expect(Object.keys(decoded(item)).filter((key) => /^(raw|issues|hasMoreIssues)$/.test(key))).toEqual([]);
  });

  it("keeps the keys of the wire that are called as its own are", () => {
    const own = {
      issues: [],
      hasMoreIssues: true,
      raw: { kept: 1 },
      rawType: "r",
      shadowed: 7,
      platform: "p",
      type: "t",
    };
    expect(decoded({ ...item, ...own })).toStrictEqual({ ...decoded(item), shadowed: own });
    for (const [key, value] of Object.entries(own)) {
      expect(decoded({ ...item, [key]: value })).toStrictEqual({ ...decoded(item), shadowed: { [key]: value } });
    }
  });
});

it("shares one list of issues among the items of a delivery that lack a type in the same way", () => {
  const body = [0, 7, "", { event: {} }, { event: { type: 7 } }, { event: {} }, { event: 0 }, {}];
  const issuesOf = () => wotnot.parseEvents(body).map(({ issues }) => issues);
  const [zero, seven, text, untyped, wrong, again, flat, empty] = issuesOf();
  expect([seven, again]).toEqual([zero, untyped]);
  expect(seven).toBe(zero);
  expect(again).toBe(untyped);
  expect(new Set([zero, text, untyped, wrong, flat, empty]).size).toBe(6);
  // An application may change what it got.
  expect(issuesOf()[0]).not.toBe(zero);
});
