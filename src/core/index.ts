/** The public names that every subpath of the package exports. */

export type { WebhookBody } from "./body.js";
export type { AnyEvent, ParseResult } from "./decode.js";
export {
  type AuthenticationCode,
  AuthenticationError,
  ChatWebhooksError,
  type ErrorCode,
  type InvalidBodyCode,
  InvalidBodyError,
  MethodNotAllowedError,
} from "./errors.js";
export type { HeadersLike, RequestHeaders } from "./headers.js";
export type { Issue } from "./issues.js";
export type { LiteralUnion } from "./literal-union.js";
export type { IncomingRequest, ReceiveResult, Receiver } from "./receiver.js";
export type { PlainResponse } from "./response.js";
export type { Secret } from "./secrets.js";
export type { SignedRequest, UnsignedRequest } from "./sign.js";
