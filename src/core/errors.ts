/** The errors that the library throws. None of them holds text from a body, a secret or a digest. */

/** Why a body could not be read. Only the handlers of `chat-webhooks/http` read one off the wire, and find the last three. */
export type BodyInvalidCode =
  | "ERR_BODY_NOT_JSON"
  | "ERR_BODY_NOT_UTF8"
  | "ERR_ENVELOPE_UNKNOWN"
  | "ERR_BODY_TOO_LARGE"
  | "ERR_BODY_TIMEOUT"
  | "ERR_BODY_INCOMPLETE";

/** Why a request was not let in. */
export type AuthenticationCode =
  | "ERR_TOKEN_MISSING"
  | "ERR_TOKEN_MISMATCH"
  | "ERR_SIGNATURE_MISSING"
  | "ERR_SIGNATURE_MALFORMED"
  | "ERR_SIGNATURE_MISMATCH"
  | "ERR_TIMESTAMP_MISSING"
  | "ERR_TIMESTAMP_OUT_OF_RANGE"
  | "ERR_BODY_ALREADY_PARSED";

/** The code of any error of this library. */
export type ErrorCode = AuthenticationCode | BodyInvalidCode | "ERR_METHOD_NOT_ALLOWED";

/**
 * What every error of this library is.
 *
 * Tell them apart by `code`, which stays the same across releases and across copies of the package; `instanceof` fails
 * where a process loads both the ESM and the CommonJS build.
 */
export abstract class ChatWebhooksError<Code extends ErrorCode = ErrorCode> extends Error {
  // Accessors, not fields: V8 takes the first line of the stack from the prototype, before any field is set.
  abstract override get name(): "AuthenticationError" | "BodyInvalidError" | "MethodNotAllowedError";
  /** A stable name for what went wrong. */
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

/** The body is not JSON, is JSON but no delivery of the platform, or did not arrive whole. */
export class BodyInvalidError extends ChatWebhooksError<BodyInvalidCode> {
  override get name() {
    return "BodyInvalidError" as const;
  }
}

/** The request does not prove that the platform sent it. */
export class AuthenticationError extends ChatWebhooksError<AuthenticationCode> {
  override get name() {
    return "AuthenticationError" as const;
  }
}

/** The request is not a `POST`, by which alone webhooks are delivered. */
export class MethodNotAllowedError extends ChatWebhooksError<"ERR_METHOD_NOT_ALLOWED"> {
  constructor() {
    super("ERR_METHOD_NOT_ALLOWED", "Webhooks are delivered by POST.");
  }

  override get name() {
    return "MethodNotAllowedError" as const;
  }
}
