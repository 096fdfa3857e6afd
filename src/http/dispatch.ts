/** Runs the handlers of a delivery's events in sequence. */

import type { AnyEvent } from "../core/decode.js";
import { isJsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import {
  type DispatchOptions,
  type EventContext,
  type EventHandler,
  MEMBER_KEYS,
  readDispatchOptions,
} from "./options.js";

/** The handlers and hooks of a delivery. */
export interface Runner<Event extends AnyEvent> {
  /** By event type, and by event and message type. */
  readonly handlers: ReadonlyMap<string, EventHandler<Event, Event> | undefined>;
  /** Called with every event. */
  readonly onEvent: EventHandler<Event, Event> | undefined;
  /** Called with each event that has issues. */
  readonly onIssues: EventHandler<Event, Event> | undefined;
  /** The time limit for all of them, in milliseconds. No limit if `undefined`. */
  readonly timeoutMs: number | undefined;
  /** Reports a failure. Resolves to the errors that could not be reported. */
  report(error: unknown, event: Event | undefined, request: IncomingRequest | undefined): Promise<unknown[]>;
}

/** The result of the handlers. */
export interface Outcome {
  /** Whether a handler failed or timed out. */
  failed: boolean;
  /** The errors that could not be reported. */
  unreported: unknown[];
}

/**
 * Runs the handlers and hooks for events that do not come from a request, such as those of a stored body in a worker.
 *
 * @param events - What `parseEvents` returns.
 * @param options - The handlers and hooks.
 * @returns A promise that resolves when all handlers are done.
 * @throws The error of the handler that failed, or an `AggregateError` of several. Each was passed to `onError` first.
 * @throws {TypeError} When an option has an invalid value.
 */
export async function dispatch<Event extends AnyEvent>(
  events: readonly Event[],
  options: DispatchOptions<Event>,
): Promise<void> {
  const { onError, ...runner } = readDispatchOptions(options);
  const errors: unknown[] = [];
  const report = async (error: unknown, event: Event | undefined) => {
    errors.push(error);
    try {
      await onError?.(error, { event });
    } catch (failed) {
      errors.push(failed);
    }
    return [];
  };
  await runHandlers({ events }, { ...runner, report });
  throwAll(errors);
}

/** Runs a first task, then the handlers of each event. If the first task fails or the time is over, nothing else runs. */
export async function runHandlers<Event extends AnyEvent>(
  context: EventContext<Event>,
  { handlers, onEvent, onIssues, timeoutMs, report }: Runner<Event>,
  first?: () => unknown,
): Promise<Outcome> {
  const outcome: Outcome = { failed: false, unreported: [] };
  const deadline = timeoutMs === undefined ? undefined : new Deadline(timeoutMs);
  const fail = async (error: unknown, event: Event | undefined): Promise<void> => {
    outcome.failed = true;
    outcome.unreported.push(...(await report(error, event, context.request)));
  };
  const settle = async (result: PromiseLike<unknown>, event: Event | undefined): Promise<void> => {
    try {
      await (deadline ? deadline.race(result) : result);
    } catch (error) {
      await fail(error, event);
    }
  };
  // Returns undefined for a synchronous task, because a promise is as slow as an event and a delivery may hold very many.
  const run = (event: Event | undefined, task: () => unknown): Promise<void> | undefined => {
    try {
      const result = task();
      return isThenable(result) ? settle(result, event) : undefined;
    } catch (error) {
      return fail(error, event);
    }
  };
  try {
    if (first) await run(undefined, first);
    if (outcome.failed) return outcome;
    for (const event of context.events) {
      const reported = onIssues && event.issues && run(event, () => onIssues(event, context));
      if (reported) await reported;
      const taken = onEvent && !deadline?.isOver && run(event, () => onEvent(event, context));
      if (taken) await taken;
      for (const key of handlers.size > 0 ? keysOf(event) : []) {
        if (deadline?.isOver) return outcome;
        const handler = handlers.get(key);
        const handled = handler && run(event, () => handler(event, context));
        if (handled) await handled;
      }
      if (deadline?.isOver) return outcome;
    }
    return outcome;
  } finally {
    deadline?.end();
  }
}

/** Throws an error, or an `AggregateError` of several. */
export function throwAll(errors: readonly unknown[]): void {
  if (errors.length > 1) throw new AggregateError(errors, "Several handlers of a delivery failed.");
  if (errors.length === 1) throw errors[0];
}

/** A time limit for several promises in sequence. */
class Deadline {
  isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: Promise<never> | undefined;

  constructor(readonly timeoutMs: number) {}

  /** Settles like a promise, or rejects when the time is over. The time starts with the first promise. */
  race(promise: PromiseLike<unknown>): Promise<unknown> {
    this.#expiry ??= new Promise((_, reject) => {
      this.#timer = setTimeout(() => {
        this.isOver = true;
        reject(timeoutError(this.timeoutMs));
      }, this.timeoutMs);
    });
    return Promise.race([promise, this.#expiry]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

function timeoutError(timeoutMs: number): Error {
  const error = new Error(`The handlers of a delivery did not settle within ${timeoutMs} ms (handlerTimeoutMs).`);
  error.name = "TimeoutError";
  return error;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}

/** Returns the keys of an event in a map of handlers: its type, and `type.member` if a member narrows it. */
function keysOf({ type, payload }: AnyEvent & { readonly payload?: unknown }): string[] {
  if (!isJsonObject(payload)) return [type];
  const members = MEMBER_KEYS.map((key) => ownValue(payload, key)).filter(isJsonObject);
  const types = members.map((member) => ownValue(member, "type")).filter((name) => typeof name === "string");
  return [type, ...types.map((name) => `${type}.${name}`)];
}
