/** The platforms as their documents describe them, told once more and as plainly as can be: what their decoders are held to. */

import { isDeepStrictEqual } from "node:util";
import { PLATFORMS as GENERATED } from "../../scripts/generate/platforms.js";
import type { Shape } from "../../scripts/generate/shape.js";
import * as bird from "../../src/bird/index.js";
import type { WebhookBody } from "../../src/core/body.js";
import type { ParseResult } from "../../src/core/decode.js";
import type { ChatPlatform, Issue } from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { type Told, tell } from "./rule.js";

export type Json = { [key: string]: unknown };

/** An event of a delivery, whatever it is. */
export interface DecodedEvent {
  platform: string;
  type: string;
  payload?: unknown;
  rawType?: string | undefined;
  raw?: unknown;
  issues?: Issue[] | undefined;
  hasMoreIssues?: true;
}

/** A platform, and how its deliveries are to be decoded. */
export interface Platform {
  name: ChatPlatform;
  safeParseEvents(body: WebhookBody): ParseResult<DecodedEvent>;
  /** The shape of each known type. */
  shapes: ReadonlyMap<string, Shape>;
  /** The names of all fields of its events. */
  fieldNames: ReadonlySet<string>;
  /** Those under which the keys are data. */
  recordNames: ReadonlySet<string>;
  /** The key of the secret that an item may carry. */
  secretKey?: string;
  /** The items of all fixtures. */
  items: readonly unknown[];
  /** The shape of an item that has a type. */
  typed: Shape;
  /** A delivery of these items; `undefined` where a delivery has one item. */
  wrap?(items: readonly unknown[]): Json;
  /** The items of a body; `undefined` for what is no delivery. */
  split(body: unknown): readonly unknown[] | undefined;
  /** The type of an item on the wire; `undefined` for what is no event. */
  rawTypeOf(item: unknown): string | undefined;
  /** The type of its event, where that is known. */
  knownTypeOf?(item: Json): string | undefined;
  /** The event that an item is before anything is checked. */
  flatten(item: Json, type: string): Json;
  /** Where in an item is what its event has at a path. */
  itemPathOf(path: Issue["path"], item: Json): Issue["path"];
}

export const PLATFORMS: readonly Platform[] = [
  {
    name: "bird",
    safeParseEvents: bird.safeParseEvents,
    ...shapesOf("bird", "event"),
    items: itemsIn("bird"),
    typed: objectWith("event", { kind: "string" }),
    split: (body) => (has(body, "event") ? [body] : undefined),
    rawTypeOf: (item) => textAt(item, "event"),
    knownTypeOf({ event, service }) {
      const message = messageOf(event);
      const isOther = typeof service === "string" && service !== (message ? "channels" : "conversations");
      return isOther ? undefined : message ? `message.${message.kind}` : String(event);
    },
    flatten({ event, payload, ...others }, type) {
      const message = messageOf(event);
      return flattened(others, {
        platform: "bird",
        type,
        payload,
        ...(message && { rawType: event, channel: message.channel }),
      });
    },
    itemPathOf: (path) => path,
  },
  {
    name: "livechat",
    safeParseEvents: livechat.safeParseEvents,
    ...shapesOf("livechat", "action", "secret_key"),
    secretKey: "secret_key",
    items: itemsIn("livechat"),
    typed: objectWith("action", { kind: "string" }),
    split: (body) => (has(body, "action") ? [body] : undefined),
    rawTypeOf: (item) => textAt(item, "action"),
    knownTypeOf: ({ action, payload }) =>
      action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : String(action),
    flatten(item, type) {
      const { action: _, payload, secret_key: __, ...others } = item;
      const customer = { ...(payload as Json), type: own(payload, "type") ?? "customer" };
      return flattened(others, { platform: "livechat", type, payload: isFlat(item) ? { customer } : payload });
    },
    itemPathOf: (path, item) => (isFlat(item) ? path.filter((key, depth) => depth !== 1 || key !== "customer") : path),
  },
  {
    name: "wotnot",
    safeParseEvents: wotnot.safeParseEvents,
    ...shapesOf("wotnot", "event", "events", "token"),
    secretKey: "token",
    items: itemsIn("wotnot", "m-chat"),
    typed: objectWith("event", objectWith("type", { kind: "string" })),
    wrap: (items) => ({ events: items }),
    split(body) {
      if (Array.isArray(body)) return body;
      if (!has(body, "events")) return has(body, "event") ? [body] : undefined;
      return Array.isArray(body.events) ? body.events : undefined;
    },
    rawTypeOf: (item) => textAt(own(item, "event"), "type"),
    flatten({ event, token: _, ...others }, type) {
      const { type: _type, payload, ...inner } = event as Json;
      const rest = Object.keys(inner).length > 0 ? { event: inner } : {};
      return flattened(others, { platform: "wotnot", type, payload, ...rest });
    },
    itemPathOf: ([first, ...rest]) => (first === "payload" ? ["event", "payload", ...rest] : [first ?? "", ...rest]),
  },
];

/** What an event's name says of a message on one of Bird's channels. */
function messageOf(event: unknown): { channel: string; kind: string } | undefined {
  const [, channel = "", kind = ""] = /^(.+)\.(inbound|outbound|interaction)$/s.exec(String(event)) ?? [];
  return channel === "" || channel === "voice" ? undefined : { channel, kind };
}

/** Whether the customer of an item is its payload itself. */
function isFlat({ action, payload }: Json): boolean {
  return action === "incoming_customer" && textAt(payload, "id") !== undefined && !isObject(own(payload, "customer"));
}

/** The known type of an item; `undefined` where there is none. */
export function typeOf(item: unknown, { rawTypeOf, knownTypeOf = rawTypeOf, shapes }: Platform): string | undefined {
  const type = rawTypeOf(item) === undefined ? undefined : knownTypeOf(item as Json);
  return type !== undefined && shapes.has(type) ? type : undefined;
}

/** What an item is to be decoded to. */
function eventOf(item: unknown, platform: Platform): DecodedEvent {
  const { name, rawTypeOf, shapes, typed, flatten } = platform;
  const rawType = rawTypeOf(item);
  const raw = withoutSecret(item, platform);
  if (rawType === undefined) return { platform: name, type: "invalid", rawType, raw, issues: tell(typed, item).issues };
  const type = typeOf(item, platform);
  const shape = type === undefined ? undefined : shapes.get(type);
  if (type === undefined || !shape) return { platform: name, type: "unknown", rawType, raw };
  const { isKept, value, issues }: Told = tell(shape, flatten(item as Json, type));
  if (isKept && issues.length === 0) return value as DecodedEvent;
  return {
    ...(isKept ? (value as DecodedEvent) : { platform: name, type: "invalid", rawType }),
    raw,
    issues: issues.slice(0, 10).map((issue) => ({ ...issue, path: platform.itemPathOf(issue.path, item as Json) })),
    ...(issues.length > 10 ? { hasMoreIssues: true } : {}),
  };
}

/** Says what is wrong with what an item was decoded to, if anything is. */
export function flawOf(event: DecodedEvent, item: unknown, platform: Platform): string | undefined {
  const expected = eventOf(item, platform);
  if (!isDeepStrictEqual(event, expected)) return JSON.stringify({ event, expected });
  const { issues = [] } = event;
  const liar = issues.find(({ path, received }) => !path.includes("*") && typeNameOf(valueAt(item, path)) !== received);
  return liar && `an issue that tells a lie: ${JSON.stringify(liar)}`;
}

/** One object; keys of the wire with the names of the event's own lie below `shadowed`. */
function flattened(others: Json, own: Json): Json {
  const isOwn = ([key]: [string, unknown]) =>
    Object.hasOwn(own, key) || /^(rawType|shadowed|issues|hasMoreIssues|raw)$/.test(key);
  const shadowed = Object.entries(others).filter(isOwn);
  const event = Object.fromEntries(Object.entries(others).filter((entry) => !isOwn(entry)));
  return { ...event, ...own, ...(shadowed.length > 0 ? { shadowed: Object.fromEntries(shadowed) } : {}) };
}

function withoutSecret(item: unknown, { secretKey }: Platform): unknown {
  if (secretKey === undefined || !isObject(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== secretKey));
}

function itemsIn(...folders: string[]): unknown[] {
  return folders.flatMap(fixtureNames).flatMap((name) => itemsOf(fixture(name)));
}

/** The shapes of a platform's events, and the names of all fields; `others` are names of the envelope. */
function shapesOf(folder: string, ...others: string[]) {
  const { shapes = {} } = GENERATED.find((platform) => platform.folder === folder) ?? {};
  const fields = Object.values(shapes).flatMap(fieldsIn);
  const names = fields.map(([name]) => name);
  return {
    shapes: new Map(Object.entries(shapes)),
    fieldNames: new Set([...names, ...others, "platform", "payload", "type", "shadowed"]),
    recordNames: new Set(names.filter((_, index) => fields[index]?.[1])),
  };
}

function objectWith(key: string, shape: Shape): Shape {
  return { kind: "object", fields: [[key, shape]] };
}

/** The names of the fields of a shape, and whether records are below them. */
function fieldsIn(shape: Shape): [name: string, isRecord: boolean][] {
  if (shape.kind !== "object") return partsOf(shape).flatMap(fieldsIn);
  return shape.fields.flatMap(([name, field]) => [[name, isRecord(field)], ...fieldsIn(field)]);
}

function isRecord(shape: Shape): boolean {
  return shape.kind === "record" || (shape.kind !== "object" && partsOf(shape).some(isRecord));
}

/** The shapes that a shape is made of, but for an object's. */
function partsOf(shape: Shape): Shape[] {
  switch (shape.kind) {
    case "array":
      return [shape.item];
    case "record":
      return [shape.value];
    case "either":
      return shape.options;
    case "branch":
      return [shape.yes, shape.no];
    case "open_union":
      return shape.members.map(([, member]) => member);
    default:
      return [];
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function has<Key extends string>(value: unknown, key: Key): value is { [K in Key]: unknown } {
  return isObject(value) && Object.hasOwn(value, key);
}

function own(value: unknown, key: string): unknown {
  return has(value, key) ? value[key] : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const text = own(value, key);
  return typeof text === "string" ? text : undefined;
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(value: unknown, path: Issue["path"]): unknown {
  let at = value;
  for (const key of path)
    at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Json)[key] : undefined;
  return at;
}

function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
