/** Receives a webhook request: verifies it, answers a handshake, decodes events, and returns the response to send. */

import { ReadBody, type WebhookBody, whyUnavailable } from "./body.js";
import type { ParseResult } from "./decode.js";
import { AuthenticationError, type ChatWebhooksError, InvalidBodyError, MethodNotAllowedError } from "./errors.js";
import type { RequestHeaders } from "./headers.js";
import { errorResponse, type PlainResponse } from "./response.js";
import type { Soon } from "./soon.js";

/** The parts of an HTTP request that a receiver needs. */
export interface IncomingRequest {
  /** A `Headers` object, or a record with names in any casing. */
  readonly headers: RequestHeaders;
  /**
   * Raw bytes, a string, or the object that a JSON body parser made of it. Bird needs the raw bytes or string, because it signs them. Read
   * a stream or a `Request` first.
   */
  readonly body: WebhookBody;
  /** The request URL: absolute, or the path and query. Bird signs it: see its option `url`. */
  readonly url?: string | undefined;
  /** The HTTP method. `POST` by default. */
  readonly method?: string | undefined;
}

/** The result of a request. Send `response` for every kind. */
export type ReceiveResult<Event> =
  | {
      /** An authenticated delivery. */
      kind: "events";
      /** One event per item, in wire order, including unknown and invalid ones. */
      events: Event[];
      /** The response, with status 200. */
      response: PlainResponse;
    }
  | {
      /** A check of the endpoint by the platform, without events. */
      kind: "handshake";
      /** The response that the platform expects, with status 200. */
      response: PlainResponse;
    }
  | {
      /** A request that is not authenticated, not readable, or not a POST. */
      kind: "refused";
      /** The reason. Its `message` is safe to log: it holds nothing from the request. */
      error: ChatWebhooksError;
      /**
       * The response, with status 400, 401 or 405. The status is 500 if the application has already read the body, or has parsed it
       * although the signature needs its bytes.
       */
      response: PlainResponse;
    };

/** Receives the requests of one platform. */
export interface Receiver<Event> {
  /**
   * Verifies a request, then answers its handshake or decodes its events.
   *
   * Unknown and invalid events are returned like any other and answered with 200, because a retry would decode to the same events.
   *
   * @param request - The parts of the request, with the raw body if possible. Bird requires it.
   * @returns The kind of request and the response to send. Never rejects because of the request's content.
   * @throws {TypeError} When the headers are not headers, or, for Bird, when neither the request nor the options have an absolute `url`.
   */
  receive(request: IncomingRequest): Promise<ReceiveResult<Event>>;
  /** The names of the known event types. Handlers for other types are rejected when they are registered. */
  readonly eventTypes?: readonly string[] | undefined;
}

/** The steps that differ between platforms. */
interface ReceiverSteps<Event> {
  /** The names of the known event types. */
  readonly eventTypes: readonly string[];
  /**
   * Throws an `AuthenticationError`, or an `InvalidBodyError` if it cannot read the body. The request holds a body that is parsed once.
   * `body` is the original one: read it before returning, because the caller may change its bytes later.
   */
  verify(request: IncomingRequest, body: WebhookBody): Soon<void>;
  /** Returns the response to a handshake, or `null` for any other request. */
  answerHandshake?(request: IncomingRequest): Soon<PlainResponse | null>;
  safeParseEvents(body: WebhookBody): ParseResult<Event>;
}

/** Creates a receiver from a platform's steps. */
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
        // Awaits only promises, to save a turn of the event loop.
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
