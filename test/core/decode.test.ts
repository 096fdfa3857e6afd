import { isDeepStrictEqual } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { codec as bird } from "../../src/bird/codec.js";
import * as birdPlatform from "../../src/bird/index.js";
import * as explainModule from "../../src/core/explain.js";
import { codec as livechat } from "../../src/livechat/codec.js";
import { codec as wotnotCodec } from "../../src/wotnot/codec.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, itemsOf } from "../fixtures.js";
import { type Json, without } from "../oracle/json.js";
import { decodeItem, PLATFORMS, samplesOf } from "../oracle/platforms.js";

afterEach(() => void vi.restoreAllMocks());

/** Return the object that contains the payload of an item. */
const PAYLOAD_PARENTS = {
  bird: (item: Json) => item,
  livechat: (item: Json) => item,
  wotnot: (item: Json) => item.event as Json,
};

const CODECS = { bird, livechat, wotnot: wotnotCodec };

/** Yields an item, then copies with a wrong or missing key in the item, the parent of its payload, and the payload. */
function* variantsOf(item: Json, parentOf: (item: Json) => Json): Generator<Json> {
  yield item;
  const places = [(copy: Json) => copy, parentOf, (copy: Json) => parentOf(copy).payload as Json];
  for (const placeOf of places) {
    for (const key of Object.keys(placeOf(item) ?? {})) {
      const wrong = structuredClone(item);
      placeOf(wrong)[key] = 7;
      yield wrong;
      const incomplete = structuredClone(item);
      delete placeOf(incomplete)[key];
      yield incomplete;
    }
  }
}

/** Returns an event without one key of its item. */
function withoutKey(key: string, event: object | undefined): unknown {
  const copy = without(event, key) as Json | undefined;
  return copy && "raw" in copy ? { ...copy, raw: without(copy.raw, key) } : copy;
}

describe.each(PLATFORMS)("the fast path for the documented envelope of $name", (platform) => {
  it.each(samplesOf(platform))("returns the same event as the general path: $name", ({ items }) => {
    for (const variant of items.flatMap((item) => [...variantsOf(item, PAYLOAD_PARENTS[platform.name])])) {
      // An undocumented key forces the general path.
      const event = withoutKey("undocumented", decodeItem(platform, { ...variant, undocumented: 7 }));
      // Vitest's comparison would call a key named `constructor`.
      expect(isDeepStrictEqual(event, decodeItem(platform, variant)), JSON.stringify(variant)).toBe(true);
    }
  });

  it("returns an event of each type, and none for an item with another key", () => {
    const { flattenDocumented, shapes } = CODECS[platform.name];
    const types = new Set<unknown>();
    for (const item of samplesOf(platform).flatMap(({ items }) => items)) {
      const event = flattenDocumented(item);
      expect(flattenDocumented({ ...item, undocumented: 7 })).toBeUndefined();
      const expected = platform.flatten(item);
      // The check of a type rejects an item of another service later.
      if (!event || expected.type === "unknown") continue;
      expect(event).toStrictEqual(expected);
      types.add(event.type);
    }
    expect(Object.keys(shapes).filter((type) => !types.has(type))).toEqual([]);
  });

  it("decodes an item without splitting its body", () => {
    const codec = CODECS[platform.name];
    const item = samplesOf(platform)
      .flatMap(({ items }) => items)
      .find((each) => codec.flattenDocumented(each));
    const split = vi.spyOn(codec, "split");
    expect(platform.safeParseEvents(item as Json)).toMatchObject({ success: true });
    expect(split).not.toHaveBeenCalled();
    platform.safeParseEvents({ ...item, undocumented: 7 });
    expect(split).toHaveBeenCalledOnce();
  });
});

describe.each(PLATFORMS)("an event of $name", (platform) => {
  const samples = samplesOf(platform);
  const decoded = (item: unknown) => decodeItem(platform, item) ?? {};
  const [item] = samples.flatMap(({ items }) => items).filter((each) => !("raw" in decoded(each)));

  it("is decoded without explain when it is valid", () => {
    const explain = vi.spyOn(explainModule, "explain");
    const explained = samples.filter(({ items }) =>
      items.some((each) => {
        explain.mockClear();
        return !("issues" in decoded(each)) && explain.mock.calls.length > 0;
      }),
    );
    // Without generated checks, only `explain` marks members of an unknown type.
    const withUnknownMember = platform.name === "bird" ? /invented-unknown-(action|body)$/ : /^$/;
    expect(explained.map(({ name }) => name).filter((name) => !withUnknownMember.test(name))).toEqual([]);
    explain.mockClear();
    decoded({ ...item, ...(platform.wrap ? { visitor: 7 } : { payload: 7 }) });
    expect(explain).toHaveBeenCalledTimes(1);
  });

  it("has no issues, raw and hasMoreIssues when it is valid", () => {
    expect(Object.keys(decoded(item)).filter((key) => /^(raw|issues|hasMoreIssues)$/.test(key))).toEqual([]);
  });

  it("has keys of the item in shadowed when the decoder uses their names", () => {
    const colliding = {
      issues: [],
      hasMoreIssues: true,
      raw: { nested: 1 },
      rawType: "r",
      shadowed: 7,
      platform: "p",
      type: "t",
    };
    expect(decoded({ ...item, ...colliding })).toStrictEqual({ ...decoded(item), shadowed: colliding });
    for (const [key, value] of Object.entries(colliding)) {
      expect(decoded({ ...item, [key]: value })).toStrictEqual({ ...decoded(item), shadowed: { [key]: value } });
    }
  });
});

it("uses the fast path for an item of WotNot with campaign_details", () => {
  const [documented] = itemsOf(fixture("wotnot/message.text"));
  const { conversation: _, ...item } = documented as Json;
  const event = wotnotCodec.flattenDocumented({ ...item, campaign_details: { id: 7 } });
  expect(event).toMatchObject({ platform: "wotnot", campaign_details: { id: 7 } });
  expect(event).not.toHaveProperty("conversation");
});

it("has a key called `undefined` in raw, on a platform without a secret in its body", () => {
  const [event] = birdPlatform.parseEvents({ service: "other", event: "made", undefined: 7 });
  expect(event).toMatchObject({ type: "unknown", raw: { undefined: 7 } });
});

it("shares one list of issues among the items of a delivery whose type is missing for the same reason", () => {
  const body = [0, 7, "", { event: {} }, { event: { type: 7 } }, { event: {} }, { event: 0 }, {}];
  const issuesOf = () => wotnot.parseEvents(body).map(({ issues }) => issues);
  const [zero, seven, string, noType, wrongType, noTypeAgain, noEvent, empty] = issuesOf();
  expect([seven, noTypeAgain]).toEqual([zero, noType]);
  expect(seven).toBe(zero);
  expect(noTypeAgain).toBe(noType);
  expect(new Set([zero, string, noType, wrongType, noEvent, empty]).size).toBe(6);
  // An application may modify its issues.
  expect(issuesOf()[0]).not.toBe(zero);
});
