/** The errors of the library. None of them holds a value of a body, a secret or a digest. */

/** Why a body could not be decoded. Only the handlers of `chat-webhooks/http` use the last four, because they read the body themselves. */
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

/** Every code in an error or an HTTP response of the library. `ERR_HANDLER_FAILED` is in responses only: your own code threw an error. */
export type ErrorCode = AuthenticationCode | InvalidBodyCode | "ERR_METHOD_NOT_ALLOWED" | "ERR_HANDLER_FAILED";

/**
 * The base class of every error of this library.
 *
 * Compare `code`, which is stable across releases and copies of the package. `instanceof` fails if a process loads both the ESM and the
 * CommonJS build.
 */
export abstract class ChatWebhooksError<Code extends ErrorCode = ErrorCode> extends Error {
  // Accessors, because V8 reads the first line of the stack from the prototype before fields are set.
  abstract override get name(): "AuthenticationError" | "InvalidBodyError" | "MethodNotAllowedError";
  /** A stable code. See `ErrorCode`. */
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Thrown when the body is not JSON, is not a delivery of the platform, or was cut off. Also thrown when the application has already read
 * the body, or has parsed it although the signature needs its bytes.
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
    super("ERR_METHOD_NOT_ALLOWED", "The request method is not POST.");
  }

  override get name(): "MethodNotAllowedError" {
    return "MethodNotAllowedError";
  }
}
