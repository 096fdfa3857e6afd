/** The way from a body to events, the same for every platform: read, split, look the type up, check, flatten. */

import { readBody, type WebhookBody } from "./body.js";
import { BodyInvalidError } from "./errors.js";
import { type Issue, toIssues } from "./issues.js";
import { isJsonObject, type JsonObject, ownValue, typeName } from "./json.js";
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
export type ParseResult<Event> = { success: true; events: Event[] } | { success: false; error: BodyInvalidError };

/** How a platform writes its deliveries. */
export interface Codec<Platform extends string, Known extends AnyEvent> {
  readonly platform: Platform;
  /** Where an item holds its type. */
  readonly typePath: readonly string[];
  /** The schema of each known type, for the flattened event. */
  readonly schemas: { readonly [Type in Known["type"]]: Schema<Extract<Known, { type: Type }>> };
  /** The items of a delivery; `undefined` for a body that is none. */
  split(body: unknown): readonly unknown[] | undefined;
  /** Why a body is no delivery. */
  explain(body: unknown): string;
  /** An item without the platform's secret. */
  redact(item: unknown): unknown;
  /** The type by whose schema an item is checked, by default its type on the wire; `undefined` for none. */
  knownType?(rawType: string, item: JsonObject): string | undefined;
  /** Takes apart an item that has a known type. */
  open(item: JsonObject): OpenedItem;
  /** Where in the item stands what the flattened event has at a path. */
  toItemPath(path: Issue["path"], item: JsonObject): Issue["path"];
}

/** An item, taken apart. */
interface OpenedItem {
  payload: unknown;
  /** What its envelope holds beside type and payload. */
  rest: JsonObject;
}

type Entry<Platform extends string, Known> = Known | UnknownEvent<Platform> | InvalidEvent<Platform>;

/** Decodes a body; never throws on one. */
export function safeParseDelivery<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform, Known>,
  body: WebhookBody,
): ParseResult<Entry<Platform, Known>> {
  const read = readBody(body);
  if (!read.success) return read;
  const items = codec.split(read.value);
  if (!items) return { success: false, error: new BodyInvalidError("ERR_ENVELOPE_UNKNOWN", codec.explain(read.value)) };
  return { success: true, events: items.map((item) => decodeItem(codec, item)) };
}

/** Returns the events of a result, or throws its error. */
export function eventsOf<Event>(result: ParseResult<Event>): Event[] {
  if (!result.success) throw result.error;
  return result.events;
}

// With these, valibot asks for no message that the application has registered for its own schemas.
const CONFIG = { lang: "chat-webhooks", message: "invalid" };

// Keys of the flattened event that the envelope of the wire may not take.
const OWN_KEYS = ["platform", "type", "payload", "shadowed"];

function decodeItem<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform, Known>,
  item: unknown,
): Entry<Platform, Known> {
  const { platform } = codec;
  const raw = codec.redact(item);
  const invalid = (rawType: string | undefined, issues: Issue[]): InvalidEvent<Platform> => {
    return { platform, type: "invalid", rawType, raw, issues };
  };
  const rawType = findType(raw, codec.typePath);
  if (typeof rawType !== "string") return invalid(undefined, [rawType]);
  // Sound: a type was found in it.
  const envelope = raw as JsonObject;
  const type = codec.knownType ? codec.knownType(rawType, envelope) : rawType;
  if (!isKnown(codec, type)) return { platform, type: "unknown", rawType, raw: envelope };
  const event = flatten(platform, type, codec.open(envelope));
  const outcome = codec.schemas[type]["~run"]({ value: event }, CONFIG);
  // Sound: the schema of a type yields the event of that type.
  if (!outcome.issues) return outcome.value as Known;
  return invalid(
    rawType,
    toIssues(outcome.issues, (path) => codec.toItemPath(path, envelope)),
  );
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
function flatten(platform: string, type: string, { payload, rest }: OpenedItem): JsonObject {
  const hidden = OWN_KEYS.filter((key) => Object.hasOwn(rest, key));
  if (hidden.length === 0) return { platform, type, payload, ...rest };
  const shadowed = Object.fromEntries(hidden.map((key) => [key, rest[key]]));
  return { ...rest, platform, type, payload, shadowed };
}
