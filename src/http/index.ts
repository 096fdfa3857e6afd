/**
 * Creates route handlers from receivers, for `Request` and `Response` and for Node's requests.
 *
 * @module
 */

export * from "../core/index.js";
export { dispatch } from "./dispatch.js";
export {
  createFetchHandler,
  type FetchBody,
  type FetchBodyReader,
  type FetchRequest,
  type FetchResponse,
} from "./fetch.js";
export { createNodeHandler, type NodeRequest, type NodeResponse } from "./node.js";
export type {
  DeliveryContext,
  DispatchOptions,
  EventContext,
  EventHandler,
  EventHandlers,
  FailureContext,
  HandlerOptions,
  RequestHead,
} from "./options.js";
