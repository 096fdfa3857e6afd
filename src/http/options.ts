/** The options of the HTTP handlers: what is done with the events, when to answer, and the limits. */

import type { AnyEvent } from "../core/decode.js";
import type { ChatWebhooksError } from "../core/errors.js";
import type { IncomingRequest, Receiver } from "../core/receiver.js";

const MAX_BYTES = 1024 * 1024;
const BODY_TIMEOUT_MS = 10_000;
const OPTIONS = ["on", "onDelivery", "onError", "onRefused", "maxBytes", "bodyTimeoutMs", "ack", "waitUntil"];
// Timers of most runtimes fire at once when asked to wait longer.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** What a handler gets beside its event. */
export interface DeliveryContext<Event extends AnyEvent> {
  /**
   * The request, authenticated. Its `body` is what came, in bytes, or what the framework has parsed; LiveChat's holds the secret
   * key, as the query of WotNot's `url` may hold the token. `dedupeKey` of Bird takes this as its second argument.
   */
  readonly request: IncomingRequest;
  /** All events of the delivery, in wire order. */
  readonly events: readonly Event[];
}

/** The keys of a payload under which a platform puts what narrows an event further. */
export const MEMBER_KEYS = ["message", "event"] as const;

type MemberKey = (typeof MEMBER_KEYS)[number];

/** Called with an event, and what came with it. What it returns is awaited, and otherwise ignored. */
export type EventHandler<Handled, Event extends AnyEvent> = (
  event: Handled,
  context: DeliveryContext<Event>,
) => unknown;

/**
 * A handler for each type of event, `unknown` and `invalid` among them. Where a message narrows an event there are keys for that, too:
 * `"message.text"` beside `message`; of both, `message` runs first. An event whose type has no handler is answered like the others.
 */
export type EventHandlers<Event extends AnyEvent> = {
  // One mapped type: of an intersection of two, the compiler would take the first for the type of any key.
  readonly [Key in Event["type"] | NarrowedEvent<Event>["key"]]?:
    | EventHandler<HandledEvent<Event, Key>, Event>
    | undefined;
};

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
  /** The event whose handler failed; `undefined` when it was `onDelivery`, another hook, or the receiver. */
  readonly event: Event | undefined;
  /** The request. Do not log its `url` where WotNot's token is in it. */
  readonly request: RequestHead;
}

interface CommonOptions<Event extends AnyEvent> {
  /** Called with the events by type: one after the other, in wire order, each whether or not another handler failed. */
  readonly on?: EventHandlers<Event> | undefined;
  /** Called with an authenticated delivery as a whole, before its events: to store it for a worker, for example. */
  readonly onDelivery?: ((context: DeliveryContext<Event>) => unknown) | undefined;
  /**
   * Called with each failure: of a handler, of another hook, of a receiver that is misconfigured. The library logs nothing: without
   * this, the status 500 is all there is to see.
   */
  readonly onError?: ((error: unknown, failure: FailureContext<Event>) => unknown) | undefined;
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
  readonly waitUntil?: undefined;
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

/**
 * Returns the receiver and the options, checked, with their defaults.
 *
 * @throws {TypeError} That says what to pass.
 */
export function readHandlerOptions<Event extends AnyEvent>(receiver: Receiver<Event>, options: HandlerOptions<Event>) {
  if (typeof receiver?.receive !== "function") {
    throw new TypeError("receiver: pass what `createReceiver` of a platform's module returns, ahead of the options");
  }
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError("options: pass an object, such as { on: { message: (event) => save(event) } }");
  }
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(
      `${unknown}: not an option. The receiver comes ahead of the options, and handlers go into \`on\``,
    );
  }
  const { onDelivery, onError, onRefused, ack = "after", waitUntil } = options;
  const { on = {}, maxBytes = MAX_BYTES, bodyTimeoutMs = BODY_TIMEOUT_MS } = options;
  if (typeof on !== "object" || on === null || Symbol.iterator in on)
    throw new TypeError("on: pass an object with a function for each type");
  for (const [name, hook] of Object.entries({ ...on, onDelivery, onError, onRefused })) {
    if (hook !== undefined && typeof hook !== "function") throw new TypeError(`${name}: pass a function`);
  }
  checkKeys(Object.keys(on), receiver.eventTypes);
  if (!(Number.isSafeInteger(maxBytes) && maxBytes > 0)) throw new TypeError("maxBytes: pass a whole number above 0");
  if (!(typeof bodyTimeoutMs === "number" && bodyTimeoutMs > 0 && bodyTimeoutMs <= LONGEST_TIMEOUT_MS)) {
    throw new TypeError(`bodyTimeoutMs: pass a number of milliseconds, above 0 and up to ${LONGEST_TIMEOUT_MS}`);
  }
  if (ack !== "after" && ack !== "before") throw new TypeError('ack: pass "after" or "before"');
  if (ack === "before" ? typeof waitUntil !== "function" : waitUntil !== undefined) {
    throw new TypeError(
      'waitUntil: with ack "before", and only then, pass a function that keeps the process at work on a promise',
    );
  }
  // Safe: it has for each key a handler of the events that have this key. A map, because a custom receiver may have any types.
  const handlers = new Map(Object.entries(on) as [string, EventHandler<Event, Event> | undefined][]);
  return { handlers, onDelivery, onError, onRefused, maxBytes, bodyTimeoutMs, ack, waitUntil };
}

/** A misspelled key would lose events without a word. */
function checkKeys(keys: readonly string[], eventTypes: readonly string[] | undefined): void {
  if (!eventTypes) return;
  const types = [...eventTypes, "unknown", "invalid"];
  const wrong = keys.find((key) => !types.some((type) => key === type || key.startsWith(`${type}.`)));
  if (wrong === undefined) return;
  throw new TypeError(`on: there is no event ${JSON.stringify(wrong)}. The events are ${types.join(", ")}`);
}
