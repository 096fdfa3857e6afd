/** HTTP answers as data, so that any framework can send them. */

import type { ChatWebhooksError, ErrorCode } from "./errors.js";

// Any other code is a 400, and that of an AuthenticationError a 401.
const STATUSES: { readonly [Code in ErrorCode]?: number } = {
  ERR_BODY_TIMEOUT: 408,
  ERR_BODY_TOO_LARGE: 413,
  ERR_METHOD_NOT_ALLOWED: 405,
};

/** An HTTP response as data: `new Response(response.body, response)` makes a real one of it. */
export interface PlainResponse {
  /** The HTTP status. */
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  /** The body's text; may be empty. */
  body: string;
}

/** A response of some type; no browser may take it for another one, and no cache may keep it. */
export function plainResponse(status: number, contentType: string, body: string): PlainResponse {
  const headers = { "content-type": contentType, "x-content-type-options": "nosniff", "cache-control": "no-store" };
  return { status, headers, body };
}

/** The answer to a request that is not let in: the error's code, and nothing of the request. */
export function errorResponse(error: ChatWebhooksError): PlainResponse {
  const response = plainResponse(statusOf(error), "application/json", JSON.stringify({ error: error.code }));
  if (error.code === "ERR_METHOD_NOT_ALLOWED") response.headers.allow = "POST";
  return response;
}

function statusOf(error: ChatWebhooksError): number {
  // By name, not by `instanceof`: a receiver may come from another copy of the package.
  return STATUSES[error.code] ?? (error.name === "AuthenticationError" ? 401 : 400);
}
