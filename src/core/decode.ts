/** The way from a body to events, the same for every platform: read, split, look the type up, check, flatten. */

import { readBody, type WebhookBody } from "./body.js";
import { type Checks, checkEvent, NO } from "./check.js";
import { InvalidBodyError } from "./errors.js";
import { type Issue, toIssues } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, ownValue, typeName } from "./json.js";
import type { Schema } from "./schema.js";

/** An event whose type this version does not know. */
export interface UnknownEvent<Platform extends string> {
  platform: Platform;
  type: "unknown";
  /** The event's type on the wire. */
  rawType: string;
  /** The whole item as it came, but for the platform's secret beside it. */
  raw: Record<string, unknown>;
}

/** An item that is no event, or an event of a known type with a wrong field. */
export interface InvalidEvent<Platform extends string> {
  platform: Platform;
  type: "invalid";
  /** The event's type on the wire; `undefined` when it has none. */
  rawType: string | undefined;
  /** The whole item as it came, but for the platform's secret beside it. */
  raw: unknown;
  /** What is wrong, ten places at most. */
  issues: Issue[];
}

/** What every entry of a delivery has: enough to tell it from any other. */
export interface AnyEvent {
  readonly platform: string;
  readonly type: string;
}

/** The events of a delivery, or the reason why the body is none. */
export type ParseResult<Event> = { success: true; events: Event[] } | { success: false; error: InvalidBodyError };

/** How a platform writes its deliveries. */
export interface Codec<Platform extends string, Known extends AnyEvent> {
  readonly platform: Platform;
  /** Where an item holds its type. */
  readonly typePath: readonly string[];
  /** The key under which an item holds the platform's secret. */
  readonly secretKey?: string;
  /** The keys of an item that are no keys of the flattened event. */
  readonly consumedKeys: ReadonlySet<string>;
  /** The schema of each known type, for the flattened event. */
  readonly schemas: { readonly [Type in Known["type"]]: Schema<Extract<Known, { type: Type }>> };
  /** The checks of the known types, made from their schemas. */
  readonly checks: Checks;
  /** The items of a delivery; `undefined` for a body that is none. */
  split(body: unknown): readonly unknown[] | undefined;
  /** What to say of a body that is not a delivery. */
  readonly notADelivery: string;
  /** Says what a body is that is easily taken for a delivery; `undefined` for any other body. */
  describeLookAlike?(body: unknown): string | undefined;
  /** The type by whose schema an item is checked, by default its type on the wire; `undefined` for none. */
  knownType?(rawType: string, item: JsonObject): string | undefined;
  /**
   * For an item with exactly the keys of the documented envelope, and a value under each, the very event that the way for any
   * item makes of it; `undefined` for any other item. A body that is taken is one item.
   */
  flattenUsual(item: JsonObject): JsonObject | undefined;
  /** What the flattened event of any item has, beside its type and what is not consumed. */
  open(item: JsonObject): JsonObject & { payload: unknown };
  /** Where in the item stands what the flattened event has at a path. */
  toItemPath(path: Issue["path"], item: JsonObject): Issue["path"];
}

type Entry<Platform extends string, Known> = Known | UnknownEvent<Platform> | InvalidEvent<Platform>;

/** Decodes a body; never throws on one. */
export function safeParseDelivery<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform, Known>,
  body: WebhookBody,
): ParseResult<Entry<Platform, Known>> {
  const read = readBody(body);
  if (!read.success) return read;
  // Most deliveries are one item, and nothing around it.
  const usual = flattenUsual(codec, read.value);
  if (usual) return { success: true, events: [decodeItem(codec, read.value, usual)] };
  const items = codec.split(read.value);
  if (!items) {
    const reason = codec.describeLookAlike?.(read.value) ?? codec.notADelivery;
    return { success: false, error: new InvalidBodyError("ERR_ENVELOPE_UNKNOWN", reason) };
  }
  return { success: true, events: items.map((item) => decodeItem(codec, item, flattenUsual(codec, item))) };
}

/** Returns the events of a result, or throws its error. */
export function eventsOf<Event>(result: ParseResult<Event>): Event[] {
  if (!result.success) throw result.error;
  return result.events;
}

// With these, valibot asks for no message that the application has registered for its own schemas.
const CONFIG = { lang: "chat-webhooks", message: "invalid" };

// Keys of an envelope that the flattened event can't take over: its own, and the one whose assignment sets a prototype.
const SPECIAL_KEYS = new Set(["platform", "type", "payload", "shadowed", "__proto__"]);

/** The event of an item with the documented envelope; `undefined` for any other item. */
function flattenUsual(codec: Codec<string, never>, item: unknown): JsonObject | undefined {
  return isPlainObject(item) ? codec.flattenUsual(item) : undefined;
}

/** Decodes an item; nearly all are usual, and their check lets them through. */
function decodeItem<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform, Known>,
  item: unknown,
  usual: JsonObject | undefined,
): Entry<Platform, Known> {
  return (usual && checked<Known>(codec, usual)) ?? decodeUnusual(codec, item, usual);
}

function decodeUnusual<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform, Known>,
  item: unknown,
  usual: JsonObject | undefined,
): Entry<Platform, Known> {
  const { platform, schemas } = codec;
  const rawType = findType(item, codec.typePath);
  if (typeof rawType !== "string") {
    return { platform, type: "invalid", rawType: undefined, raw: redact(codec, item), issues: [rawType] };
  }
  // Safe: a type was found in it.
  const envelope = item as JsonObject;
  const type = codec.knownType ? codec.knownType(rawType, envelope) : rawType;
  if (!isKnown(codec, type)) return { platform, type: "unknown", rawType, raw: redact(codec, envelope) };
  const event = usual ?? flatten(codec, type, envelope);
  // A usual one was turned down before.
  const known = usual ? undefined : checked<Known>(codec, event);
  if (known) return known;
  const { value, issues } = schemas[type]["~run"]({ value: event }, CONFIG);
  // Safe: the schema of a type yields the event of that type.
  if (!issues) return value as Known;
  const places = toIssues(issues, (path) => codec.toItemPath(path, envelope));
  return { platform, type: "invalid", rawType, raw: redact(codec, envelope), issues: places };
}

/** The event, when the check of its type lets it through. */
function checked<Known extends AnyEvent>({ checks }: Codec<string, Known>, event: JsonObject): Known | undefined {
  const result = checkEvent(checks, event);
  // Safe: the check of a type yields the event of that type.
  return result === NO ? undefined : (result as Known);
}

/** The type of an item, or the first thing on the way to it that is not what it should be. */
function findType(item: unknown, typePath: readonly string[]): string | Issue {
  let value = item;
  for (const [depth, key] of typePath.entries()) {
    if (!isJsonObject(value)) return { path: typePath.slice(0, depth), expected: "object", received: typeName(value) };
    value = ownValue(value, key);
  }
  return typeof value === "string" ? value : { path: [...typePath], expected: "string", received: typeName(value) };
}

function isKnown<Known extends AnyEvent>(codec: Codec<string, Known>, type: string | undefined): type is Known["type"] {
  return type !== undefined && Object.hasOwn(codec.schemas, type);
}

/** One object that a `switch` can narrow; keys of the wire that would be hidden by ours move to `shadowed`. */
function flatten(codec: Codec<string, never>, type: string, item: JsonObject): JsonObject {
  let event: JsonObject = { platform: codec.platform, type, ...codec.open(item) };
  for (const key of Object.keys(item)) {
    if (codec.consumedKeys.has(key)) continue;
    if (!SPECIAL_KEYS.has(key)) event[key] = item[key];
    else if (key === "__proto__") event = { ...event, [key]: item[key] };
    else event.shadowed = { ...(event.shadowed as JsonObject | undefined), [key]: item[key] };
  }
  return event;
}

/** An item without the platform's secret. */
function redact<Item>({ secretKey }: Codec<string, never>, item: Item): Item {
  if (secretKey === undefined || !isJsonObject(item) || !Object.hasOwn(item, secretKey)) return item;
  const { [secretKey]: _, ...rest } = item;
  // Safe: it is the same except for that key.
  return rest as Item;
}
