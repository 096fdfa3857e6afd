/** The errors that the library throws. None of them holds text from a body, a secret or a digest. */

/** Why a body could not be read. */
export type BodyInvalidCode = "ERR_BODY_NOT_JSON" | "ERR_BODY_NOT_UTF8" | "ERR_ENVELOPE_UNKNOWN";

/** Why a request was not let in. */
export type AuthenticationCode = "ERR_TOKEN_MISSING" | "ERR_TOKEN_MISMATCH";

/**
 * What every error of this library is.
 *
 * Tell them apart by `code`, which stays the same across releases and across copies of the package; `instanceof` fails
 * where a process loads both the ESM and the CommonJS build.
 */
export abstract class ChatWebhooksError extends Error {
  // Accessors, not fields: V8 takes the first line of the stack from the prototype, before any field is set.
  abstract override get name(): "AuthenticationError" | "BodyInvalidError" | "MethodNotAllowedError";
  /** A stable name for what went wrong. */
  abstract readonly code: AuthenticationCode | BodyInvalidCode | "ERR_METHOD_NOT_ALLOWED";
}

/** The body is not JSON, or is JSON but no delivery of the platform. */
export class BodyInvalidError extends ChatWebhooksError {
  override readonly code: BodyInvalidCode;

  constructor(code: BodyInvalidCode, message: string) {
    super(message);
    this.code = code;
  }

  override get name() {
    return "BodyInvalidError" as const;
  }
}

/** The request does not prove that the platform sent it. */
export class AuthenticationError extends ChatWebhooksError {
  override readonly code: AuthenticationCode;

  constructor(code: AuthenticationCode, message: string) {
    super(message);
    this.code = code;
  }

  override get name() {
    return "AuthenticationError" as const;
  }
}

/** The request is not a `POST`, by which alone webhooks are delivered. */
export class MethodNotAllowedError extends ChatWebhooksError {
  override readonly code: "ERR_METHOD_NOT_ALLOWED";

  constructor() {
    super("Webhooks are delivered by POST.");
    this.code = "ERR_METHOD_NOT_ALLOWED";
  }

  override get name() {
    return "MethodNotAllowedError" as const;
  }
}
