/** Decodes a body into events, for every platform: read, split, look up the type, check, flatten. */

import { readBody, type WebhookBody } from "./body.js";
import { NO } from "./check.js";
import { type Envelope, findType, flatten } from "./envelope.js";
import { InvalidBodyError } from "./errors.js";
import { explain } from "./explain.js";
import type { Issue } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, typeName } from "./json.js";
import type { ObjectShape } from "./shape.js";

/** What the decoder adds to a known event that differs from its interface. */
export interface EventIssues {
  /**
   * The differences from the documentation, at most ten. Absent if there are none. The wrong values are left out of the event or are
   * `invalid` members. `raw` still has them.
   *
   * @added
   */
  issues?: Issue[];
  /**
   * Present if there are more issues than listed.
   *
   * @added
   */
  hasMoreIssues?: true;
  /**
   * The whole item as it was sent, without the platform's secret. Present if there are `issues`.
   *
   * @added
   */
  raw?: Record<string, unknown>;
}

type Differences = EventIssues & Required<Pick<EventIssues, "issues" | "raw">>;

/** An event whose type this version does not know. */
export interface UnknownEvent<Platform extends string> {
  platform: Platform;
  type: "unknown";
  /** The event's type on the wire. */
  rawType: string;
  /** The whole item as it was sent, without the platform's secret. */
  raw: Record<string, unknown>;
  /** Always absent, because nothing is known about the type. */
  issues?: undefined;
  /** Always absent. */
  hasMoreIssues?: undefined;
}

/** An item that is not an event, or an event of a known type in which a required field is missing or wrong. */
export interface InvalidEvent<Platform extends string> {
  platform: Platform;
  type: "invalid";
  /** The event's type on the wire, or `undefined` if it has none. */
  rawType: string | undefined;
  /** The whole item as it was sent, without the platform's secret. */
  raw: unknown;
  /** What is wrong: at most ten issues. */
  issues: Issue[];
  /** Present if there are more issues than listed. */
  hasMoreIssues?: true;
}

/** The fields of every event. */
export interface AnyEvent {
  readonly platform: string;
  readonly type: string;
  /** The differences from the documentation. Absent if there are none. */
  readonly issues?: readonly Issue[] | undefined;
}

/** The events of a delivery, or the error if the body is not a delivery. */
export type ParseResult<Event> = { success: true; events: Event[] } | { success: false; error: InvalidBodyError };

/** The wire format of a platform's deliveries. */
export interface Codec<Platform extends string = string> {
  /** The fields of an item around its payload. */
  readonly envelope: Envelope<Platform>;
  /** The key under which an item holds the platform's secret. */
  readonly secretKey?: string;
  /** The shape of each known type, for the flattened event. */
  readonly shapes: Readonly<Record<string, ObjectShape>>;
  /**
   * The fast check of a flattened event. Returns the event if it has the shape of its type, or a copy with its unknown members marked.
   * Returns `NO` if it has not, or if only `explain` can tell.
   */
  check(event: JsonObject): unknown;
  /** Returns the items of a delivery, or `undefined` for any other body. */
  split(body: unknown): readonly unknown[] | undefined;
  /** The error message for a body that is not a delivery. */
  readonly notADelivery: string;
  /** Describes a body that is often mistaken for a delivery. Returns `undefined` for any other body. */
  describeLookAlike?(body: unknown): string | undefined;
  /**
   * The fast path. Returns the event if the item has exactly the keys of the documented envelope, each with a value. Returns `undefined`
   * otherwise, and `flatten` handles the item. A body that is such an item holds one event.
   */
  flattenDocumented(item: JsonObject): JsonObject | undefined;
  /** Converts a path in the flattened event to a path in the item. */
  toItemPath(path: Issue["path"], item: JsonObject): Issue["path"];
}

/** Returns the issues of an item without a type. `value` is the wrong value, `depth` its place on the path to the type. */
type IssuesOf = (value: unknown, depth: number) => Issue[];

type DecodedEvent<Platform extends string, Known> = Known | UnknownEvent<Platform> | InvalidEvent<Platform>;

/** Decodes a body. Never throws. */
export function safeParseDelivery<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform>,
  body: WebhookBody,
): ParseResult<DecodedEvent<Platform, Known>> {
  const read = readBody(body);
  if (!read.success) return read;
  // Most deliveries are one item with the documented envelope.
  const documented = flattenDocumented(codec, read.value);
  if (documented) return { success: true, events: [decodeItem(codec, read.value, documented)] };
  const items = codec.split(read.value);
  if (!items) {
    const reason = codec.describeLookAlike?.(read.value) ?? codec.notADelivery;
    return { success: false, error: new InvalidBodyError("ERR_ENVELOPE_UNKNOWN", reason) };
  }
  const issuesOf = shareIssues(codec.envelope.typePath);
  return {
    success: true,
    events: items.map((item) => decodeItem(codec, item, flattenDocumented(codec, item), issuesOf)),
  };
}

/** Returns the events of a result, or throws its error. */
export function eventsOf<Event>(result: ParseResult<Event>): Event[] {
  if (!result.success) throw result.error;
  return result.events;
}

/** Returns the event of an item with the documented envelope, or `undefined` for any other item. */
function flattenDocumented(codec: Codec, item: unknown): JsonObject | undefined {
  return isPlainObject(item) ? codec.flattenDocumented(item) : undefined;
}

/** Decodes an item. Nearly all have the documented envelope and pass the check of their type. */
function decodeItem<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform>,
  item: unknown,
  documented: JsonObject | undefined,
  issuesOf?: IssuesOf,
): DecodedEvent<Platform, Known> {
  return (documented && checked<Known>(codec, documented)) ?? decodeOther(codec, item, documented, issuesOf);
}

function decodeOther<Platform extends string, Known extends AnyEvent>(
  codec: Codec<Platform>,
  item: unknown,
  documented: JsonObject | undefined,
  issuesOf: IssuesOf = shareIssues(codec.envelope.typePath),
): DecodedEvent<Platform, Known> {
  const { shapes, envelope } = codec;
  const { platform } = envelope;
  const rawType = findType(item, envelope.typePath, issuesOf);
  if (typeof rawType !== "string") {
    return { platform, type: "invalid", rawType: undefined, raw: redact(codec, item), issues: rawType };
  }
  // Safe: it has a type, so it is an object.
  const found = item as JsonObject;
  const type = knownTypeOf(codec, rawType, found);
  if (type === undefined) return { platform, type: "unknown", rawType, raw: redact(codec, found) };
  // Flattened again, because the fast path drops an undocumented key that replaces a missing one.
  const event = flatten(envelope, type, found);
  // The check has already rejected an event of the fast path.
  const known = documented ? undefined : checked<Known>(codec, event);
  if (known) return known;
  // Safe: the type is a key of the shapes.
  const { value, findings } = explain(shapes[type] as ObjectShape, event);
  const { issues, hasMore } = findings;
  for (const issue of issues) issue.path = codec.toItemPath(issue.path, found);
  const differences: Differences = { issues, raw: redact(codec, found) };
  if (hasMore) differences.hasMoreIssues = true;
  if (value === NO) {
    const invalid: InvalidEvent<Platform> = { platform, type: "invalid", rawType, ...differences };
    return invalid;
  }
  // Safe: the shape accepted it as an event of the type. It is modified before anyone else has a reference.
  return (issues.length > 0 ? Object.assign(value as Known, differences) : value) as Known;
}

/** Returns the known type whose shape checks an item, or `undefined` if the type is unknown. */
export function knownTypeOf({ envelope, shapes }: Codec, rawType: string, item: JsonObject): string | undefined {
  const type = envelope.knownType ? envelope.knownType(rawType, item) : rawType;
  return type !== undefined && Object.hasOwn(shapes, type) ? type : undefined;
}

/** Returns true for an item of a known type in which its check finds nothing wrong. */
export function passesCheck(codec: Codec, type: string, item: JsonObject): boolean {
  return checked(codec, flattenDocumented(codec, item) ?? flatten(codec.envelope, type, item)) !== undefined;
}

/** All items of a delivery that lack a type in the same way have one list of issues, for a body has room for very many. */
function shareIssues(typePath: readonly string[]): IssuesOf {
  const known = new Map<string, Issue[][]>();
  return (value, depth) => {
    const received = typeName(value);
    const byDepth = known.get(received) ?? [];
    known.set(received, byDepth);
    const issues = byDepth[depth] ?? [typeIssue(typePath, value, depth)];
    byDepth[depth] = issues;
    return issues;
  };
}

/** Returns the issue of an item without a type. `depth` is the number of keys on the path to the wrong value. */
export function typeIssue(typePath: readonly string[], value: unknown, depth: number): Issue {
  const expected = depth < typePath.length ? "object" : "string";
  return { path: typePath.slice(0, depth), expected, received: typeName(value) };
}

/** Returns the event if the check of its type accepts it. */
function checked<Known extends AnyEvent>(codec: Codec, event: JsonObject): Known | undefined {
  const result = codec.check(event);
  // Safe: the check of a type accepts only events of that type.
  return result === NO ? undefined : (result as Known);
}

/** Returns an item without the platform's secret. */
function redact<Item>({ secretKey }: Codec, item: Item): Item {
  if (secretKey === undefined || !isJsonObject(item) || !Object.hasOwn(item, secretKey)) return item;
  const { [secretKey]: _, ...rest } = item;
  // Safe: only that key is removed.
  return rest as Item;
}
