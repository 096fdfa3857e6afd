/** Idempotency keys for Bird events. */

import { contentKey, naturalKey } from "../core/dedupe.js";
import { findHeader } from "../core/headers.js";
import type { IncomingRequest } from "../core/receiver.js";
import type { BirdEvent } from "./events/event.js";

/**
 * Makes an idempotency key for an event: put it into a store of your own, and drop an event whose key is there already.
 *
 * With the request, the key is its `messagebird-request-id`. It seems to be the same in all attempts of a delivery, for Bird's
 * log keeps one entry for each id, but nothing promises that. The header is not signed: this keeps off Bird's repeats, not
 * somebody who sends a captured delivery again.
 *
 * Without the request, or the header in it, the key is made of what is signed: type, `payload.id` and `payload.updatedAt`, and
 * id and status of the last message, should they change while `updatedAt` does not. This keeps off captured deliveries as
 * well, and the copies that other subscriptions get. An event without `updatedAt`, or one that is unknown or invalid, is told by its
 * content, a SHA-256: two that say the same have one key.
 *
 * Bird repeats for 8 hours, and for a day has been seen: keep a key for two days. Against captured deliveries, keep it for longer
 * than `maxAgeSeconds` admits them. Remove it where handling failed, before you answer 5xx, or the repeat is dropped.
 *
 * @param event - The event.
 * @param request - The request that it came in, or `{ headers }`.
 * @returns The key, which begins with `bird:`.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export async function dedupeKey(event: BirdEvent, request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const requestId = request && findHeader(request.headers, "messagebird-request-id")?.trim();
  if (requestId) return naturalKey("bird", "request", requestId);
  if (event.type === "unknown" || event.type === "invalid") return contentKey(event);
  const { id, updatedAt, lastMessage } = event.payload;
  if (!id || !updatedAt) return contentKey(event);
  return naturalKey("bird", event.type, id, updatedAt, lastMessage?.id ?? "", lastMessage?.status ?? "");
}
