/** A second description of each platform's wire format, independent of the decoders. Nothing here loads the compiler. */

import * as bird from "../../src/bird/index.js";
import type { WebhookBody } from "../../src/core/body.js";
import type { ParseResult } from "../../src/core/decode.js";
import type { ChatPlatform } from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { isObject, type Json, own, type Path, valueAt } from "./json.js";
import type { Issue } from "./rule.js";

/** A decoded event of any platform. */
export interface DecodedEvent {
  platform: string;
  type: string;
  payload?: unknown;
  rawType?: string | undefined;
  raw?: unknown;
  issues?: Issue[] | undefined;
  hasMoreIssues?: true;
}

/** The wire format of a platform. */
export interface Platform {
  readonly name: ChatPlatform;
  /** The folders of its fixtures. */
  readonly folders: readonly string[];
  /** The path of the type in an item. */
  readonly typePath: readonly string[];
  /** The key of the secret in an item; absent when items have none. */
  readonly secretKey?: string;
  safeParseEvents(body: WebhookBody): ParseResult<DecodedEvent>;
  /** Returns a delivery of these items; absent when a delivery is one item. */
  wrap?(items: readonly unknown[]): Json;
  /** Returns the items of a body; `undefined` when it is not a delivery. */
  split(body: unknown): readonly unknown[] | undefined;
  /** Returns the unchecked event of an item that has a type. The type may be unknown. */
  flatten(item: Json): Json;
  /** Returns the path in the item for a path in its event. */
  itemPathOf(path: Path, item: Json): Path;
}

/** The keys of an event that only the decoder sets. */
const DECODER_KEYS = ["platform", "type", "rawType", "payload", "shadowed", "issues", "hasMoreIssues", "raw"];

export const PLATFORMS: readonly Platform[] = [
  {
    name: "bird",
    folders: ["bird"],
    typePath: ["event"],
    safeParseEvents: bird.safeParseEvents,
    split: (body) => (has(body, "event") ? [body] : undefined),
    flatten({ event, payload, ...others }) {
      const [, channel, kind] = /^(.+)\.(inbound|outbound|interaction)$/s.exec(String(event)) ?? [];
      const isMessage = channel !== undefined && channel !== "voice";
      const service = isMessage ? "channels" : "conversations";
      const known = isMessage ? `message.${kind}` : event;
      const type = typeof others.service === "string" && others.service !== service ? "unknown" : known;
      return buildEvent(others, { platform: "bird", type, payload, ...(isMessage && { rawType: event, channel }) });
    },
    itemPathOf: (path) => path,
  },
  {
    name: "livechat",
    folders: ["livechat"],
    typePath: ["action"],
    secretKey: "secret_key",
    safeParseEvents: livechat.safeParseEvents,
    split: (body) => (has(body, "action") ? [body] : undefined),
    flatten(item) {
      const { action, payload, secret_key: _, ...others } = item;
      const type = action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : action;
      const customer = { ...(payload as Json), type: own(payload, "type") ?? "customer" };
      return buildEvent(others, { platform: "livechat", type, payload: isFlat(item) ? { customer } : payload });
    },
    itemPathOf: (path, item) => (isFlat(item) ? path.filter((key, depth) => depth !== 1 || key !== "customer") : path),
  },
  {
    name: "wotnot",
    folders: ["wotnot", "m-chat"],
    typePath: ["event", "type"],
    secretKey: "token",
    safeParseEvents: wotnot.safeParseEvents,
    wrap: (items) => ({ events: items }),
    split(body) {
      if (Array.isArray(body)) return body;
      if (!has(body, "events")) return has(body, "event") ? [body] : undefined;
      return Array.isArray(body.events) ? body.events : undefined;
    },
    flatten({ event, token: _, ...others }) {
      const { type, payload, ...inner } = event as Json;
      const rest = Object.keys(inner).length > 0 ? { event: inner } : {};
      return buildEvent(others, { platform: "wotnot", type, payload, ...rest });
    },
    itemPathOf: (path) => (path[0] === "payload" ? ["event", ...path] : path),
  },
];

/** Returns the fixtures of a platform, each with its items that have a type. */
export function samplesOf(platform: Platform): { name: string; items: Json[] }[] {
  return platform.folders
    .flatMap(fixtureNames)
    .map((name) => ({ name, items: itemsOf(fixture(name)).filter((item) => isTyped(item, platform)) }))
    .filter(({ items }) => items.length > 0);
}

/** Returns the type of an item on the wire; `undefined` when it has none. */
export function rawTypeOf(item: unknown, { typePath }: Platform): string | undefined {
  const type = valueAt(item, typePath);
  return typeof type === "string" ? type : undefined;
}

/** Returns the event of an item; `undefined` when the item is not a delivery. */
export function decodeItem({ safeParseEvents, wrap }: Platform, item: unknown): DecodedEvent | undefined {
  // Safe: a value that is not a body returns an error.
  const result = safeParseEvents((wrap ? wrap([item]) : item) as object);
  const [event, ...others] = result.success ? result.events : [];
  if (result.success && (!event || others.length > 0)) throw new Error("An item has to decode to one event.");
  return event;
}

function isTyped(item: unknown, platform: Platform): item is Json {
  return rawTypeOf(item, platform) !== undefined;
}

/** Returns true when the payload itself has the fields of a new customer. */
function isFlat({ action, payload }: Json): boolean {
  const isCustomer = action === "incoming_customer" && typeof own(payload, "id") === "string";
  return isCustomer && !isObject(own(payload, "customer"));
}

/** Returns one object. Wire keys that collide with keys of the event are moved to `shadowed`. */
function buildEvent(others: Json, fields: Json): Json {
  const collides = ([key]: [string, unknown]) => Object.hasOwn(fields, key) || DECODER_KEYS.includes(key);
  const shadowed = Object.entries(others).filter(collides);
  const event = Object.fromEntries(Object.entries(others).filter((entry) => !collides(entry)));
  return { ...event, ...fields, ...(shadowed.length > 0 && { shadowed: Object.fromEntries(shadowed) }) };
}

function has<Key extends string>(value: unknown, key: Key): value is { [K in Key]: unknown } {
  return isObject(value) && Object.hasOwn(value, key);
}
