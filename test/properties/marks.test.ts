import * as v from "valibot";
import { describe, expect, it } from "vitest";
import * as birdSchemas from "../../src/bird/schemas.js";
import * as livechatSchemas from "../../src/livechat/schemas.js";
import * as wotnotSchemas from "../../src/wotnot/schemas.js";
import { objectPlacesOf, patternOf, valueAt, withValue } from "../support/places.js";
import { freezeAll, MARKS } from "./arbitraries.js";
import { type DecodedEvent, flawOf, type Json, PLATFORMS, type Platform, typeOf } from "./platforms.js";

const SCHEMAS = { bird: birdSchemas, livechat: livechatSchemas, wotnot: wotnotSchemas };

/** The items of the fixtures with each kind of object in them replaced by one that looks like a mark, and with such keys beside its own. */
function* itemsWithMarks(platform: Platform): Generator<Json> {
  const seen = new Set<string>();
  for (const item of platform.items as Json[]) {
    for (const path of objectPlacesOf(item)) {
      const kind = `${typeOf(item, platform)}: ${patternOf(path)}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const object = valueAt(item, path) as Json;
      for (const mark of MARKS) {
        const { type = mark.type } = object;
        yield withValue(item, path, mark) as Json;
        yield withValue(item, path, { ...object, ...mark, type }) as Json;
      }
    }
  }
}

describe.each(PLATFORMS)("what $name sends in the form of the decoder's own marks", (platform) => {
  const { eventSchema } = SCHEMAS[platform.name];

  it("is data like any other, and has the type that its discriminators say", () => {
    let tried = 0;
    const wrong: DecodedEvent[] = [];
    for (const item of itemsWithMarks(platform)) {
      const result = platform.safeParseEvents(freezeAll(platform.wrap ? platform.wrap([item]) : item));
      if (!result.success) continue;
      for (const event of result.events) {
        tried += 1;
        if (flawOf(event, item, platform) !== undefined || !v.is(eventSchema, event)) wrong.push(event);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });
});
