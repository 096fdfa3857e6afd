/**
 * Routes made of receivers: for whatever passes a `Request`, and for Node's own requests.
 *
 * @module
 */

export type { WebhookBody } from "../core/body.js";
export type { AnyEvent } from "../core/decode.js";
export {
  type AuthenticationCode,
  AuthenticationError,
  type BodyInvalidCode,
  BodyInvalidError,
  ChatWebhooksError,
  type ErrorCode,
  MethodNotAllowedError,
} from "../core/errors.js";
export type { HeadersLike, RequestHeaders } from "../core/headers.js";
export type { Delivery, IncomingRequest, Receiver } from "../core/receiver.js";
export type { PlainResponse } from "../core/response.js";
export {
  type FetchBody,
  type FetchBodyReader,
  type FetchRequest,
  type FetchResponse,
  fetchHandler,
} from "./fetch-handler.js";
export { type NodeRequest, type NodeResponse, nodeHandler } from "./node-handler.js";
export type {
  DeliveryContext,
  EventHandlers,
  FailureContext,
  HandlerOptions,
  RequestHead,
} from "./options.js";
