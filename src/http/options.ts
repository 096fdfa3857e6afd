/** The options of the HTTP handlers: handlers and hooks, when to respond, and the limits. */

import type { AnyEvent } from "../core/decode.js";
import type { ChatWebhooksError } from "../core/errors.js";
import type { IncomingRequest, Receiver } from "../core/receiver.js";
import type { HandlerComments } from "./generated/handler-comments.js";

const MAX_BYTES = 1024 * 1024;
const BODY_TIMEOUT_MS = 10_000;
// LiveChat waits about ten seconds for the response. The other platforms do not document their limit.
const HANDLER_TIMEOUT_MS = 8_000;
// Timers of most runtimes fire at once if the delay is longer.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

const HOOKS = ["onDelivery", "onEvent", "onIssues", "onHandshake", "onRefused", "onError"] as const;
const OPTIONS: readonly string[] = [
  ...HOOKS,
  "on",
  "handlerTimeoutMs",
  "maxBytes",
  "bodyTimeoutMs",
  "ack",
  "waitUntil",
];

/** The second argument of a handler. */
export interface EventContext<Event extends AnyEvent> {
  /** All events of the delivery, in wire order. */
  readonly events: readonly Event[];
  /**
   * The authenticated request. Absent with `dispatch`. Its `body` is the raw bytes, or the value that the framework parsed. Do not log it:
   * LiveChat's body holds the secret key, and WotNot's `url` may hold the token. Pass it to `dedupeKey` as the second argument.
   */
  readonly request?: IncomingRequest | undefined;
}

/** The whole authenticated delivery. */
export interface DeliveryContext<Event extends AnyEvent> extends EventContext<Event> {
  /** The authenticated request. */
  readonly request: IncomingRequest;
  /** The raw bytes of the body, to be stored. If the framework has parsed the body, the bytes of its JSON, serialized again. */
  readonly rawBody: Uint8Array;
}

/** The keys of a payload whose value narrows an event further. */
export const MEMBER_KEYS = ["message", "event"] as const;

type MemberKey = (typeof MEMBER_KEYS)[number];

/** Called with an event and its context. Its result is awaited, then ignored. */
export type EventHandler<Handled, Event extends AnyEvent> = (event: Handled, context: EventContext<Event>) => unknown;

/**
 * A handler per event type, including `unknown` and `invalid`. Events with a message also have keys such as `"message.text"`, which run
 * after `message`. The response to a delivery is 200 even if its events have no handler.
 */
export type EventHandlers<Event extends AnyEvent> = {
  // One mapped type, because in an intersection of two the compiler would use the first for every key.
  readonly [Key in keyof HandlerKeys<Event>]?: EventHandler<HandledEvent<Event, Key>, Event> | undefined;
};

/**
 * The keys of handlers. They have comments, which editors show, for a receiver of all events of one platform. They are plain strings for a
 * receiver of some events or several platforms.
 */
type HandlerKeys<Event extends AnyEvent> = "invalid" | Event["type"] extends Event["type"] &
  keyof CommentsOf<Event["platform"]>
  ? CommentsOf<Event["platform"]>
  : { [Key in Event["type"] | NarrowedEvent<Event>["key"]]: unknown };

/** The comments of a platform. None for several platforms. */
type CommentsOf<Platform extends string> = {
  [Name in keyof HandlerComments]: [Platform] extends [Name] ? HandlerComments[Name] : never;
}[keyof HandlerComments];

type HandledEvent<Event extends AnyEvent, Key> = Key extends Event["type"]
  ? Extract<Event, { readonly type: Key }>
  : Extract<NarrowedEvent<Event>, { key: Key }>["event"];

/** The events that a union member in their payload narrows, with their keys in a map of handlers. */
type NarrowedEvent<Event extends AnyEvent> = Event extends { payload: infer Payload }
  ? { [Key in MemberKey & keyof Payload]: NarrowedBy<Event, Key, Payload[Key]> }[MemberKey & keyof Payload]
  : never;

type NarrowedBy<Event extends AnyEvent, Key extends MemberKey, Member> = [Member] extends [{ type: string }]
  ? {
      [Type in Member["type"]]: {
        key: `${Event["type"]}.${Type}`;
        event: Event & { payload: { [Name in Key]: Extract<Member, { type: Type }> } };
      };
    }[Member["type"]]
  : never;

/** A request without its body. */
export type RequestHead = Pick<IncomingRequest, "method" | "url" | "headers">;

/** The context of a failure. */
export interface FailureContext<Event extends AnyEvent> {
  /** The event whose handler failed. `undefined` if another hook, the receiver or the application failed. */
  readonly event: Event | undefined;
  /** The request. Absent with `dispatch`. Do not log its `url` if it holds WotNot's token. */
  readonly request?: RequestHead | undefined;
}

/** The options of `dispatch`, which the HTTP handlers have too. */
export interface DispatchOptions<Event extends AnyEvent> {
  /** Called with each event, by type. Handlers run in sequence, in wire order, even if an earlier one failed. */
  readonly on?: EventHandlers<Event> | undefined;
  /** Called with every event, before the handler of its type. */
  readonly onEvent?: EventHandler<Event, Event> | undefined;
  /** Called with each event that has `issues`, before `onEvent`. Report the issues: they hold paths and types, but no values. */
  readonly onIssues?: EventHandler<Event, Event> | undefined;
  /**
   * Called when a handler or another hook throws, when the receiver is misconfigured, or when the application has already read the body.
   * The library logs nothing: without this hook, only the status 500 shows a failure.
   */
  readonly onError?: ((error: unknown, failure: FailureContext<Event>) => unknown) | undefined;
  /**
   * The time limit for all handlers of a delivery, in milliseconds. The default is 8,000, less than LiveChat's own limit. After it,
   * `onError` is called with a `TimeoutError`, the remaining handlers are skipped, and the status is 500. With `ack: "before"` and in
   * `dispatch`, there is no default limit.
   */
  readonly handlerTimeoutMs?: number | undefined;
}

interface CommonOptions<Event extends AnyEvent> extends DispatchOptions<Event> {
  /**
   * Called with the whole authenticated delivery, before its events. Use it to store the delivery for a worker, for example. If it throws,
   * no handler runs and the status is 500.
   */
  readonly onDelivery?: ((delivery: DeliveryContext<Event>) => unknown) | undefined;
  /** Called when the platform has checked the endpoint. */
  readonly onHandshake?: ((request: RequestHead) => unknown) | undefined;
  /** Called when a request is rejected. The error's `message` is safe to log: it holds nothing from the request. */
  readonly onRefused?: ((error: ChatWebhooksError, request: RequestHead) => unknown) | undefined;
  /**
   * The largest body in bytes. The default is 1 MiB (1,048,576). A larger one is rejected with status 413. A body that was already parsed
   * is not measured.
   */
  readonly maxBytes?: number | undefined;
  /** The time limit for reading a body, in milliseconds. The default is 10,000. After it, the request is rejected with status 408. */
  readonly bodyTimeoutMs?: number | undefined;
}

interface AnswerAfter {
  /** Responds after all handlers are done. The status is 500 if one failed, so that the platform retries. */
  readonly ack?: "after" | undefined;
  readonly waitUntil?: OnlyWithAckBefore | undefined;
}

// Not `undefined`, because editors would then match options without `waitUntil` to this type and suggest only "after".
interface OnlyWithAckBefore {
  readonly 'pass `waitUntil` together with `ack: "before"`, and only then': never;
}

interface AnswerBefore {
  /** Responds with 200 before any handler runs. The platform does not retry if one fails. */
  readonly ack: "before";
  /**
   * void work.catch(report)`. => Keeps the process running until the promise settles: `after` of Next.js or `waitUntil` of Workers, for
   * example. In plain Node, pass `(work) => void work.catch(report)`. The promise fulfils when all handlers are done. It rejects if a
   * handler failed and there is no `onError`, or `onError` threw too. => void work.catch(report)`.
   */
  readonly waitUntil: (work: Promise<void>) => unknown;
}

/** The options of `createFetchHandler` and `createNodeHandler`. */
export type HandlerOptions<Event extends AnyEvent> = CommonOptions<Event> & (AnswerAfter | AnswerBefore);

/** Makes the compiler name the missing argument instead of counting arguments. */
export interface OptionsMissing {
  /** The compiler's message. */
  readonly "pass the options after the receiver, such as { on: { message } }": never;
}

/**
 * Returns the validated options of a handler, with their defaults.
 *
 * @throws {TypeError} When an option has an invalid value.
 */
export function readHandlerOptions<Event extends AnyEvent>(receiver: Receiver<Event>, options: HandlerOptions<Event>) {
  if (typeof receiver?.receive !== "function") {
    throw new TypeError("receiver: pass the result of a platform's `createReceiver` before the options");
  }
  const dispatch = readDispatchOptions(options, receiver.eventTypes);
  const { onDelivery, onHandshake, onRefused, ack = "after" } = options;
  const { maxBytes = MAX_BYTES, bodyTimeoutMs = BODY_TIMEOUT_MS } = options;
  if (!(Number.isSafeInteger(maxBytes) && maxBytes > 0))
    throw new TypeError("maxBytes: pass an integer greater than 0");
  checkTimeout("bodyTimeoutMs", bodyTimeoutMs);
  if (ack !== "after" && ack !== "before") throw new TypeError('ack: pass "after" or "before"');
  if (ack === "before" ? typeof options.waitUntil !== "function" : options.waitUntil !== undefined) {
    throw new TypeError(
      'waitUntil: with ack "before", and only then, pass a function that keeps the process running until a promise settles',
    );
  }
  const waitUntil = options.ack === "before" ? options.waitUntil : undefined;
  const timeoutMs = dispatch.timeoutMs ?? (ack === "after" ? HANDLER_TIMEOUT_MS : undefined);
  return {
    ...dispatch,
    timeoutMs,
    onDelivery,
    onHandshake,
    onRefused,
    limits: { maxBytes, bodyTimeoutMs },
    ack,
    waitUntil,
  };
}

/**
 * Returns the validated options of `dispatch`.
 *
 * @throws {TypeError} When an option has an invalid value.
 */
export function readDispatchOptions<Event extends AnyEvent>(
  options: DispatchOptions<Event>,
  eventTypes?: readonly string[] | undefined,
) {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError("options: pass an object, such as { on: { message: (event) => save(event) } }");
  }
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`${unknown}: not an option. Pass the receiver before the options, and handlers in \`on\``);
  }
  const { on = {}, onEvent, onIssues, onError, handlerTimeoutMs: timeoutMs } = options;
  if (typeof on !== "object" || on === null || Symbol.iterator in on) {
    throw new TypeError("on: pass an object with a function for each type");
  }
  for (const [name, hook] of [...Object.entries(on), ...HOOKS.map((name) => [name, Reflect.get(options, name)])]) {
    if (hook !== undefined && typeof hook !== "function") throw new TypeError(`${name}: pass a function`);
  }
  checkKeys(Object.keys(on), eventTypes);
  if (timeoutMs !== undefined) checkTimeout("handlerTimeoutMs", timeoutMs);
  // Safe: each key has a handler of the events with this key. A map, because a custom receiver may have any types.
  const handlers = new Map(Object.entries(on) as [string, EventHandler<Event, Event> | undefined][]);
  return { handlers, onEvent, onIssues, onError, timeoutMs };
}

function checkTimeout(name: string, value: unknown): void {
  if (typeof value === "number" && value > 0 && value <= LONGEST_TIMEOUT_MS) return;
  throw new TypeError(`${name}: pass a number of milliseconds, above 0 and up to ${LONGEST_TIMEOUT_MS}`);
}

/** Throws a `TypeError` for a misspelled key, which would silently lose events. */
function checkKeys(keys: readonly string[], eventTypes: readonly string[] | undefined): void {
  if (!eventTypes) return;
  const types = [...eventTypes, "unknown", "invalid"];
  const wrong = keys.find((key) => !types.some((type) => key === type || key.startsWith(`${type}.`)));
  if (wrong === undefined) return;
  throw new TypeError(`on: there is no event ${JSON.stringify(wrong)}. The events are ${types.join(", ")}`);
}
