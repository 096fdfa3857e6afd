import { describe, expect, it } from "vitest";
import { chatBody, invalidBodies, THREAD_EVENT_KINDS, wotnotBodies } from "../../bench/bodies.js";
import { flattenLiveChat, flattenWotNot } from "../../bench/flatten.js";
import { PEERS } from "../../bench/peers/index.js";
import { CHAT_SHAPES, WOTNOT_SHAPES } from "../../bench/shapes.js";
import { checkEvent } from "../../src/core/check.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import { itemsOf } from "../fixtures.js";

type Json = { [key: string]: unknown };

// One thread event of each kind.
const chat = flattenLiveChat(JSON.parse(chatBody(THREAD_EVENT_KINDS))) as Json;
const SETS = [
  {
    of: "WotNot",
    shapes: WOTNOT_SHAPES,
    checks: wotnotChecks,
    platform: "wotnot",
    events: wotnotBodies.flatMap(eventsOf),
  },
  {
    of: "LiveChat",
    shapes: CHAT_SHAPES,
    checks: livechatChecks,
    platform: "livechat",
    events: [chat],
  },
];

function eventsOf(text: string): Json[] {
  return itemsOf(JSON.parse(text)).map((item) => flattenWotNot(item) as Json);
}

/** Copies of a value with one field removed or of another type, for each of its fields in turn. */
function* broken(value: Json): Generator<{ event: Json; isArray: boolean }> {
  const text = JSON.stringify(value);
  for (const path of pathsIn(value)) {
    for (const other of [undefined, null, 7, "text", {}, []]) {
      const copy = JSON.parse(text);
      const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
      const key = path.at(-1) ?? "";
      if (other !== undefined) holder[key] = other;
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      yield { event: copy, isArray: Array.isArray(other) };
    }
  }
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}

describe.each(PEERS)("the schemas of $name", ({ name, compile, takesArrays }) => {
  it.each(SETS)(
    "take and refuse what those of $of do",
    ({ shapes, checks, platform, events }) => {
      const validate = compile(shapes);
      const differences = new Set<string>();
      let [taken, refused] = [0, 0];
      const whole = events.map((event) => ({ event, isArray: false }));
      for (const { event, isArray } of [...whole, ...events.flatMap((each) => [...broken(each)])]) {
        if (isArray && takesArrays) continue;
        const known = { platform, ...event };
        const checked = checkEvent(checks, known);
        // An unknown member, of which a copy is made, is what the peers refuse.
        const isTaken = checked === known;
        if (isTaken) taken += 1;
        else refused += 1;
        if ((validate(event) !== undefined) !== isTaken) differences.add(JSON.stringify(event));
      }
      expect([...differences].slice(0, 3)).toEqual([]);
      expect(Math.min(taken, refused), name).toBeGreaterThan(200);
    },
    60_000,
  );

  it("refuse each body of the benchmark's invalid ones", () => {
    const validate = compile(WOTNOT_SHAPES);
    expect(invalidBodies.flatMap(eventsOf).filter((event) => validate(event) !== undefined)).toEqual([]);
  });
});
