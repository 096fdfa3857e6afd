import { describe, expect, it } from "vitest";
import { findMismatch } from "../oracle/expected.js";
import { type Json, objectPathsOf, patternOf, valueAt, withValue } from "../oracle/json.js";
import { type DecodedEvent, decodeItem, PLATFORMS, type Platform, samplesOf } from "../oracle/platforms.js";
import { freezeAll, LOOK_ALIKES } from "./arbitraries.js";
import { accepts, GENERATED } from "./generated.js";

/** Yields the items of the fixtures with one object replaced by a look-alike, and with the keys of a look-alike added. */
function* itemsWithLookAlikes(platform: Platform): Generator<Json> {
  const kinds = new Set<string>();
  for (const item of samplesOf(platform).flatMap(({ items }) => items)) {
    for (const path of objectPathsOf(item)) {
      const kind = `${platform.flatten(item).type}: ${patternOf(path)}`;
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const object = valueAt(item, path) as Json;
      for (const lookAlike of LOOK_ALIKES) {
        const { type = lookAlike.type } = object;
        yield withValue(item, path, lookAlike) as Json;
        yield withValue(item, path, { ...object, ...lookAlike, type }) as Json;
      }
    }
  }
}

describe.each(PLATFORMS)("data of $name in the form of unknown and invalid members", (platform) => {
  const { eventSchema } = GENERATED[platform.name].schemas;

  it("is decoded like other data", () => {
    let tried = 0;
    const failures: DecodedEvent[] = [];
    for (const item of itemsWithLookAlikes(platform)) {
      const event = decodeItem(platform, freezeAll(item));
      if (!event) continue;
      tried += 1;
      if (findMismatch(event, item, platform) !== undefined || !accepts(eventSchema, event)) failures.push(event);
    }
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });
});
