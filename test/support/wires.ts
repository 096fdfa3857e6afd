/** How each platform writes its items, told for tests without its decoder. */

import * as bird from "../../src/bird/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureNames, itemsOf } from "../fixtures.js";
import { type Issue, isObject, own, typeName } from "./second-telling.js";

type Json = Record<string, unknown>;

/** How a platform writes its items. */
export interface Wire {
  readonly platform: string;
  /** The folders of its fixtures. */
  readonly folders: readonly string[];
  /** Where an item has its type. */
  readonly typeAt: readonly string[];
  /** The key of an item that holds the platform's secret. */
  readonly secretKey?: string;
  /** The event that an item becomes when nothing is left out of it and nothing marked; its `type` may be one without a shape. */
  flatten(item: Json): Json;
  /** Where an item has what the event has at a path. */
  toItemPath(path: Issue["path"], item: Json): Issue["path"];
  /** The events of a body that holds one item; `undefined` for no delivery. */
  decode(item: unknown): object[] | undefined;
  /** Whether an item is a delivery at all. */
  isDelivery(item: unknown): boolean;
}

/** The keys of an event that are not the wire's. */
const OWN_KEYS = ["platform", "type", "rawType", "payload", "shadowed", "issues", "hasMoreIssues", "raw"];

export const WIRES: readonly Wire[] = [
  {
    platform: "bird",
    folders: ["bird"],
    typeAt: ["event"],
    flatten({ event, payload, ...rest }) {
      const [, channel, kind] = /^(.+)\.(inbound|outbound|interaction)$/s.exec(String(event)) ?? [];
      const isMessage = channel !== undefined && channel !== "voice";
      const service = isMessage ? "channels" : "conversations";
      const type = typeof rest.service === "string" && rest.service !== service ? "unknown" : event;
      if (!isMessage) return { platform: "bird", type, payload, ...withShadowed(rest) };
      const own = { rawType: event, channel };
      const others = withShadowed(rest, Object.keys(own));
      return { platform: "bird", type: type === "unknown" ? type : `message.${kind}`, ...own, payload, ...others };
    },
    toItemPath: (path) => path,
    decode: decodeWith(bird.safeParseEvents),
    isDelivery: (item) => isObject(item) && Object.hasOwn(item, "event"),
  },
  {
    platform: "livechat",
    folders: ["livechat"],
    typeAt: ["action"],
    secretKey: "secret_key",
    flatten({ action, payload, secret_key: _, ...rest }) {
      const type = action === "auto_access_added" && Array.isArray(payload) ? "auto_accesses_updated" : action;
      const opened = isFlat({ action, payload }) ? { customer: typed(payload as Json) } : payload;
      return { platform: "livechat", type, payload: opened, ...withShadowed(rest) };
    },
    toItemPath: (path, item) =>
      isFlat(item) && path[0] === "payload" && path[1] === "customer" ? ["payload", ...path.slice(2)] : path,
    decode: decodeWith(livechat.safeParseEvents),
    isDelivery: (item) => isObject(item) && Object.hasOwn(item, "action"),
  },
  {
    platform: "wotnot",
    folders: ["wotnot", "m-chat"],
    typeAt: ["event", "type"],
    secretKey: "token",
    flatten({ event, token: _, ...rest }) {
      const { type, payload, ...others } = event as Json;
      const moved = Object.keys(others).length > 0 ? { event: others } : {};
      return { platform: "wotnot", type, payload, ...moved, ...withShadowed(rest) };
    },
    toItemPath: (path) => (path[0] === "payload" ? ["event", ...path] : path),
    decode: decodeWith((item: object) => wotnot.safeParseEvents([item])),
    isDelivery: () => true,
  },
];

/** A flat customer, with the type that it may come without. */
function typed(customer: Json): Json {
  return own(customer, "type") == null ? { ...customer, type: "customer" } : customer;
}

/** The items of a platform's fixtures that have a type. */
export function samplesOf({ folders, typeAt }: Wire): { name: string; items: Json[] }[] {
  return folders
    .flatMap(fixtureNames)
    .map((name) => {
      const body: unknown = fixture(name);
      const items = Array.isArray(body) ? body : itemsOf(body as object);
      return { name, items: items.filter((item) => typeof typeOf(item, typeAt) === "string") };
    })
    .filter(({ items }) => items.length > 0);
}

/** The type of an item, or what is wrong where it should be. */
export function typeOf(item: unknown, typeAt: readonly string[]): string | Issue {
  const [key, ...rest] = typeAt;
  if (key === undefined) {
    return typeof item === "string" ? item : { path: [], expected: "string", received: typeName(item) };
  }
  if (!isObject(item)) return { path: [], expected: "object", received: typeName(item) };
  const found = typeOf(own(item, key), rest);
  return typeof found === "string" ? found : { ...found, path: [key, ...found.path] };
}

/** The keys of an item that its event has, too; those that the event uses itself are moved. */
function withShadowed(item: Json, moreKeys: string[] = []): Json {
  const [hidden, others] = [true, false].map((isHidden) =>
    Object.entries(item).filter(([key]) => [...OWN_KEYS, ...moreKeys].includes(key) === isHidden),
  ) as [[string, unknown][], [string, unknown][]];
  return { ...Object.fromEntries(others), ...(hidden.length > 0 && { shadowed: Object.fromEntries(hidden) }) };
}

/** An item but for one key. */
export function without(item: Json, key: string): Json {
  return Object.fromEntries(Object.entries(item).filter(([each]) => each !== key));
}

function decodeWith(safeParse: (body: object) => { success: true; events: object[] } | { success: false }) {
  return (item: unknown) => {
    const result = safeParse(item as object);
    return result.success ? result.events : undefined;
  };
}

/** Tells whether a new customer's fields stand in the payload itself. */
function isFlat({ action, payload }: Json): boolean {
  const isCustomer = action === "incoming_customer" && isObject(payload) && typeof own(payload, "id") === "string";
  return isCustomer && !isObject(own(payload, "customer"));
}
