/**
 * What LiveChat events have in common.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";
import { type LiveChatProperties, propertiesSchema } from "../common.js";

/** What a webhook was registered to bring along. */
export interface LiveChatAdditionalData {
  /** The properties of the chat. */
  chat_properties?: LiveChatProperties | null;
  /** The ids of the users who are in the chat, agents, bots and customers; from v3.3 on. */
  chat_presence_user_ids?: string[] | null;
}

/** What every LiveChat event has, beside its `type` and `payload`. The webhook's `secret_key` is left out. */
export interface LiveChatEventBase {
  platform: "livechat";
  /** The id of the webhook's registration: the same in each of its deliveries, so no id to tell a repeat by. */
  webhook_id: string;
  /** The id of the organization, an opaque text; from v3.4 on. */
  organization_id?: string | null;
  /** The id of the license, a number as a rule; up to v3.3. */
  license_id?: number | string | null;
  /** What the webhook was registered to bring along; empty in the configuration's events, sometimes absent. */
  additional_data?: LiveChatAdditionalData | null;
  /** Keys of the wire's envelope that were called `platform`, `type` or `shadowed`; absent when there were none. */
  shadowed?: Record<string, unknown>;
}

/** Who changed a configuration; each part may be missing. */
export interface LiveChatRequester {
  /** The id of the user. */
  user_id?: string | null;
  /** The id of the account. */
  account_id?: string | null;
  /** The client id of the app. */
  client_id?: string | null;
}

/** What every LiveChat event has that tells of a changed configuration. */
export interface LiveChatConfigurationEventBase extends LiveChatEventBase {
  /** Who changed it; v3.6 and later. */
  requester?: LiveChatRequester | null;
}

const additionalDataSchema: Schema<LiveChatAdditionalData> = object({
  chat_properties: v.nullish(propertiesSchema),
  chat_presence_user_ids: v.nullish(array(v.string())),
});

const requesterSchema: Schema<LiveChatRequester> = object({
  user_id: v.nullish(v.string()),
  account_id: v.nullish(v.string()),
  client_id: v.nullish(v.string()),
});

/** The schema of an event of a type: what every event has, this payload, and what its kind of event has. */
// @__NO_SIDE_EFFECTS__
export function eventSchema<
  const Type extends string,
  const Payload extends Schema,
  const Entries extends Record<string, Schema>,
>(type: Type, payload: Payload, entries?: Entries) {
  return object({
    platform: v.literal("livechat"),
    type: v.literal(type),
    payload,
    webhook_id: v.string(),
    organization_id: v.nullish(v.string()),
    license_id: v.nullish(v.union([v.number(), v.string()])),
    additional_data: v.nullish(additionalDataSchema),
    ...entries,
  });
}

/** The schema of a configuration's event. */
// @__NO_SIDE_EFFECTS__
export function configurationEventSchema<const Type extends string, const Payload extends Schema>(
  type: Type,
  payload: Payload,
) {
  return eventSchema(type, payload, { requester: v.nullish(requesterSchema) });
}
