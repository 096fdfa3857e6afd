/**
 * LiveChat's secret key: it proves a delivery, and stands in its body in clear text.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import { readBody, type WebhookBody } from "../core/body.js";
import { AuthenticationError } from "../core/errors.js";
import { isJsonObject, ownValue } from "../core/json.js";
import { matchSecret, readSecrets, type Secret } from "../core/secrets.js";
import { describeLookAlike } from "./look-alikes.js";

/** The secret key to expect. */
export interface LiveChatSecretKeyOptions {
  /**
   * The key that the webhook was registered with, without white space around it; several where webhooks were registered
   * with different ones, or while one is being replaced.
   */
  secretKey: Secret;
}

/**
 * Verifies that a delivery carries the secret key.
 *
 * Await it before `parseEvents`, which authenticates nothing: it rejects, it does not return false. The key says who sent the
 * body; nothing says that the body is whole or new. Do not log raw bodies: the key is in each.
 *
 * @param body - The request body, raw or parsed.
 * @param options - The key or keys to accept.
 * @returns Nothing: it resolves when the key is right.
 * @throws {AuthenticationError} When the key is missing, as it is in a body that is unreadable, not one of those, or no text.
 * @throws {TypeError} When no key is configured, or one that is blank or has white space around it.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export async function verifySecretKey(body: WebhookBody, options: LiveChatSecretKeyOptions): Promise<void> {
  const keys = readSecrets("secretKey", options.secretKey);
  const read = readBody(body);
  const sent = read.success && isJsonObject(read.value) ? ownValue(read.value, "secret_key") : undefined;
  const match = await matchSecret(sent, keys, {
    missing: read.success ? (describeLookAlike(read.value) ?? "The body has no `secret_key`.") : read.error.message,
    mismatch: "The body's `secret_key` is none of those configured.",
  });
  if (match instanceof AuthenticationError) throw match;
}
