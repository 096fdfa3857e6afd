/**
 * LiveChat's secret key: it authenticates a delivery, and is in its body in clear text.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import { readBody } from "../core/body.js";
import { AuthenticationError } from "../core/errors.js";
import { isJsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { matchSecret, readOptions, readSecret, readSecrets, type Secret } from "../core/secrets.js";
import { bytesToSign, JSON_HEADERS, type SignedRequest, type UnsignedRequest } from "../core/sign.js";
import { describeLookAlike } from "./look-alikes.js";

export const SECRET = { option: "secretKey", variable: "LIVECHAT_SECRET_KEY" } as const;

/** How to verify a LiveChat request. */
export interface LiveChatVerifyOptions {
  /**
   * The key that the webhook was registered with, without white space around it; several where webhooks were registered
   * with different ones, or while one is being replaced. `undefined`, as an environment variable that is not set, is a
   * `TypeError`.
   */
  secretKey: Secret | undefined;
}

/** How to take LiveChat's requests. */
export interface LiveChatReceiverOptions extends LiveChatVerifyOptions {}

/** How to authenticate a request as LiveChat does. */
export interface LiveChatSignOptions {
  /** The secret key. It goes into the body, whose JSON is written again. */
  secretKey: string;
}

/**
 * Verifies that a request carries the secret key.
 *
 * Await it before `parseEvents`, which authenticates nothing: it rejects, it does not return false. The key says who sent the
 * body; it does not say that the body is whole or new. Do not log raw bodies: the key is in each.
 *
 * @param request - The request's parts; of these, only the body counts. It may be raw or parsed.
 * @param options - The key or keys to accept.
 * @returns Nothing: it resolves when the key is right.
 * @throws {AuthenticationError} When the key is missing, or not one of those.
 * @throws {InvalidBodyError} When the body, which holds the key, is not JSON.
 * @throws {TypeError} When the options hold no key, or one that is blank or has white space around it.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export async function verifyRequest(
  request: Pick<IncomingRequest, "body">,
  options: LiveChatVerifyOptions,
): Promise<void> {
  verifyKey(request, readReceiverOptions(options));
}

/** Does what `verifyRequest` does, with options that are checked. */
export function verifyKey(
  { body }: Pick<IncomingRequest, "body">,
  { secretKey }: ReturnType<typeof readReceiverOptions>,
): void {
  const read = readBody(body);
  if (!read.success) throw read.error;
  const sent = isJsonObject(read.value) ? ownValue(read.value, "secret_key") : undefined;
  const match = matchSecret(sent, secretKey, {
    missing: describeLookAlike(read.value) ?? "The body has no `secret_key`.",
    mismatch: "The body's `secret_key` is none of those configured.",
  });
  if (match instanceof AuthenticationError) throw match;
}

/**
 * Authenticates a request as LiveChat does, for your own tests: puts the secret key into the body.
 *
 * @param request - The body; the URL is not needed.
 * @param options - The secret key.
 * @returns The headers and the body of the POST. A body that is not a JSON object has no place for the key and stays as it is.
 * @throws {TypeError} When the body is not raw, or the key is blank or has white space around it.
 */
export async function signRequest<Body extends string | Uint8Array | ArrayBuffer>(
  { body }: UnsignedRequest<Body>,
  options: LiveChatSignOptions,
): Promise<SignedRequest<Body | string>> {
  bytesToSign(body);
  const secretKey = readSecret(SECRET, readOptions(options, SECRET).secretKey);
  const read = readBody(body);
  const headers = { ...JSON_HEADERS };
  if (!read.success || !isJsonObject(read.value)) return { headers, body };
  return { headers, body: JSON.stringify({ ...read.value, secret_key: secretKey }) };
}

/** Returns the options, checked, in a copy that nobody changes. */
export function readReceiverOptions(options: LiveChatReceiverOptions) {
  return { secretKey: readSecrets(SECRET, readOptions(options, SECRET).secretKey) };
}
