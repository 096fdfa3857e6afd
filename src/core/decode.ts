/** The way from a body to events, the same for every platform: read, split, look the type up, check, flatten. */

import { readBody, type WebhookBody } from "./body.js";
import { type Checks, checkEvent, NO } from "./check.js";
import { type Envelope, findType, flatten } from "./envelope.js";
import { InvalidBodyError } from "./errors.js";
import { explain, type ObjectShape } from "./explain.js";
import type { Issue } from "./issues.js";
import { isJsonObject, isPlainObject, type JsonObject, typeName } from "./json.js";

/** What the decoder adds to a known event that differs from its interface. */
export interface EventIssues {
  /**
   * The places that differ from the interface, ten at most; absent when all is well. What is wrong there is left out of the event, or is an
   * `invalid` member in it. `raw` has it.
   *
   * @added
   */
  issues?: Issue[];
  /**
   * Present when there are more issues than listed.
   *
   * @added
   */
  hasMoreIssues?: true;
  /**
   * The whole item as it came, without the platform's secret; present when there are `issues`.
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
  /** The whole item as it came, without the platform's secret. */
  raw: Record<string, unknown>;
  /** Absent: nothing is known about what should be there. */
  issues?: undefined;
  /** Absent, like `issues`. */
  hasMoreIssues?: undefined;
}

/** An item that is no event, or an event of a known type without something that it cannot go without. */
export interface InvalidEvent<Platform extends string> {
  platform: Platform;
  type: "invalid";
  /** The event's type on the wire; `undefined` when it has none. */
  rawType: string | undefined;
  /** The whole item as it came, without the platform's secret. */
  raw: unknown;
  /** What is wrong, ten places at most. */
  issues: Issue[];
  /** Present when there are more issues than listed. */
  hasMoreIssues?: true;
}

/** What every event has: enough to tell it from any other. */
export interface AnyEvent {
  readonly platform: string;
  readonly type: string;
  /** What is not as documented; absent when all is well. */
  readonly issues?: readonly Issue[] | undefined;
}

/** The events of a delivery, or the reason why the body is none. */
export type ParseResult<Event> = { success: true; events: Event[] } | { success: false; error: InvalidBodyError };

/** How a platform writes its deliveries. */
export interface Codec<Platform extends string = string> {
  /** The fields of an item around its payload. */
  readonly envelope: Envelope<Platform>;
  /** The key under which an item holds the platform's secret. */
  readonly secretKey?: string;
  /** The shape of each known type, for the flattened event. */
  readonly shapes: Readonly<Record<string, ObjectShape>>;
  /** The checks of the same shapes, in code. */
  readonly checks: Checks;
  /** The items of a delivery; `undefined` for a body that is none. */
  split(body: unknown): readonly unknown[] | undefined;
  /** What to say of a body that is not a delivery. */
  readonly notADelivery: string;
  /** Says what a body is that is easily taken for a delivery; `undefined` for any other body. */
  describeLookAlike?(body: unknown): string | undefined;
  /**
   * The fast path: returns the event of an item that has exactly the keys of the documented envelope, and a value under each; `undefined`
   * for any other item, which `flatten` handles. A body with such an event is one item.
   */
  flattenDocumented(item: JsonObject): JsonObject | undefined;
  /** Returns the path in the item of what the flattened event has at a path. */
  toItemPath(path: Issue["path"], item: JsonObject): Issue["path"];
}

/** Returns the issues of an item that has another value in the place of its type, or at some depth on the way to it. */
type IssuesOf = (value: unknown, depth: number) => Issue[];

type DecodedEvent<Platform extends string, Known> = Known | UnknownEvent<Platform> | InvalidEvent<Platform>;

/** Decodes a body; never throws on one. */
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

/** Returns the event of an item with the documented envelope; `undefined` for any other item. */
function flattenDocumented(codec: Codec, item: unknown): JsonObject | undefined {
  return isPlainObject(item) ? codec.flattenDocumented(item) : undefined;
}

/** Decodes an item. Nearly all have the documented envelope, and pass the check of their type. */
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
  // Safe: a type was found in it.
  const found = item as JsonObject;
  const type = knownTypeOf(codec, rawType, found);
  if (type === undefined) return { platform, type: "unknown", rawType, raw: redact(codec, found) };
  // Made anew, because the fast path drops a key that replaces a missing one.
  const event = flatten(envelope, type, found);
  // The check has rejected a documented one before.
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
  // Safe: what the shape lets through is an event of the type, and no one else has it yet.
  return (issues.length > 0 ? Object.assign(value as Known, differences) : value) as Known;
}

/** Returns the known type by whose shape an item is checked; `undefined` for an item of an unknown type. */
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

/** Returns the issue of an item without a type. The depth is how many keys of the type's path led to the wrong value. */
export function typeIssue(typePath: readonly string[], value: unknown, depth: number): Issue {
  const expected = depth < typePath.length ? "object" : "string";
  return { path: typePath.slice(0, depth), expected, received: typeName(value) };
}

/** Returns the event when the check of its type accepts it. */
function checked<Known extends AnyEvent>({ checks }: Codec, event: JsonObject): Known | undefined {
  const result = checkEvent(checks, event);
  // Safe: the check of a type yields the event of that type.
  return result === NO ? undefined : (result as Known);
}

/** Returns an item without the platform's secret. */
function redact<Item>({ secretKey }: Codec, item: Item): Item {
  if (secretKey === undefined || !isJsonObject(item) || !Object.hasOwn(item, secretKey)) return item;
  const { [secretKey]: _, ...rest } = item;
  // Safe: it is the same except for that key.
  return rest as Item;
}
