/** The errors that the library throws. None of them holds text from a body, a secret or a digest. */

/** Why a body could not be decoded. Only the handlers of `chat-webhooks/http` read a body off the wire and find the last four. */
export type InvalidBodyCode =
  | "ERR_BODY_NOT_JSON"
  | "ERR_BODY_NOT_UTF8"
  | "ERR_BODY_ALREADY_PARSED"
  | "ERR_BODY_UNAVAILABLE"
  | "ERR_ENVELOPE_UNKNOWN"
  | "ERR_BODY_ENCODED"
  | "ERR_BODY_TOO_LARGE"
  | "ERR_BODY_TIMEOUT"
  | "ERR_BODY_INCOMPLETE";

/** Why authentication failed. */
export type AuthenticationCode =
  | "ERR_SECRET_MISSING"
  | "ERR_SECRET_MISMATCH"
  | "ERR_SIGNATURE_MISSING"
  | "ERR_SIGNATURE_MALFORMED"
  | "ERR_SIGNATURE_MISMATCH"
  | "ERR_TIMESTAMP_MISSING"
  | "ERR_TIMESTAMP_OUT_OF_RANGE";

/**
 * Every code that the library puts into an error or an HTTP answer. `ERR_HANDLER_FAILED` is in answers only: it stands for an error
 * of your own code.
 */
export type ErrorCode = AuthenticationCode | InvalidBodyCode | "ERR_METHOD_NOT_ALLOWED" | "ERR_HANDLER_FAILED";

/**
 * The base class of every error of this library.
 *
 * Compare `code`, which stays the same across releases and across copies of the package. `instanceof` fails where a process
 * loads both the ESM and the CommonJS build.
 */
export abstract class ChatWebhooksError<Code extends ErrorCode = ErrorCode> extends Error {
  // Accessors, not fields: V8 takes the first line of the stack from the prototype, before any field is set.
  abstract override get name(): "AuthenticationError" | "InvalidBodyError" | "MethodNotAllowedError";
  /** A stable name for what went wrong. */
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Thrown when the body is not JSON, is not a delivery of the platform, or did not arrive whole; and when the application has read it
 * before, or parsed it where bytes are needed.
 */
export class InvalidBodyError extends ChatWebhooksError<InvalidBodyCode> {
  override get name(): "InvalidBodyError" {
    return "InvalidBodyError";
  }
}

/** Thrown when a request has no valid secret or signature. */
export class AuthenticationError extends ChatWebhooksError<AuthenticationCode> {
  override get name(): "AuthenticationError" {
    return "AuthenticationError";
  }
}

/** Thrown when the request method is not POST. */
export class MethodNotAllowedError extends ChatWebhooksError<"ERR_METHOD_NOT_ALLOWED"> {
  constructor() {
    super("ERR_METHOD_NOT_ALLOWED", "Webhooks are delivered by POST.");
  }

  override get name(): "MethodNotAllowedError" {
    return "MethodNotAllowedError";
  }
}
