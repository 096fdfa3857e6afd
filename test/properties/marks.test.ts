import { describe, expect, it } from "vitest";
import { flawOf } from "../oracle/expected.js";
import { type Json, objectPlacesOf, patternOf, valueAt, withValue } from "../oracle/json.js";
import { type DecodedEvent, decodeItem, PLATFORMS, type Platform, samplesOf } from "../oracle/platforms.js";
import { freezeAll, MARKS } from "./arbitraries.js";
import { GENERATED, takes } from "./generated.js";

/** Yields the items of the fixtures with one object replaced by data that looks like a mark, and with such keys added. */
function* itemsWithMarks(platform: Platform): Generator<Json> {
  const seen = new Set<string>();
  for (const item of samplesOf(platform).flatMap(({ items }) => items)) {
    for (const path of objectPlacesOf(item)) {
      const kind = `${platform.flatten(item).type}: ${patternOf(path)}`;
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

describe.each(PLATFORMS)("data of $name in the form of the decoder's marks", (platform) => {
  const { eventSchema } = GENERATED[platform.name].schemas;

  it("is decoded like other data", () => {
    let tried = 0;
    const wrong: DecodedEvent[] = [];
    for (const item of itemsWithMarks(platform)) {
      const event = decodeItem(platform, freezeAll(item));
      if (!event) continue;
      tried += 1;
      if (flawOf(event, item, platform) !== undefined || !takes(eventSchema, event)) wrong.push(event);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });
});
