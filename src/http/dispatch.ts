/** Runs the handlers of a delivery's events, one after the other. */

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

/** What is done with events, and with failures. */
export interface Runner<Event extends AnyEvent> {
  /** By type, and by type and type of the message. */
  readonly handlers: ReadonlyMap<string, EventHandler<Event, Event> | undefined>;
  /** Called with every event. */
  readonly onEvent: EventHandler<Event, Event> | undefined;
  /** Called with each event that has issues. */
  readonly onIssues: EventHandler<Event, Event> | undefined;
  /** How many milliseconds all of it may take; no limit when `undefined`. */
  readonly timeoutMs: number | undefined;
  /** Reports a failure. Resolves to the errors that could not be reported. */
  report(error: unknown, event: Event | undefined, request: IncomingRequest | undefined): Promise<unknown[]>;
}

/** What became of the handlers. */
export interface Outcome {
  /** Whether one failed, or took too long. */
  failed: boolean;
  /** The errors that could not be reported. */
  unreported: unknown[];
}

/**
 * Runs the handlers of `on` and `onEvent` over events that do not come from a request: those of a stored body, in a worker.
 *
 * @param events - What `parseEvents` returns.
 * @param options - What is done with the events.
 * @returns Nothing: it resolves when all handlers are done.
 * @throws The error of the handler that failed, or an `AggregateError` of several; each was passed to `onError` before.
 * @throws {TypeError} When an option has a value that it cannot have.
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

/** Runs something that comes first, then the handlers of each event. When the first fails, or the time is over, nothing else runs. */
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
  // Returns nothing when the task is done at once: a delivery has room for very many events, and each promise costs as much as one.
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

/** Throws the only one of some errors, or all as one. */
export function throwAll(errors: readonly unknown[]): void {
  if (errors.length > 1) throw new AggregateError(errors, "Several handlers of a delivery failed.");
  if (errors.length === 1) throw errors[0];
}

/** A limit to the time that several promises take, one after the other. */
class Deadline {
  isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiry: Promise<never> | undefined;

  constructor(readonly timeoutMs: number) {}

  /** Settles as a promise does, or rejects when the time is over. The time starts with the first promise. */
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

/** Returns the keys of an event in a map of handlers: its type, and where a member narrows it, both their types. */
function keysOf({ type, payload }: AnyEvent & { readonly payload?: unknown }): string[] {
  if (!isJsonObject(payload)) return [type];
  const members = MEMBER_KEYS.map((key) => ownValue(payload, key)).filter(isJsonObject);
  const types = members.map((member) => ownValue(member, "type")).filter((name) => typeof name === "string");
  return [type, ...types.map((name) => `${type}.${name}`)];
}
