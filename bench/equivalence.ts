/** Compares the peers' schemas with the checks of this library, on the documented events and on thousands of broken ones. */

import { checkEvent } from "../src/core/check.js";
import { checks as livechatChecks } from "../src/livechat/generated/checks.js";
import { checks as wotnotChecks } from "../src/wotnot/generated/checks.js";
import { itemsOf } from "../test/fixtures.js";
import { chatBody, invalidBodies, THREAD_EVENT_KINDS, wotnotBodies } from "./bodies.js";
import { flattenLiveChat, flattenWotNot } from "./flatten.js";
import { PEERS } from "./peers/index.js";
import { CHAT_SHAPES, WOTNOT_SHAPES } from "./shapes.js";

// With fewer cases, agreement would mean little.
const LEAST_CASES = 200;

type Json = { [key: string]: unknown };

// The chat has one thread event of each kind.
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

/**
 * Compares each peer with this library.
 *
 * @throws {Error} When one takes what this library does not, or the other way round.
 */
export function checkPeers(): void {
  for (const { name, compile, takesArrays = false } of PEERS) {
    for (const { of, shapes, checks, platform, events } of SETS) {
      const validate = compile(shapes);
      const counts = { taken: 0, refused: 0 };
      const whole = events.map((event) => ({ event, isArray: false }));
      for (const { event, isArray } of [...whole, ...events.flatMap((each) => [...broken(each)])]) {
        if (isArray && takesArrays) continue;
        const known = { platform, ...event };
        // The check copies an event with an unknown member. The peers reject it.
        const isTaken = checkEvent(checks, known) === known;
        counts[isTaken ? "taken" : "refused"] += 1;
        if ((validate(event) !== undefined) === isTaken) continue;
        throw new Error(`${name} ${isTaken ? "refuses" : "takes"} an event of ${of}: ${JSON.stringify(event)}`);
      }
      if (Math.min(counts.taken, counts.refused) < LEAST_CASES) throw new Error(`too few cases of ${of} for ${name}`);
    }
    const validate = compile(WOTNOT_SHAPES);
    const taken = invalidBodies.flatMap(eventsOf).find((event) => validate(event) !== undefined);
    if (taken) throw new Error(`${name} takes an invalid event: ${JSON.stringify(taken)}`);
  }
}

function eventsOf(text: string): Json[] {
  return itemsOf(JSON.parse(text)).map((item) => flattenWotNot(item) as Json);
}

/** Yields copies of a value, each with another field removed or of another type. */
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
