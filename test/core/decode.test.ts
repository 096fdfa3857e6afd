import { isDeepStrictEqual } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { eventSchemas as birdSchemas } from "../../src/bird/events/event.js";
import * as bird from "../../src/bird/index.js";
import type { ParseResult } from "../../src/core/decode.js";
import type { Schema } from "../../src/core/schema.js";
import * as root from "../../src/index.js";
import { eventSchemas as livechatSchemas } from "../../src/livechat/events/event.js";
import * as livechat from "../../src/livechat/index.js";
import { eventSchemas as wotnotSchemas } from "../../src/wotnot/events/event.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, fixtureText, itemsOf } from "../fixtures.js";

const SCHEMAS = { bird: birdSchemas, livechat: livechatSchemas, wotnot: wotnotSchemas };

type Json = { [key: string]: unknown };

afterEach(() => void vi.restoreAllMocks());

/** Where an item of a platform has its payload, and the entries of an item; `undefined` for what is no delivery. */
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

/** An entry but for one key, wherever it keeps the keys of the item. */
function without(key: string, entry: object): Json {
  const copy = structuredClone(entry) as Json;
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
      const entries = decode({ ...variant, undocumented: 7 })?.map((entry) => without("undocumented", entry));
      // Vitest's own comparison asks a `constructor` among the keys.
      expect(isDeepStrictEqual(entries, decode(variant)), JSON.stringify(variant)).toBe(true);
    }
  });
});

describe("the checks", () => {
  /** The platform and the types of a fixture that is as it should be. */
  function typesOf(name: string): [platform: keyof typeof SCHEMAS, types: string[]][] {
    const result = root.safeParseEvents(fixtureText(name));
    const types = result.success ? result.events.map(({ type }) => type) : [];
    const [event] = result.success ? result.events : [];
    return event && !types.some((type) => type === "unknown" || type === "invalid") ? [[event.platform, types]] : [];
  }

  const cases = ["bird", "livechat", "m-chat", "wotnot"]
    .flatMap(fixtureNames)
    .flatMap((name) => typesOf(name).map(([platform, types]) => ({ name, platform, types })));

  it.each(cases)("spare an event that is as it should be the run of its schema: $name", ({ name, platform, types }) => {
    const schemas: Readonly<Record<string, Schema>> = SCHEMAS[platform];
    const runs = types.map((type) => vi.spyOn(schemas[type] as Schema, "~run"));
    root.safeParseEvents(fixtureText(name));
    for (const run of runs) expect(run).not.toHaveBeenCalled();
  });
});
