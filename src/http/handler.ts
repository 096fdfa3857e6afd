/** The common part of both handlers: reads a request, passes it to the receiver, runs the handlers and responds. */

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

// Read at module load, because a test's fake timers would never fire.
const startTimer = setTimeout;

const ENCODINGS = ["gzip", "br", "deflate", "zstd"];

const UNAVAILABLE =
  "Something read the body before the handler and did not keep it in `rawBody` or `body`: register the handler before it.";

/**
 * The body in the form that the runtime has: a value, a function that reads it, or a stream. `undefined` if something has read the body and
 * not kept it.
 */
export type FoundBody =
  | { readonly held: unknown }
  | { readonly load: () => Promise<ArrayBuffer | undefined> }
  | { readonly open: OpenStream }
  | undefined;

/** A request and its response, in the runtime's form. */
export interface Exchange<Answer> {
  /** The request without its body. */
  readonly head: RequestHead;
  /**
   * Returns the body. `isSmall` is true if its declared length is within the limit. Throws the framework's error if it fails to parse the
   * body.
   */
  findBody(isSmall: boolean): FoundBody;
  /** Converts a response to the runtime's form, or sends it. */
  reply(response: PlainResponse): Soon<Answer>;
}

/** Creates the function that responds to requests. It never rejects. */
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
    // The receiver checks the method too, but only after the body is read.
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

  /**
   * Responds to a request that is rejected, or whose body the application has consumed. The latter is reported to `onError`, because it is
   * not the sender's fault.
   */
  async function refuse(error: ChatWebhooksError, head: RequestHead, response = errorResponse(error)) {
    if (response.status >= 500) await report(error, undefined, head);
    else if (onRefused) await attempt(() => onRefused(error, head), head);
    return response;
  }

  /** Calls a hook whose failure does not change the response. */
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

  /** Reports a failure. Never rejects. Resolves to the errors that could not be reported. */
  async function report(error: unknown, event: Event | undefined, request: RequestHead | undefined) {
    if (!onError) return [error];
    try {
      await onError(error, { event, request: request && headOf(request) });
      return [];
    } catch (failed) {
      return [failed];
    }
  }

  /** Runs the handlers after the response. */
  function runLater(request: IncomingRequest, events: readonly Event[]): void {
    let isWanted = true;
    const work = new Promise<void>((resolve) => startTimer(resolve, 0)).then(async () => {
      if (isWanted) throwAll((await runAll(request, events)).unreported);
    });
    try {
      // `ack: "before"` requires one. The promise that it returns may reject, too.
      Promise.resolve(waitUntil?.(work)).catch((error) => report(error, undefined, request));
    } catch (error) {
      // The process may stop before the handlers are done, so the platform must retry.
      isWanted = false;
      throw error;
    }
  }

  return async (exchange) => {
    try {
      return await exchange.reply(await answer(exchange));
    } catch (error) {
      // If it cannot be reported, the response is the only trace.
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
    // The framework parses the body in a getter, and the body is not JSON.
    return new InvalidBodyError("ERR_BODY_NOT_JSON", "The framework could not parse the body.");
  }
  if (!found) return unavailable();
  if ("held" in found) {
    const size = viewOf(found.held)?.length ?? 0;
    // Safe: the receiver validates the body.
    return size > limits.maxBytes ? tooLarge(limits.maxBytes) : (found.held as WebhookBody);
  }
  const encoding = findHeader(headers, "content-encoding")?.trim().toLowerCase();
  if (encoding && encoding !== "identity") return encoded(encoding);
  // A length that is not a number is ignored, because comparisons with NaN are false.
  if (Number(length) > limits.maxBytes) return tooLarge(limits.maxBytes);
  if ("open" in found) return readStream(found.open, limits);
  return readWhole(found.load, limits).then((body) => body ?? unavailable());
}

function unavailable(): InvalidBodyError {
  return new InvalidBodyError("ERR_BODY_UNAVAILABLE", UNAVAILABLE);
}

function encoded(encoding: string): InvalidBodyError {
  const name = ENCODINGS.includes(encoding) ? encoding : "an unknown encoding";
  const reason = `The body is compressed (\`content-encoding\`: ${name}). Send it as it is, or decompress it before the handler.`;
  return new InvalidBodyError("ERR_BODY_ENCODED", reason);
}

function headOf({ method, url, headers }: RequestHead): RequestHead {
  return { method, url, headers };
}

/** Returns the bytes of a body, to be stored. */
function bytesOf(body: WebhookBody): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return viewOf(body) ?? toUtf8(JSON.stringify(body));
}

function failure(): PlainResponse {
  return codeResponse(500, "ERR_HANDLER_FAILED");
}
