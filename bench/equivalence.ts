/** Compares the peers' schemas with the checks of this library, on the documented events and on thousands of broken ones. */

import { checkEvent } from "../src/core/check.js";
import { checks as livechatChecks } from "../src/livechat/generated/checks.js";
import { checks as wotnotChecks } from "../src/wotnot/generated/checks.js";
import { itemsOf } from "../test/fixtures.js";
import { chatBody, invalidBodies, THREAD_EVENT_KINDS, wotnotBodies } from "./bodies.js";
import { flattenLiveChat, flattenWotNot } from "./flatten.js";
import { PEERS } from "./peers/index.js";
import { CHAT_SHAPES, WOTNOT_SHAPES } from "./shapes.js";

// Agreement on fewer cases means little.
const MIN_CASES = 200;

type Json = { [key: string]: unknown };

// The chat has one thread event of each kind.
const chat = flattenLiveChat(JSON.parse(chatBody(THREAD_EVENT_KINDS))) as Json;
const SETS = [
  {
    name: "WotNot",
    shapes: WOTNOT_SHAPES,
    checks: wotnotChecks,
    platform: "wotnot",
    events: wotnotBodies.flatMap(eventsOf),
  },
  {
    name: "LiveChat",
    shapes: CHAT_SHAPES,
    checks: livechatChecks,
    platform: "livechat",
    events: [chat],
  },
];

/**
 * Compares each peer with this library.
 *
 * @throws {Error} When a peer accepts an event that this library rejects, or the reverse.
 */
export function checkPeers(): void {
  for (const { name: peer, compile, acceptsArrays = false } of PEERS) {
    for (const { name, shapes, checks, platform, events } of SETS) {
      const validate = compile(shapes);
      const counts = { accepted: 0, rejected: 0 };
      const originals = events.map((event) => ({ event, isArray: false }));
      for (const { event, isArray } of [...originals, ...events.flatMap((each) => [...mutationsOf(each)])]) {
        if (isArray && acceptsArrays) continue;
        const full = { platform, ...event };
        // The check copies an event with an unknown member. The peers reject it.
        const isAccepted = checkEvent(checks, full) === full;
        counts[isAccepted ? "accepted" : "rejected"] += 1;
        if ((validate(event) !== undefined) === isAccepted) continue;
        throw new Error(`${peer} ${isAccepted ? "rejects" : "accepts"} an event of ${name}: ${JSON.stringify(event)}`);
      }
      if (Math.min(counts.accepted, counts.rejected) < MIN_CASES)
        throw new Error(`too few cases of ${name} for ${peer}`);
    }
    const validate = compile(WOTNOT_SHAPES);
    const accepted = invalidBodies.flatMap(eventsOf).find((event) => validate(event) !== undefined);
    if (accepted) throw new Error(`${peer} accepts an invalid event: ${JSON.stringify(accepted)}`);
  }
}

function eventsOf(text: string): Json[] {
  return itemsOf(JSON.parse(text)).map((item) => flattenWotNot(item) as Json);
}

/** Yields copies of a value, each with one field removed or replaced by a value of another type. */
function* mutationsOf(value: Json): Generator<{ event: Json; isArray: boolean }> {
  const text = JSON.stringify(value);
  for (const path of pathsIn(value)) {
    for (const replacement of [undefined, null, 7, "text", {}, []]) {
      const copy = JSON.parse(text);
      const parent = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
      const key = path.at(-1) ?? "";
      if (replacement !== undefined) parent[key] = replacement;
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete parent[key];
      yield { event: copy, isArray: Array.isArray(replacement) };
    }
  }
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...pathsIn(inner).map((path) => [key, ...path])]);
}
