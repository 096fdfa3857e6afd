/** The platforms as their documents describe them, told once more and as plainly as can be: what their decoders are held to. */

import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { readShape, type Shape } from "../../scripts/schema-shape.js";
import { eventSchemas as birdSchemas } from "../../src/bird/events/event.js";
import * as bird from "../../src/bird/index.js";
import type { WebhookBody } from "../../src/core/body.js";
import type { ParseResult } from "../../src/core/decode.js";
import type { Schema } from "../../src/core/schema.js";
import type { ChatPlatform, Issue } from "../../src/index.js";
import { eventSchemas as livechatSchemas } from "../../src/livechat/events/event.js";
import * as livechat from "../../src/livechat/index.js";
import { eventSchemas as wotnotSchemas } from "../../src/wotnot/events/event.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";

export type Json = { [key: string]: unknown };

/** An entry of a delivery, whatever it is. */
export interface Entry {
  platform: string;
  type: string;
  payload?: unknown;
  rawType?: string;
  raw?: unknown;
  issues?: Issue[];
}

/** A platform, and how its deliveries are to be decoded. */
export interface Platform {
  name: ChatPlatform;
  safeParseEvents(body: WebhookBody): ParseResult<Entry>;
  /** The types that are known, with their schemas. */
  schemas: ReadonlyMap<string, Schema>;
  /** The names of all fields of its events. */
  fieldNames: ReadonlySet<string>;
  /** Those under which the keys are data. */
  recordNames: ReadonlySet<string>;
  /** The key of the secret that an item may carry. */
  secretKey?: string;
  /** The items of all fixtures. */
  items: readonly unknown[];
  /** A delivery of these items; `undefined` where a delivery has one item. */
  wrap?(items: readonly unknown[]): Json;
  /** The items of a body; `undefined` for what is no delivery. */
  split(body: unknown): readonly unknown[] | undefined;
  /** The type of an item on the wire; `undefined` for what is no event. */
  rawTypeOf(item: unknown): string | undefined;
  /** The type of its event, where that is known. */
  knownTypeOf?(item: Json): string | undefined;
  /** The event that an item is, if it is a valid one and no union in it has an unknown member. */
  flatten(item: Json, type: string): Json;
}

export const PLATFORMS: readonly Platform[] = [
  {
    name: "bird",
    safeParseEvents: bird.safeParseEvents,
    ...namesOf(birdSchemas, "event"),
    items: itemsIn("bird"),
    split: (body) => (has(body, "event") ? [body] : undefined),
    rawTypeOf: (item) => textAt(item, "event"),
    knownTypeOf: (item) =>
      item.service === "conversations" || typeof item.service !== "string" ? String(item.event) : undefined,
    flatten: ({ event: _, payload, ...others }, type) => ({ ...others, ...ownKeys("bird", type, payload, others) }),
  },
  {
    name: "livechat",
    safeParseEvents: livechat.safeParseEvents,
    ...namesOf(livechatSchemas, "action", "secret_key"),
    secretKey: "secret_key",
    items: itemsIn("livechat"),
    split: (body) => (has(body, "action") ? [body] : undefined),
    rawTypeOf: (item) => textAt(item, "action"),
    knownTypeOf: ({ action, payload }) =>
      action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : String(action),
    flatten({ action, payload, secret_key: _, ...others }, type) {
      const isFlat =
        action === "incoming_customer" && textAt(payload, "id") !== undefined && !isObject(own(payload, "customer"));
      return { ...others, ...ownKeys("livechat", type, isFlat ? { customer: payload } : payload, others) };
    },
  },
  {
    name: "wotnot",
    safeParseEvents: wotnot.safeParseEvents,
    ...namesOf(wotnotSchemas, "event", "events", "token"),
    secretKey: "token",
    items: itemsIn("wotnot", "m-chat"),
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
      return { ...others, ...ownKeys("wotnot", type, payload, others), ...rest };
    },
  },
];

/** Whether an entry is what an item is to be decoded to, with all that came and nothing else. Says what is wrong. */
export function flawOf(entry: Entry, item: unknown, platform: Platform): string | undefined {
  const { rawTypeOf, knownTypeOf = rawTypeOf, schemas } = platform;
  if (entry.platform !== platform.name) return "platform";
  const rawType = rawTypeOf(item);
  const type = rawType === undefined ? undefined : knownTypeOf(item as Json);
  if (entry.type === "unknown" || entry.type === "invalid") {
    const keys = ["platform", "type", "rawType", "raw", ...(entry.type === "invalid" ? ["issues"] : [])];
    if (!isDeepStrictEqual(Object.keys(entry).sort(), keys.sort())) return "keys";
    if (entry.rawType !== rawType) return "rawType";
    if (!isDeepStrictEqual(entry.raw, withoutSecret(item, platform))) return "raw";
    if (entry.type === "unknown") return type !== undefined && schemas.has(type) ? "unknown, but known" : undefined;
    if (rawType !== undefined && (type === undefined || !schemas.has(type))) return "invalid, but unknown";
    return flawOfIssues(entry.issues, item);
  }
  if (type === undefined || entry.type !== type || !schemas.has(type)) return "type";
  const event = platform.flatten(item as Json, type);
  if (!isSame(entry, event)) return "lost, gained or changed";
  return v.is(schemas.get(type) ?? v.never(), event) ? undefined : "known, but wrong";
}

/** Issues name up to ten places, and in each the type of what is there. */
function flawOfIssues(issues: Issue[] | undefined, item: unknown): string | undefined {
  if (!issues || issues.length < 1 || issues.length > 10) return "number of issues";
  const liar = issues.find(({ path, received }) => !path.includes("*") && typeNameOf(valueAt(item, path)) !== received);
  if (liar) return `an issue that tells a lie: ${JSON.stringify(liar)}`;
  return issues.every(({ expected }) => /^[\w |()".]+$/.test(expected)) ? undefined : "what is expected";
}

/** Equal, but for members of open unions that are unknown: those are kept under `raw`. */
function isSame(decoded: unknown, wire: unknown): boolean {
  if (isDeepStrictEqual(decoded, wire)) return true;
  if (typeof decoded !== "object" || typeof wire !== "object" || decoded === null || wire === null) return false;
  if (isDeepStrictEqual(decoded, { type: "unknown", rawType: (wire as Json).type, raw: wire })) return true;
  if (Array.isArray(decoded) !== Array.isArray(wire)) return false;
  const keys = Object.keys(wire);
  if (!isDeepStrictEqual(Object.keys(decoded).sort(), keys.sort())) return false;
  return keys.every((key) => isSame((decoded as Json)[key], (wire as Json)[key]));
}

/** What every event has of its own; keys of the wire with the same names lie below `shadowed`. */
function ownKeys(platform: string, type: string, payload: unknown, others: Json): Json {
  const shadowed = Object.entries(others).filter(([key]) => /^(platform|type|payload|shadowed)$/.test(key));
  return { platform, type, payload, ...(shadowed.length > 0 ? { shadowed: Object.fromEntries(shadowed) } : {}) };
}

function withoutSecret(item: unknown, { secretKey }: Platform): unknown {
  if (secretKey === undefined || !isObject(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== secretKey));
}

function itemsIn(...folders: string[]): unknown[] {
  return folders.flatMap(fixtureNames).flatMap((name) => itemsOf(fixture(name)));
}

/** The known types, and the names of all fields; `others` are names of the envelope. */
function namesOf(schemas: Readonly<Record<string, Schema>>, ...others: string[]) {
  const fields = Object.values(schemas).flatMap((schema) => fieldsIn(readShape(schema)));
  const names = fields.map(([name]) => name);
  return {
    schemas: new Map(Object.entries(schemas)),
    fieldNames: new Set([...names, ...others, "platform", "payload", "type", "shadowed"]),
    recordNames: new Set(names.filter((_, index) => fields[index]?.[1])),
  };
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

function valueAt(value: unknown, path: Issue["path"]): unknown {
  let at = value;
  for (const key of path)
    at = typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Json)[key] : undefined;
  return at;
}

function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
