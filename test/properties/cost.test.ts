import { describe, expect, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import * as root from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture } from "../fixtures.js";
import { copyOf } from "./arbitraries.js";
import type { Json } from "./platforms.js";

/** Bodies that grow with a number, each in one way. */
const GROWING: [how: string, make: (count: number) => object][] = [
  ["events", (count) => ({ events: list(count, () => itemOf("wotnot/message.text")) })],
  ["unknown events", (count) => list(count, () => ({ event: { type: "new" } }))],
  ["invalid events", (count) => list(count, () => ({ event: { type: "message", payload: {} } }))],
  ["items that are no events", (count) => list(count, () => 7)],
  ["unknown keys beside an event", (count) => ({ ...itemOf("wotnot/note"), ...keys(count) })],
  ["unknown keys in WotNot's event", (count) => wotnotWith("note", (event) => Object.assign(event, keys(count)))],
  ["unknown keys in a payload", (count) => wotnotWith("note", ({ payload }) => Object.assign(payload, keys(count)))],
  ["labels", (count) => wotnotWith("conversation_labels", (event) => grow(event.payload, count))],
  ["buttons", (count) => wotnotWith("message.button", (event) => grow(event.payload, count))],
  ["thread events", (count) => grown("livechat/incoming_chat--invented-every-field", count)],
  [
    "unknown members",
    (count) =>
      livechatWith("incoming_chat", ({ chat }) => ({
        chat: { ...(chat as Json), users: list(count, () => ({ type: "new" })) },
      })),
  ],
  [
    "properties",
    (count) => livechatWith("chat_properties_updated", (payload) => ({ ...payload, properties: keys(count, {}) })),
  ],
  [
    "wrong properties",
    (count) => livechatWith("chat_properties_updated", (payload) => ({ ...payload, properties: keys(count) })),
  ],
  ["participants", (count) => grown("bird/conversation.updated", count)],
];

function list<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

function keys(count: number, value: unknown = 7): Json {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key_${index}`, value]));
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

/** A delivery whose lists are as long. */
function grown(name: string, count: number): object {
  const body = fixture(name);
  grow(body, count);
  return body;
}

/** Repeats what is in each list that is no item of a list itself. */
function grow(value: unknown, count: number): void {
  if (typeof value !== "object" || value === null) return;
  for (const below of Object.values(value)) {
    if (!Array.isArray(below)) grow(below, count);
    else if (below.length > 0) below.splice(0, below.length, ...list(count, () => copyOf(below[0])));
  }
}

/** A value that counts how often something is asked of it. */
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

function stepsOf(body: object): number {
  const { value, count } = counting(body);
  root.safeParseEvents(value);
  return count();
}

describe("the work of safeParseEvents", () => {
  it.each(GROWING)("grows with the number of %s, and no faster", (_, make) => {
    const [few, more, many] = [50, 100, 200].map((count) => stepsOf(make(count))) as [number, number, number];
    expect(few).toBeGreaterThan(0);
    // What a step costs may change once, where a body is no longer one of the usual kind.
    expect(many - more).toBeLessThanOrEqual(2.1 * (more - few) + 20);
  });

  // Steps are those on the input alone. What goes over its own copies, or over lists, for each part of a body, takes minutes here.
  it.each([
    ["unknown events", 300_000],
    ["items that are no events", 300_000],
    ["unknown members", 300_000],
    ["unknown keys beside an event", 50_000],
    ["unknown keys in WotNot's event", 50_000],
    ["unknown keys in a payload", 50_000],
    ["properties", 50_000],
  ])("comes to an end with very many %s", { timeout: 20_000 }, (how, count) => {
    const make = GROWING.find(([name]) => name === how)?.[1];
    const result = root.safeParseEvents(make?.(count) ?? "");
    const isList = / events$/.test(how);
    expect(result.success && result.events.length).toBe(isList ? count : 1);
  });
});

const LENGTH = 300_000;

/** Long texts with which a pattern that goes back over what it has read comes to no end. */
const LONG_TEXTS = [..." \t\n09a=&?%-:", "Bearer ", "2026-01-01T", "1 "].flatMap((piece) => {
  const text = piece.repeat(LENGTH / piece.length);
  return [text, `${text}!`, `!${text}`, `Bearer x${text}!`, `2026-01-01T00:00:00.${text}Z`];
});

describe("a very long text", () => {
  it.each([
    ["a time", (text: string) => [wotnot.readTimestamp(text), bird.readTimestamp(text), livechat.readTimestamp(text)]],
    ["a body", (text: string) => root.safeParseEvents(text)],
    ["a header and an address", (text: string) => receiveAll({ authorization: text, token: "" }, `/?${text}`)],
    [
      "a signature",
      (text: string) => receiveAll({ "messagebird-signature": text, "messagebird-request-timestamp": text }, text),
    ],
    [
      "a time of a signature",
      (text: string) =>
        receiveAll({ "messagebird-signature": `${"A".repeat(43)}=`, "messagebird-request-timestamp": text }, text),
    ],
  ])("is soon done with as %s", { timeout: 60_000 }, async (_, use) => {
    for (const text of LONG_TEXTS) await use(text);
    expect.assertions(0);
  });
});

function receiveAll(headers: Record<string, string>, url: string) {
  const request = { headers, url, body: "{}" };
  return Promise.all([
    wotnot.createReceiver({ token: "t" }).receive(request),
    livechat.createReceiver({ secretKey: "k" }).receive(request),
    bird.createReceiver({ signingKey: "k", url: "https://hooks.example.com/" }).receive(request),
  ]);
}
