/** What both handlers do with a request, on any runtime: read it, let the receiver decide, run the handlers, answer. */

import { viewOf, type WebhookBody } from "../core/body.js";
import type { AnyEvent } from "../core/decode.js";
import { type ChatWebhooksError, InvalidBodyError, MethodNotAllowedError } from "../core/errors.js";
import { findHeader } from "../core/headers.js";
import type { IncomingRequest, Receiver } from "../core/receiver.js";
import { codeResponse, errorResponse, type PlainResponse } from "../core/response.js";
import type { Soon } from "../core/soon.js";
import { toUtf8 } from "../core/utf8.js";
import { runHandlers, throwAll } from "./dispatch.js";
import { type HandlerOptions, type RequestHead, readHandlerOptions } from "./options.js";
import { type OpenStream, type ReadLimits, readStream, readWhole, tooLarge } from "./read-body.js";

// Kept from the start: fake timers of a test would never fire.
const startTimer = setTimeout;

const ENCODINGS = ["gzip", "br", "deflate", "zstd"];

const UNAVAILABLE =
  "Something has read the body before the handler, and did not keep it in `rawBody` or `body`: register the handler ahead of it.";

/**
 * A body as the runtime has it: one that is there already, one that it can load as a whole, a stream, or none of these, because
 * something has read the body and not kept it.
 */
export type FoundBody =
  | { readonly held: unknown }
  | { readonly load: () => Promise<ArrayBuffer | undefined> }
  | { readonly open: OpenStream }
  | undefined;

/** A request, and the way to answer it, as the runtime has them. */
export interface Exchange<Answer> {
  /** The request without its body. */
  readonly head: RequestHead;
  /** Looks for the body, whose declared length may be small enough. Throws what the framework throws when it fails to parse it. */
  findBody(isSmall: boolean): FoundBody;
  /** Makes of an answer what the runtime wants, or sends it. */
  reply(response: PlainResponse): Soon<Answer>;
}

/** Makes the function that answers requests. It never rejects. */
export function createHandler<Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
): <Answer>(exchange: Exchange<Answer>) => Promise<Answer> {
  const { onDelivery, onHandshake, onError, onRefused, ack, waitUntil, limits, ...dispatch } = readHandlerOptions(
    receiver,
    options,
  );
  const runner = { ...dispatch, report };

  async function answer({ head, findBody }: Exchange<unknown>): Promise<PlainResponse> {
    // As a receiver would, but before the body is read.
    if (head.method && head.method.toUpperCase() !== "POST") return refuse(new MethodNotAllowedError(), head);
    const body = await readFound(findBody, head, limits);
    if (body instanceof InvalidBodyError) return refuse(body, head);
    const { method, url, headers } = head;
    const request = { method, url, headers, body };
    const result = await receiver.receive(request);
    if (result.kind === "refused") return refuse(result.error, head, result.response);
    if (result.kind === "handshake") {
      if (onHandshake) await attempt(() => onHandshake(head), head);
      return result.response;
    }
    if (ack === "before") runLater(request, result.events);
    else if ((await runAll(request, result.events)).failed) return failure();
    return result.response;
  }

  /** Answers a request that is rejected, or that the application has spoilt: that is no matter of the sender's. */
  async function refuse(error: ChatWebhooksError, head: RequestHead, response = errorResponse(error)) {
    if (response.status >= 500) await report(error, undefined, head);
    else if (onRefused) await attempt(() => onRefused(error, head), head);
    return response;
  }

  /** Calls a hook whose failure changes no answer. */
  async function attempt(hook: () => unknown, head: RequestHead): Promise<void> {
    try {
      await hook();
    } catch (failed) {
      await report(failed, undefined, head);
    }
  }

  /** Runs every handler of a delivery. */
  function runAll(request: IncomingRequest, events: readonly Event[]) {
    const context = { request, events };
    const store = onDelivery && (() => onDelivery({ ...context, rawBody: bytesOf(request.body) }));
    return runHandlers(context, runner, store);
  }

  /** Reports a failure. Never rejects: what it resolves to are the errors that could not be reported. */
  async function report(error: unknown, event: Event | undefined, request: RequestHead | undefined) {
    if (!onError) return [error];
    try {
      await onError(error, { event, request: request && headOf(request) });
      return [];
    } catch (failed) {
      return [failed];
    }
  }

  /** Has the handlers run once the answer is on its way. */
  function runLater(request: IncomingRequest, events: readonly Event[]): void {
    let isWanted = true;
    const work = new Promise<void>((resolve) => startTimer(resolve, 0)).then(async () => {
      if (isWanted) throwAll((await runAll(request, events)).unreported);
    });
    try {
      // With `ack: "before"` there is one. What it returns may be rejected, too.
      Promise.resolve(waitUntil?.(work)).catch((error) => report(error, undefined, request));
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
      // Where it cannot be reported, the answer is all that is left.
      await report(error, undefined, exchange.head);
      return exchange.reply(failure());
    }
  };
}

function readFound(
  findBody: Exchange<unknown>["findBody"],
  { headers }: RequestHead,
  limits: ReadLimits,
): Soon<WebhookBody | InvalidBodyError> {
  const length = findHeader(headers, "content-length");
  let found: FoundBody;
  try {
    found = findBody(Number(length) <= limits.maxBytes);
  } catch {
    // A getter of the framework parses the body, and the sender sent something else.
    return new InvalidBodyError("ERR_BODY_NOT_JSON", "The framework could not parse the body.");
  }
  if (!found) return unavailable();
  if ("held" in found) {
    const size = viewOf(found.held)?.length ?? 0;
    // Safe: whatever it is, a receiver takes it, or says what is wrong with it.
    return size > limits.maxBytes ? tooLarge(limits.maxBytes) : (found.held as WebhookBody);
  }
  const encoding = findHeader(headers, "content-encoding")?.trim().toLowerCase();
  if (encoding && encoding !== "identity") return encoded(encoding);
  // A length that is not a number says nothing: no comparison with NaN is true.
  if (Number(length) > limits.maxBytes) return tooLarge(limits.maxBytes);
  if ("open" in found) return readStream(found.open, limits);
  return readWhole(found.load, limits).then((body) => body ?? unavailable());
}

function unavailable(): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_UNAVAILABLE", UNAVAILABLE);
}

function encoded(encoding: string): InvalidBodyError {
  const name = ENCODINGS.includes(encoding) ? encoding : "an unknown encoding";
  const reason = `The body is compressed (\`content-encoding\`: ${name}). Send it as it is, or decompress it ahead of the handler.`;
  return new InvalidBodyError("ERR_BODY_ENCODED", reason);
}

function headOf({ method, url, headers }: RequestHead): RequestHead {
  return { method, url, headers };
}

/** Returns the bytes of a body for a store. */
function bytesOf(body: WebhookBody): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return viewOf(body) ?? toUtf8(JSON.stringify(body));
}

function failure(): PlainResponse {
  return codeResponse(500, "ERR_HANDLER_FAILED");
}
