/** Idempotency keys for Bird events. */

import { contentKey, naturalKey } from "../core/dedupe.js";
import { findHeader } from "../core/headers.js";
import type { IncomingRequest } from "../core/receiver.js";
import type { BirdEvent } from "./events/event.js";

/**
 * Makes an idempotency key for an event: put it into a store of your own, and drop an event whose key is there already.
 *
 * With the request, the key is its `messagebird-request-id`. It looks the same in all attempts of a delivery, for Bird's log
 * keeps one entry for each id, but nothing promises that. The header is not signed, so it keeps off Bird's repeats, not
 * somebody who sends a captured delivery again; and several subscriptions have one each for the same event.
 *
 * Without the request, or the header in it, the key is type, `payload.id` and `payload.updatedAt`. That keeps off captured
 * deliveries and other subscriptions' copies, but two changes of a conversation in the same millisecond have one key. An event
 * without `updatedAt`, one that is unknown or invalid, is told by its content, a SHA-256: two that say the same have one key.
 *
 * Bird repeats for 8 hours, and longer has been seen: keep a key for two days. Remove it again where handling failed, before you
 * answer 5xx, or the repeat is dropped.
 *
 * @param event - The event.
 * @param request - The request that it came in, or its headers alone.
 * @returns The key, which begins with `bird:`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export async function dedupeKey(event: BirdEvent, request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const requestId = request && findHeader(request.headers, "messagebird-request-id");
  if (requestId) return naturalKey("bird", "request", requestId);
  if (event.type === "unknown" || event.type === "invalid") return contentKey("bird", event.raw);
  const { id, updatedAt } = event.payload;
  return updatedAt ? naturalKey("bird", event.type, id, updatedAt) : contentKey("bird", event);
}
