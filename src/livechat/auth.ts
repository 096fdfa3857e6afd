/**
 * LiveChat's secret key, which authenticates a delivery and is sent in its body.
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

/** The options of `verifyRequest`. */
export interface LiveChatVerifyOptions {
  /**
   * The `secret_key` of the webhook, without white space around it. Pass an array while you rotate keys, or if webhooks with different keys
   * share a route. `undefined`, such as an unset environment variable, is a `TypeError`.
   */
  secretKey: Secret | undefined;
}

/** The options of `createReceiver`. */
export interface LiveChatReceiverOptions extends LiveChatVerifyOptions {}

/** The options of `signRequest`. */
export interface LiveChatSignOptions {
  /** The secret key. It is put into the body, whose JSON is serialized again. */
  secretKey: string;
}

/**
 * Verifies that a request carries the secret key.
 *
 * Await the promise before `parseEvents`, which authenticates nothing: it rejects and never resolves to false. The key does not protect the
 * body against changes or replays. Do not log raw bodies: each holds the key.
 *
 * @param request - The parts of the request. Only the body is read. It may be raw or parsed.
 * @param options - The accepted keys.
 * @returns A promise that resolves if the key is valid.
 * @throws {AuthenticationError} When the key is missing or not accepted.
 * @throws {InvalidBodyError} When the body is not JSON.
 * @throws {TypeError} When a key is missing, blank or has white space around it.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export async function verifyRequest(
  request: Pick<IncomingRequest, "body">,
  options: LiveChatVerifyOptions,
): Promise<void> {
  verifyKey(request, readReceiverOptions(options));
}

/** Implements `verifyRequest`, with validated options. */
export function verifyKey(
  { body }: Pick<IncomingRequest, "body">,
  { secretKey }: ReturnType<typeof readReceiverOptions>,
): void {
  const read = readBody(body);
  if (!read.success) throw read.error;
  const sent = isJsonObject(read.value) ? ownValue(read.value, "secret_key") : undefined;
  const match = matchSecret(sent, secretKey, {
    missing: describeLookAlike(read.value) ?? "The body has no `secret_key`.",
    mismatch: "The body's `secret_key` does not match a configured key.",
  });
  if (match instanceof AuthenticationError) throw match;
}

/**
 * Authenticates a request as LiveChat does, for your own tests: adds the secret key to the body.
 *
 * @param request - The body. The URL is not needed.
 * @param options - The secret key.
 * @returns The headers and the body of the POST. A body that is not a JSON object is returned unchanged, without the key.
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

/** Returns a validated copy of the options. */
export function readReceiverOptions(options: LiveChatReceiverOptions) {
  return { secretKey: readSecrets(SECRET, readOptions(options, SECRET).secretKey) };
}
