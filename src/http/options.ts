/** The options of the HTTP handlers: what is done with the events, when to answer, and the limits. */

import type { AnyEvent } from "../core/decode.js";
import type { ChatWebhooksError } from "../core/errors.js";
import type { IncomingRequest, Receiver } from "../core/receiver.js";
import type { HandlerComments } from "./generated/handler-comments.js";

const MAX_BYTES = 1024 * 1024;
const BODY_TIMEOUT_MS = 10_000;
// LiveChat waits about ten seconds for the answer; how long the others wait is not documented.
const HANDLER_TIMEOUT_MS = 8_000;
// Timers of most runtimes fire at once when asked to wait longer.
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

/** What a handler gets beside its event. */
export interface EventContext<Event extends AnyEvent> {
  /** All events of the delivery, in wire order. */
  readonly events: readonly Event[];
  /**
   * The request, authenticated; absent where `dispatch` runs the events of a stored body. Its `body` is what came, in bytes, or what
   * the framework has parsed; LiveChat's holds the secret key, as the query of WotNot's `url` may hold the token. Every platform's
   * `dedupeKey` takes this as its second argument.
   */
  readonly request?: IncomingRequest | undefined;
}

/** An authenticated delivery as a whole. */
export interface DeliveryContext<Event extends AnyEvent> extends EventContext<Event> {
  /** The request, authenticated. */
  readonly request: IncomingRequest;
  /** The bytes of the body as they came, for a store. Where the framework has parsed it, its JSON written again. */
  readonly rawBody: Uint8Array;
}

/** The keys of a payload under which a platform puts what narrows an event further. */
export const MEMBER_KEYS = ["message", "event"] as const;

type MemberKey = (typeof MEMBER_KEYS)[number];

/** Called with an event, and what came with it. What it returns is awaited, and otherwise ignored. */
export type EventHandler<Handled, Event extends AnyEvent> = (event: Handled, context: EventContext<Event>) => unknown;

/**
 * A handler for each type of event, `unknown` and `invalid` among them. Where a message narrows an event there are keys for that, too:
 * `"message.text"` beside `message`; of both, `message` runs first. An event whose type has no handler is answered like the others.
 */
export type EventHandlers<Event extends AnyEvent> = {
  // One mapped type: of an intersection of two, the compiler would take the first for the type of any key.
  readonly [Key in keyof HandlerKeys<Event>]?: EventHandler<HandledEvent<Event, Key>, Event> | undefined;
};

/**
 * The keys of handlers: those with comments, which editors show, for all that a platform sends, and plain ones where a receiver takes some of
 * it, or several platforms.
 */
type HandlerKeys<Event extends AnyEvent> = "invalid" | Event["type"] extends Event["type"] &
  keyof CommentsOf<Event["platform"]>
  ? CommentsOf<Event["platform"]>
  : { [Key in Event["type"] | NarrowedEvent<Event>["key"]]: unknown };

/** The comments of a platform; of several there are none. */
type CommentsOf<Platform extends string> = {
  [Name in keyof HandlerComments]: [Platform] extends [Name] ? HandlerComments[Name] : never;
}[keyof HandlerComments];

type HandledEvent<Event extends AnyEvent, Key> = Key extends Event["type"]
  ? Extract<Event, { readonly type: Key }>
  : Extract<NarrowedEvent<Event>, { key: Key }>["event"];

/** The events that a member of their payload narrows, a union by `type`: the key of each in a map of handlers, and its type. */
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

/** Where something failed. */
export interface FailureContext<Event extends AnyEvent> {
  /** The event whose handler failed; `undefined` when it was another hook, the receiver, or the application around the handler. */
  readonly event: Event | undefined;
  /** The request; absent with `dispatch`. Do not log its `url` where WotNot's token is in it. */
  readonly request?: RequestHead | undefined;
}

/** What is done with events: the options of `dispatch`, and a part of those of the HTTP handlers. */
export interface DispatchOptions<Event extends AnyEvent> {
  /** Called with the events by type: one after the other, in wire order, each whether or not another handler failed. */
  readonly on?: EventHandlers<Event> | undefined;
  /** Called with every event, before the handler of its type. */
  readonly onEvent?: EventHandler<Event, Event> | undefined;
  /**
   * Called with each event that has `issues`, before `onEvent`: an `invalid` one, or one of which something was left out. Report them:
   * they hold places and types, and no values.
   */
  readonly onIssues?: EventHandler<Event, Event> | undefined;
  /**
   * Called with each failure: of a handler, of another hook, of a receiver that is misconfigured, of an application that has read the
   * body. The library logs nothing: without this, the status 500 is all there is to see.
   */
  readonly onError?: ((error: unknown, failure: FailureContext<Event>) => unknown) | undefined;
  /**
   * How many milliseconds all handlers of a delivery may take, 8,000 by default: less than LiveChat waits. Then `onError` is called with a
   * `TimeoutError`, the rest of the handlers are not called, and the answer is 500. With `ack: "before"`, and in `dispatch`, there is no
   * limit unless you set one.
   */
  readonly handlerTimeoutMs?: number | undefined;
}

interface CommonOptions<Event extends AnyEvent> extends DispatchOptions<Event> {
  /**
   * Called with an authenticated delivery as a whole, before its events: to store it for a worker, for example. When it fails nothing
   * else of the delivery runs and the answer is 500.
   */
  readonly onDelivery?: ((delivery: DeliveryContext<Event>) => unknown) | undefined;
  /** Called when the platform has checked the endpoint, and got the answer that it expects. */
  readonly onHandshake?: ((request: RequestHead) => unknown) | undefined;
  /** Called when a request is rejected. The error's `message` holds nothing of the request, and may be logged. */
  readonly onRefused?: ((error: ChatWebhooksError, request: RequestHead) => unknown) | undefined;
  /**
   * How many bytes a body may have, 1 MiB (1,048,576) by default; more is answered with 413. One that was parsed already is
   * not measured.
   */
  readonly maxBytes?: number | undefined;
  /** How many milliseconds a body may take to arrive, 10,000 by default. Then the answer is 408. */
  readonly bodyTimeoutMs?: number | undefined;
}

interface AnswerAfter {
  /** Answers when all handlers are done, and with 500 when one of them failed, so that the platform sends the delivery again. */
  readonly ack?: "after" | undefined;
  readonly waitUntil?: OnlyWithAckBefore | undefined;
}

// A type of its own, not `undefined`: by that, editors would take options without `waitUntil` for these, and offer "after" alone.
interface OnlyWithAckBefore {
  readonly 'pass `waitUntil` together with `ack: "before"`, and only then': never;
}

interface AnswerBefore {
  /** Answers 200 before any handler runs: what fails then does not come again. */
  readonly ack: "before";
  /**
   * Keeps the process at work until a promise is settled, as `after` of Next.js and `waitUntil` of Workers do. The promise is
   * fulfilled when all handlers are done; it is rejected when one failed and there is no `onError`, or that failed, too. In plain
   * Node, it is `(work) => void work.catch(report)`.
   */
  readonly waitUntil: (work: Promise<void>) => unknown;
}

/** The options of `createFetchHandler` and `createNodeHandler`. */
export type HandlerOptions<Event extends AnyEvent> = CommonOptions<Event> & (AnswerAfter | AnswerBefore);

/** Makes the compiler name what is missing, where it would only count the arguments. */
export interface OptionsMissing {
  /** What the compiler says. */
  readonly "pass the options behind the receiver, such as { on: { message } }": never;
}

/**
 * Returns the options of a handler, checked, with their defaults.
 *
 * @throws {TypeError} That says what to pass.
 */
export function readHandlerOptions<Event extends AnyEvent>(receiver: Receiver<Event>, options: HandlerOptions<Event>) {
  if (typeof receiver?.receive !== "function") {
    throw new TypeError("receiver: pass what `createReceiver` of a platform's module returns, ahead of the options");
  }
  const dispatch = readDispatchOptions(options, receiver.eventTypes);
  const { onDelivery, onHandshake, onRefused, ack = "after" } = options;
  const { maxBytes = MAX_BYTES, bodyTimeoutMs = BODY_TIMEOUT_MS } = options;
  if (!(Number.isSafeInteger(maxBytes) && maxBytes > 0)) throw new TypeError("maxBytes: pass a whole number above 0");
  checkTimeout("bodyTimeoutMs", bodyTimeoutMs);
  if (ack !== "after" && ack !== "before") throw new TypeError('ack: pass "after" or "before"');
  if (ack === "before" ? typeof options.waitUntil !== "function" : options.waitUntil !== undefined) {
    throw new TypeError(
      'waitUntil: with ack "before", and only then, pass a function that keeps the process at work on a promise',
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
 * Returns the options of `dispatch`, checked.
 *
 * @throws {TypeError} That says what to pass.
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
    throw new TypeError(
      `${unknown}: not an option. The receiver comes ahead of the options, and handlers go into \`on\``,
    );
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
  // Safe: it has for each key a handler of the events that have this key. A map, because a custom receiver may have any types.
  const handlers = new Map(Object.entries(on) as [string, EventHandler<Event, Event> | undefined][]);
  return { handlers, onEvent, onIssues, onError, timeoutMs };
}

function checkTimeout(name: string, value: unknown): void {
  if (typeof value === "number" && value > 0 && value <= LONGEST_TIMEOUT_MS) return;
  throw new TypeError(`${name}: pass a number of milliseconds, above 0 and up to ${LONGEST_TIMEOUT_MS}`);
}

/** A misspelled key would lose events without a word. */
function checkKeys(keys: readonly string[], eventTypes: readonly string[] | undefined): void {
  if (!eventTypes) return;
  const types = [...eventTypes, "unknown", "invalid"];
  const wrong = keys.find((key) => !types.some((type) => key === type || key.startsWith(`${type}.`)));
  if (wrong === undefined) return;
  throw new TypeError(`on: there is no event ${JSON.stringify(wrong)}. The events are ${types.join(", ")}`);
}
