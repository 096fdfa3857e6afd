/** What both handlers do with a request, on any runtime: read it, let the receiver decide, run the handlers, answer. */

import { rawBytes, type WebhookBody } from "../core/body.js";
import type { AnyEvent } from "../core/decode.js";
import { type ChatWebhooksError, InvalidBodyError, MethodNotAllowedError } from "../core/errors.js";
import { findHeader } from "../core/headers.js";
import { isJsonObject, ownValue } from "../core/json.js";
import type { Receiver } from "../core/receiver.js";
import { codeResponse, errorResponse, type PlainResponse } from "../core/response.js";
import {
  type DeliveryContext,
  type HandlerOptions,
  MEMBER_KEYS,
  type RequestHead,
  readHandlerOptions,
} from "./options.js";
import { type OpenStream, type ReadLimits, readStream, tooLarge } from "./read-body.js";

/** A body as the runtime has it: one that is there already, `undefined` when something has read and kept it, or a stream. */
export type FoundBody = { readonly held: unknown } | { readonly open: OpenStream };

/** A request, and the way to answer it, as the runtime has them. */
export interface Exchange<Answer> {
  /** The request without its body. */
  readonly head: RequestHead;
  /** Looks for the body. */
  findBody(): FoundBody;
  /** Makes of an answer what the runtime wants, or sends it. */
  reply(response: PlainResponse): Answer | Promise<Answer>;
}

/** Makes the function that answers requests. It never rejects. */
export function createHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): <Answer>(exchange: Exchange<Answer>) => Promise<Answer> {
  const { handlers, onDelivery, onError, onRefused, ack, waitUntil, ...limits } = readHandlerOptions(receiver, options);

  async function answer({ head, findBody }: Exchange<unknown>): Promise<PlainResponse> {
    const refuse = async (error: ChatWebhooksError, response = errorResponse(error)) => {
      try {
        await onRefused?.(error, head);
      } catch (failed) {
        // It makes no other answer of the refusal.
        await tell(failed, undefined, head);
      }
      return response;
    };
    // As a receiver would, but before the body is read.
    if (head.method && head.method.toUpperCase() !== "POST") return refuse(new MethodNotAllowedError());
    const body = await readFound(findBody(), head, limits);
    if (body instanceof InvalidBodyError) return refuse(body);
    const request = { ...head, body };
    const delivery = await receiver.receive(request);
    if (delivery.kind === "refused") return refuse(delivery.error, delivery.response);
    if (delivery.kind === "events") {
      const context = { request, events: delivery.events };
      if (ack === "before") later(context);
      else if ((await runAll(context)).failed) return failure();
    }
    return delivery.response;
  }

  /** Runs every handler of a delivery. */
  async function runAll(context: DeliveryContext<Event>): Promise<{ failed: boolean; untold: unknown[] }> {
    const outcome = { failed: false, untold: [] as unknown[] };
    const run = async (event: Event | undefined, task: () => unknown) => {
      try {
        await task();
      } catch (error) {
        outcome.failed = true;
        outcome.untold.push(...(await tell(error, event, context.request)));
      }
    };
    if (onDelivery) await run(undefined, () => onDelivery(context));
    for (const event of context.events) {
      for (const key of keysOf(event)) await run(event, () => handlers.get(key)?.(event, context));
    }
    return outcome;
  }

  /** Tells a failure. Never rejects: what it resolves to are the errors that nobody was told. */
  async function tell(error: unknown, event: Event | undefined, { method, url, headers }: RequestHead) {
    if (!onError) return [error];
    try {
      await onError(error, { event, request: { method, url, headers } });
      return [];
    } catch (failed) {
      return [failed];
    }
  }

  /** Has the handlers run once the answer is on its way. */
  function later(context: DeliveryContext<Event>): void {
    let isWanted = true;
    const work = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(async () => {
      if (!isWanted) return;
      const { untold } = await runAll(context);
      if (untold.length > 1) throw new AggregateError(untold, "Several handlers of a delivery failed.");
      if (untold.length === 1) throw untold[0];
    });
    try {
      // With `ack: "before"` there is one. What it returns may be rejected, too.
      Promise.resolve(waitUntil?.(work)).catch((error) => tell(error, undefined, context.request));
    } catch (error) {
      // Nothing keeps the process at work: the platform has to send the delivery again.
      isWanted = false;
      throw error;
    }
  }

  return async (exchange) => {
    try {
      return await exchange.reply(await answer(exchange));
    } catch (error) {
      // With nobody to tell it to, the answer is all that is left.
      await tell(error, undefined, exchange.head);
      return exchange.reply(failure());
    }
  };
}

/** Returns the keys of an event in a map of handlers: its type, and where a member narrows it, both their types. */
function keysOf({ type, payload }: AnyEvent & { readonly payload?: unknown }): string[] {
  if (!isJsonObject(payload)) return [type];
  const members = MEMBER_KEYS.map((key) => ownValue(payload, key)).filter(isJsonObject);
  const types = members.map((member) => ownValue(member, "type")).filter((name) => typeof name === "string");
  return [type, ...types.map((name) => `${type}.${name}`)];
}

async function readFound(
  found: FoundBody,
  { headers }: RequestHead,
  limits: ReadLimits,
): Promise<WebhookBody | InvalidBodyError> {
  // What is no number is larger than nothing.
  const size = "open" in found ? Number(findHeader(headers, "content-length")) : rawBytes(found.held)?.length;
  if (size !== undefined && size > limits.maxBytes) return tooLarge(limits.maxBytes);
  // Safe: whatever it is, a receiver takes it, or says what is wrong with it.
  return "open" in found ? readStream(found.open, limits) : (found.held as WebhookBody);
}

function failure(): PlainResponse {
  return codeResponse(500, "ERR_HANDLER_FAILED");
}
