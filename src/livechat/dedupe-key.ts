/** Idempotency keys for LiveChat events. */

import { asItCame, contentKey, naturalKey } from "../core/dedupe.js";
import { isJsonObject, type JsonObject, ownValue } from "../core/json.js";
import type { IncomingRequest } from "../core/receiver.js";
import { envelope } from "./envelope.js";
import type { LiveChatEvent } from "./events/event.js";
import { memberPaths } from "./generated/member-paths.js";

/**
 * Makes an idempotency key for an event: put it into a store of your own, and drop an event whose key is there already.
 *
 * Of an `incoming_event`, the key is made of the ids of organization, chat and thread event, which is as strong as LiveChat's
 * ids are. Any other event is told by its content, a SHA-256 over the action and the payload: a repeat has the same, but so
 * has a later event that says the same, such as an agent who goes offline a second time. `webhook_id` and `additional_data`
 * are left out, for a second registration delivers the same event with others.
 *
 * LiveChat repeats a delivery within about a minute: keep a key for two minutes, and no longer, or a later event is dropped.
 *
 * @param event - The event.
 * @param _request - Is not read: it stands here so that one call works for every platform.
 * @returns The key, which begins with `livechat:`.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export async function dedupeKey(event: LiveChatEvent, _request?: Pick<IncomingRequest, "headers">): Promise<string> {
  const content = asItCame(event, envelope, memberPaths);
  return idsOf(content) ?? contentKey("livechat", content, "webhook_id", "additional_data");
}

/** Returns the key of an `incoming_event` that has ids. */
function idsOf(content: JsonObject | [raw: unknown]): string | undefined {
  if (Array.isArray(content) || content.type !== "incoming_event" || !isJsonObject(content.payload)) return undefined;
  const { chat_id, event } = content.payload;
  const id = isJsonObject(event) ? ownValue(event, "id") : undefined;
  const organization = content.organization_id ?? content.license_id ?? "";
  if (typeof organization === "object" || typeof chat_id !== "string" || typeof id !== "string" || !id)
    return undefined;
  return naturalKey("livechat", content.type, String(organization), chat_id, id);
}
