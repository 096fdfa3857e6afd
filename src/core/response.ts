/** HTTP responses as data, so that any framework can send them. */

import type { ChatWebhooksError, ErrorCode } from "./errors.js";

// Other codes of an AuthenticationError are a 401, all others a 400. A body that the application has read or parsed is a 500, so that the
// platform retries.
const STATUSES: { readonly [Code in ErrorCode]?: number } = {
  ERR_BODY_ALREADY_PARSED: 500,
  ERR_BODY_ENCODED: 415,
  ERR_BODY_TIMEOUT: 408,
  ERR_BODY_TOO_LARGE: 413,
  ERR_BODY_UNAVAILABLE: 500,
  ERR_METHOD_NOT_ALLOWED: 405,
};

/** An HTTP response as data. `new Response(response.body, response)` converts it. */
export interface PlainResponse {
  /** The HTTP status. */
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** The body; may be empty. */
  body: string;
}

/** Returns a response that browsers do not sniff and caches do not store. */
export function plainResponse(status: number, contentType: string, body: string): PlainResponse {
  const headers = { "content-type": contentType, "x-content-type-options": "nosniff", "cache-control": "no-store" };
  return { status, headers, body };
}

/** Returns the response to a rejected request: the error's code, and nothing from the request. */
export function errorResponse(error: ChatWebhooksError): PlainResponse {
  const response = codeResponse(statusOf(error), error.code);
  if (error.code === "ERR_METHOD_NOT_ALLOWED") response.headers.allow = "POST";
  return response;
}

/** Returns a response that holds only a code. */
export function codeResponse(status: number, code: ErrorCode): PlainResponse {
  return plainResponse(status, "application/json", JSON.stringify({ error: code }));
}

function statusOf(error: ChatWebhooksError): number {
  // By name, not by `instanceof`: a receiver may come from another copy of the package.
  return STATUSES[error.code] ?? (error.name === "AuthenticationError" ? 401 : 400);
}
