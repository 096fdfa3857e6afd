import { describe, expect, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import * as root from "../../src/index.js";
import { createDriftReport, inspectDelivery, redact } from "../../src/inspect/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture } from "../fixtures.js";
import type { Json } from "../oracle/json.js";
import { copyOf } from "./arbitraries.js";

/** Creates bodies whose size depends on a number, each in one way. */
const GROWING: [name: string, make: (count: number) => object][] = [
  ["events", (count) => ({ events: list(count, () => itemOf("wotnot/message.text")) })],
  ["unknown events", (count) => list(count, () => ({ event: { type: "new" } }))],
  ["invalid events", (count) => list(count, () => ({ event: { type: "message", payload: {} } }))],
  ["items that are not events", (count) => list(count, () => 7)],
  ["unknown keys beside an event", (count) => ({ ...itemOf("wotnot/note"), ...keys(count) })],
  ["unknown keys in WotNot's event", (count) => wotnotWith("note", (event) => Object.assign(event, keys(count)))],
  ["unknown keys in a payload", (count) => wotnotWith("note", ({ payload }) => Object.assign(payload, keys(count)))],
  ["labels", (count) => wotnotWith("conversation_labels", (event) => grow(event.payload, count))],
  ["buttons", (count) => wotnotWith("message.button", (event) => grow(event.payload, count))],
  ["thread events", (count) => grown("livechat/incoming_chat--invented-every-field", count)],
  ["unknown members", (count) => chatOf(list(count, () => ({ type: "new" })))],
  [
    "properties",
    (count) => livechatWith("chat_properties_updated", (payload) => ({ ...payload, properties: keys(count, {}) })),
  ],
  [
    "wrong properties",
    (count) => livechatWith("chat_properties_updated", (payload) => ({ ...payload, properties: keys(count) })),
  ],
  ["participants", (count) => grown("bird/conversation.updated", count)],
  ["events with a value that is left out", (count) => list(count, () => noteWith({ note_by: 7 }))],
  ["wrong members", (count) => chatOf(list(count, () => 7))],
  ["members without a required field", (count) => chatOf(list(count, () => ({ type: "agent" })))],
  ["members with a value that is left out", (count) => chatOf(list(count, () => ({ type: "agent", id: "", name: 7 })))],
  ["wrong items", (count) => participantsOf(list(count, () => 7))],
  ["items with a value that is left out", (count) => participantsOf(list(count, () => ({ displayName: 7 })))],
  ["wrong items of a list that is left out", (count) => participantsOf(list(count, () => ({ type: 7 })))],
  ["unknown keys beside a value that is left out", (count) => noteWith({ note_by: 7, ...keys(count) })],
  ["index-like keys beside a value that is left out", (count) => noteWith({ note_by: 7, ...indices(count) })],
  [
    "unknown keys beside an event with a value that is left out",
    (count) => ({ ...noteWith({ note_by: 7 }), ...keys(count) }),
  ],
  ["levels of an unknown value", (count) => noteWith({ new: nested(count) })],
  ["levels of a value that is left out", (count) => noteWith({ note_by: nested(count) })],
];

function list<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

function keys(count: number, value: unknown = 7): Json {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key_${index}`, value]));
}

function indices(count: number): Json {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index * 4099, 7]));
}

/** Returns nested arrays of some depth. */
function nested(depth: number): unknown[] {
  let inner: unknown[] = [];
  for (let level = 1; level < depth; level += 1) inner = [inner];
  return inner;
}

function itemOf(name: string) {
  return fixture(name).events[0];
}

function wotnotWith(name: string, change: (event: { payload: Json }) => unknown): object {
  const item = itemOf(`wotnot/${name}`);
  change(item.event);
  return item;
}

function livechatWith(name: string, change: (payload: Json) => Json): object {
  const body = fixture(`livechat/${name}`);
  return { ...body, payload: change(body.payload) };
}

function noteWith(fields: Json): object {
  return wotnotWith("note", ({ payload }) => Object.assign(payload, fields));
}

function chatOf(users: unknown[]): object {
  return livechatWith("incoming_chat", ({ chat }) => ({ chat: { ...(chat as Json), users } }));
}

function participantsOf(featuredParticipants: unknown[]): object {
  const body = fixture("bird/conversation.updated");
  return { ...body, payload: { ...body.payload, featuredParticipants } };
}

/** Returns a fixture whose outer lists have `count` items. */
function grown(name: string, count: number): object {
  const body = fixture(name);
  grow(body, count);
  return body;
}

/** Repeats the first item of each array that is not itself in an array. */
function grow(value: unknown, count: number): void {
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) {
    if (!Array.isArray(inner)) grow(inner, count);
    else if (inner.length > 0) inner.splice(0, inner.length, ...list(count, () => copyOf(inner[0])));
  }
}

/** Returns a proxy of a value, and a function that returns the number of operations on it. */
function counting(value: object) {
  let count = 0;
  const proxies = new WeakMap<object, object>();
  const wrap = (target: object): object => {
    const known = proxies.get(target);
    if (known) return known;
    const handler = new Proxy({} as ProxyHandler<object>, {
      get:
        (_, trap: keyof typeof Reflect) =>
        (...args: unknown[]) => {
          count += 1;
          const result = (Reflect[trap] as (...args: unknown[]) => unknown)(...args);
          return trap === "get" && typeof result === "object" && result !== null ? wrap(result) : result;
        },
    });
    const proxy = new Proxy(target, handler);
    proxies.set(target, proxy);
    return proxy;
  };
  return { value: wrap(value), count: () => count };
}

/** Returns the number of operations on a body: when it is decoded, inspected and redacted, and for the keys of its events. */
async function stepsOf(body: object): Promise<Record<(typeof WORK)[number], number>> {
  const { value, count } = counting(body);
  const result = root.safeParseEvents(value);
  const decoding = count();
  for (const event of result.success ? result.events : []) await keyOf(event);
  const keys = count() - decoding;
  const inspected = counting(body);
  inspectDelivery(inspected.value);
  const redacted = counting(body);
  redact(redacted.value);
  return { decoding, keys, inspecting: inspected.count(), redacting: redacted.count() };
}

const WORK = ["decoding", "keys", "inspecting", "redacting"] as const;

function keyOf(event: root.ChatEvent): Promise<string> {
  switch (event.platform) {
    case "bird":
      return bird.dedupeKey(event);
    case "livechat":
      return livechat.dedupeKey(event);
    case "wotnot":
      return wotnot.dedupeKey(event);
  }
}

describe("the work of safeParseEvents, dedupeKey, inspectDelivery and redact", () => {
  it.each(GROWING)("is proportional to the number of %s", async (_, make) => {
    const [small, medium, large] = [await stepsOf(make(50)), await stepsOf(make(100)), await stepsOf(make(200))];
    expect(small.decoding).toBeGreaterThan(0);
    for (const work of WORK) {
      // The cost of a step may change once, when a body leaves the fast path.
      expect(large[work] - medium[work]).toBeLessThanOrEqual(2.1 * (medium[work] - small[work]) + 20);
    }
  });

  // The test above counts operations on the input only. Here, quadratic work on copies would take minutes.
  it.each([
    ["unknown events", 300_000],
    ["items that are not events", 300_000],
    ["events with a value that is left out", 20_000],
    ["unknown members", 300_000],
    ["wrong members", 300_000],
    ["members with a value that is left out", 100_000],
    ["items with a value that is left out", 100_000],
    ["wrong items of a list that is left out", 300_000],
    ["unknown keys beside an event", 50_000],
    ["unknown keys beside an event with a value that is left out", 50_000],
    ["unknown keys in WotNot's event", 50_000],
    ["unknown keys in a payload", 50_000],
    ["unknown keys beside a value that is left out", 50_000],
    ["index-like keys beside a value that is left out", 50_000],
    ["properties", 50_000],
    ["wrong properties", 50_000],
    ["levels of an unknown value", 300_000],
    ["levels of a value that is left out", 300_000],
  ])("finishes with very many %s", { timeout: 20_000 }, async (name, count) => {
    const make = GROWING.find(([each]) => each === name)?.[1];
    const result = root.safeParseEvents(make?.(count) ?? "");
    const isList = /^(items that are not )?events|^unknown events/.test(name);
    if (!result.success) throw result.error;
    expect(result.events).toHaveLength(isList ? count : 1);
    // A report lists 1,000 items without a type, and all other events.
    const reported = name === "items that are not events" ? 1_000 : result.events.length;
    expect(inspectDelivery(make?.(count) ?? "")).toMatchObject({ events: { length: reported } });
    expect(typeof redact(make?.(count) ?? "")).toBe("object");
    createDriftReport().add(result.events.slice(0, 10_000));
    const [event] = result.events;
    if (event) expect(await keyOf(event)).toMatch(/^\w+:/);
  });
});

const LENGTH = 300_000;
const REFUSED = ["refused", "refused", "refused"];

/** Long strings on which a regular expression that backtracks would not finish. */
const LONG_TEXTS = [..." \t\n09a=&?%-:", "Bearer ", "2026-01-01T", "1 "].flatMap((part) => {
  const text = part.repeat(LENGTH / part.length);
  return [text, `${text}!`, `!${text}`, `Bearer x${text}!`, `2026-01-01T00:00:00.${text}Z`];
});

describe("a very long string", () => {
  it.each<[place: string, read: (text: string) => unknown, expected: unknown]>([
    [
      "a time",
      (text) => {
        // A fraction of a second may have any number of digits.
        const isTime = /^2026-01-01T00:00:00\.\d+Z$/.test(text);
        return [wotnot, bird, livechat].filter(({ readTimestamp }) => (readTimestamp(text) !== undefined) !== isTime);
      },
      [],
    ],
    ["a body", (text) => root.safeParseEvents(text).success, false],
    ["a header and a URL", (text) => kindsOf({ authorization: text, token: "" }, `/?${text}`), REFUSED],
    [
      "a signature",
      (text) => kindsOf({ "messagebird-signature": text, "messagebird-request-timestamp": text }, text),
      REFUSED,
    ],
    [
      "a timestamp of a signature",
      (text) => kindsOf({ "messagebird-signature": `${"A".repeat(43)}=`, "messagebird-request-timestamp": text }, text),
      REFUSED,
    ],
  ])("takes little work as %s", { timeout: 60_000 }, async (_, read, expected) => {
    for (const text of LONG_TEXTS) expect(await read(text)).toEqual(expected);
  });
});

/** Resolves to the kind of result of each platform's receiver. */
async function kindsOf(headers: Record<string, string>, url: string): Promise<string[]> {
  const request = { headers, url, body: "{}" };
  const results = await Promise.all([
    wotnot.createReceiver({ token: "t" }).receive(request),
    livechat.createReceiver({ secretKey: "k" }).receive(request),
    bird.createReceiver({ signingKey: "k", url: "https://hooks.example.com/" }).receive(request),
  ]);
  return results.map(({ kind }) => kind);
}
