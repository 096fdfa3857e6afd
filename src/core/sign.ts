/** The input and output of `signRequest`, the same for every platform. */

import { viewOf } from "./body.js";

/** A request to be signed. */
export interface UnsignedRequest<Body extends string | Uint8Array | ArrayBuffer = string | Uint8Array | ArrayBuffer> {
  /** The body, exactly as it will be sent. */
  readonly body: Body;
  /** The absolute URL of the webhook. Bird signs it. The other platforms do not need it. */
  readonly url?: string | undefined;
}

/** The parts of an authenticated POST: `fetch(url, { method: "POST", ...signed })`. */
export interface SignedRequest<Body extends string | Uint8Array | ArrayBuffer = string | Uint8Array | ArrayBuffer> {
  /** The headers, with names in lower case. */
  headers: Record<string, string>;
  /** The body. */
  body: Body;
}

/** The headers that every signed request has. */
export const JSON_HEADERS = { "content-type": "application/json" };

/**
 * Returns the bytes of a body to be signed.
 *
 * @throws {TypeError} When the body is not raw.
 */
export function bytesToSign(body: unknown): Uint8Array {
  const bytes = viewOf(body);
  if (!bytes) throw new TypeError("body: pass a string or bytes, such as JSON.stringify(delivery)");
  return bytes;
}
