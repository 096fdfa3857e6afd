/**
 * Routes made of receivers: for whatever passes a `Request`, and for Node's own requests.
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
