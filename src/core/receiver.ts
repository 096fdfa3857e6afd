/** What a route handler does with a webhook request: verify, answer a handshake, decode, and know what to answer. */

import { ReadBody, type WebhookBody, whyUnavailable } from "./body.js";
import type { ParseResult } from "./decode.js";
import { AuthenticationError, type ChatWebhooksError, InvalidBodyError, MethodNotAllowedError } from "./errors.js";
import type { RequestHeaders } from "./headers.js";
import { errorResponse, type PlainResponse } from "./response.js";
import type { Soon } from "./soon.js";

/** The parts of an HTTP request that matter here; every framework has them. */
export interface IncomingRequest {
  /** A `Headers` object, or a record with names in any casing. */
  readonly headers: RequestHeaders;
  /**
   * Raw bytes, a string, or what a JSON body parser made of it; for Bird, which signs the bytes, raw. No stream, promise or
   * `Request`: read it first.
   */
  readonly body: WebhookBody;
  /** The URL that was called: whole, or from the path on. Bird signs it: see its option `url`. */
  readonly url?: string | undefined;
  /** `POST` when left out. */
  readonly method?: string | undefined;
}

/** What a request turned out to be. Send `response` in each case. */
export type ReceiveResult<Event> =
  | {
      /** An authenticated delivery. */
      kind: "events";
      /** One event per item, in wire order, unknown and invalid ones included. */
      events: Event[];
      /** The answer: 200. */
      response: PlainResponse;
    }
  | {
      /** The platform checks the endpoint; there is no event. */
      kind: "handshake";
      /** The answer that it expects: 200. */
      response: PlainResponse;
    }
  | {
      /** Not authenticated, not readable, or not a POST. */
      kind: "refused";
      /** Why. Log its `message`: it holds nothing of the request. */
      error: ChatWebhooksError;
      /** The answer: 400, 401 or 405; 500 when the application has read the body before, or parsed it where bytes are needed. */
      response: PlainResponse;
    };

/** Takes the requests of one platform. */
export interface Receiver<Event> {
  /**
   * Verifies a request, then answers its handshake or decodes its events.
   *
   * Unknown and invalid events are among the events and answered with 200: a retry would bring the same ones.
   *
   * @param request - The request's parts, with the body still raw where that is possible; for Bird it has to be.
   * @returns What it was and what to answer. Never rejects because of what was sent.
   * @throws {TypeError} When headers are needed and there are none, or for Bird no whole `url` is in the request nor the options.
   */
  receive(request: IncomingRequest): Promise<ReceiveResult<Event>>;
  /** The names of the known event types, so that a handler for a type that does not exist is found when it is registered. */
  readonly eventTypes?: readonly string[] | undefined;
}

/** The steps that differ by platform. */
interface ReceiverSteps<Event> {
  /** The names of the known event types. */
  readonly eventTypes: readonly string[];
  /**
   * Throws an `AuthenticationError`, or an `InvalidBodyError` when what it needs of the body is unreadable. Beside the request, whose body
   * is one that is parsed once, it gets the body that came: the caller may change its bytes as soon as this returns.
   */
  verify(request: IncomingRequest, body: WebhookBody): Soon<void>;
  /** Returns the answer to a handshake, on platforms that have one; `null` for anything else. */
  answerHandshake?(request: IncomingRequest): Soon<PlainResponse | null>;
  safeParseEvents(body: WebhookBody): ParseResult<Event>;
}

/** Makes a receiver of a platform's steps. */
export function receiverOf<Event>(steps: ReceiverSteps<Event>): Receiver<Event> {
  return {
    eventTypes: steps.eventTypes,
    async receive({ body, headers, method, url }) {
      if (method && method.toUpperCase() !== "POST") return refusal(new MethodNotAllowedError());
      const unavailable = whyUnavailable(body);
      if (unavailable) return refusal(unavailable);
      const request = { body: new ReadBody(body), headers, method, url };
      try {
        const verified = steps.verify(request, body);
        // What is done at once needs no turn of the event loop.
        if (verified) await verified;
      } catch (error) {
        if (error instanceof AuthenticationError || error instanceof InvalidBodyError) return refusal(error);
        throw error;
      }
      const answered = steps.answerHandshake?.(request);
      const handshake = answered instanceof Promise ? await answered : answered;
      if (handshake) return { kind: "handshake", response: handshake };
      const result = steps.safeParseEvents(request.body);
      if (!result.success) return refusal(result.error);
      return { kind: "events", events: result.events, response: { status: 200, headers: {}, body: "" } };
    },
  };
}

function refusal(error: ChatWebhooksError): ReceiveResult<never> {
  return { kind: "refused", error, response: errorResponse(error) };
}
