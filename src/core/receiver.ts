/** What a route handler does with a webhook request: verify, answer a handshake, parse, and know what to answer. */

import { parsedBody, type WebhookBody } from "./body.js";
import type { ParseResult } from "./decode.js";
import { AuthenticationError, BodyInvalidError, type ChatWebhooksError, MethodNotAllowedError } from "./errors.js";
import type { RequestHeaders } from "./headers.js";
import { errorResponse, type PlainResponse } from "./response.js";

/** The parts of an HTTP request that matter here; every framework has them. */
export interface IncomingRequest {
  /** A `Headers` object, or a record with names in any casing. */
  readonly headers: RequestHeaders;
  /**
   * Raw bytes, text, or what a JSON body parser made of it; for Bird, which signs the bytes, raw. No stream, promise or
   * `Request`: read it first.
   */
  readonly body: WebhookBody;
  /** The address that was called: whole, or from the path on. Bird signs it: see the option `url` there. */
  readonly url?: string | undefined;
  /** `POST` when left out. */
  readonly method?: string | undefined;
}

/** What a request turned out to be. Send `response` in each case. */
export type Delivery<Event> =
  | {
      /** A verified delivery. */
      kind: "events";
      /** One entry per item, in wire order, unknown and invalid ones included. */
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
      /** Not verified, not readable, or no `POST`. */
      kind: "refused";
      /** Why. Log its `message`: it holds nothing of the request. */
      error: ChatWebhooksError;
      /** The answer: 400, 401 or 405. */
      response: PlainResponse;
    };

/** Takes in the requests of one platform. */
export interface Receiver<Event> {
  /**
   * Verifies a request, then answers its handshake or parses its events.
   *
   * Unknown and invalid entries are among the events and answered with 200: a retry would bring the same ones.
   *
   * @param request - The request's parts, with the body still raw where that is possible; for Bird it has to be.
   * @returns What it was and what to answer: 200, or 400 (unreadable body), 401 (not verified), 405 (not `POST`).
   *   Never rejects because of what was sent.
   * @throws {TypeError} When headers are needed and there are none, or for Bird no whole `url` is in the request nor the options.
   */
  receive(request: IncomingRequest): Promise<Delivery<Event>>;
}

/** The steps that differ by platform. */
interface ReceiverSteps<Event> {
  /**
   * The body that the other steps get, by default the parsed one. It is taken at once, so that the caller cannot change it
   * between the steps.
   */
  holdBody?(body: WebhookBody): WebhookBody;
  /** Rejects with an `AuthenticationError`, or a `BodyInvalidError` where the proof is in a body that is unreadable. */
  verify(request: IncomingRequest): Promise<void>;
  /** The answer to a handshake, on platforms that have one; `null` for anything else. */
  answerHandshake?(request: IncomingRequest): Promise<PlainResponse | null>;
  safeParseEvents(body: WebhookBody): ParseResult<Event>;
}

/** Puts a platform's steps in order. */
export function createReceiver<Event>(steps: ReceiverSteps<Event>): Receiver<Event> {
  return {
    async receive({ body, headers, method, url }) {
      if (method && method.toUpperCase() !== "POST") return refusal(new MethodNotAllowedError());
      const request = { body: (steps.holdBody ?? parsedBody)(body), headers, method, url };
      try {
        await steps.verify(request);
      } catch (error) {
        if (error instanceof AuthenticationError || error instanceof BodyInvalidError) return refusal(error);
        throw error;
      }
      const handshake = await steps.answerHandshake?.(request);
      if (handshake) return { kind: "handshake", response: handshake };
      const result = steps.safeParseEvents(request.body);
      if (!result.success) return refusal(result.error);
      return { kind: "events", events: result.events, response: { status: 200, headers: {}, body: "" } };
    },
  };
}

function refusal(error: ChatWebhooksError): Delivery<never> {
  return { kind: "refused", error, response: errorResponse(error) };
}
