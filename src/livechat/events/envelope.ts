/**
 * Fields that all LiveChat events share.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { EventIssues } from "../../core/decode.js";
import type { LiveChatProperties } from "../common.js";

/** Additional data that a webhook was registered for. */
export interface LiveChatAdditionalData {
  /** The properties of the chat. Only if the webhook was registered for them. */
  chat_properties?: LiveChatProperties | null;
  /** The ids of the agents, bots and customers in the chat. Only if the webhook was registered for them. */
  chat_presence_user_ids?: string[] | null;
}

/** The fields of every LiveChat event, besides `type` and `payload`. The `secret_key` is removed. */
export interface LiveChatEventBase extends EventIssues {
  platform: "livechat";
  /** The id of the webhook's registration, not of the delivery: every delivery of the webhook has the same. */
  webhook_id?: string | null;
  /** An opaque id. Newer versions only. */
  organization_id?: string | null;
  /** Usually a number. Older versions only. */
  license_id?: number | string | null;
  /** Empty in events about the configuration, and sometimes absent. */
  additional_data?: LiveChatAdditionalData | null;
  /**
   * The keys of the wire's envelope that have the name of a key of the decoder's: `platform`, `type`, `rawType`, `raw`, `issues`,
   * `hasMoreIssues` or `shadowed`. Absent when there are none.
   *
   * @added
   */
  shadowed?: Record<string, unknown>;
}

/** The one who changed a configuration. Each field may be absent. */
export interface LiveChatRequester {
  /** The id of the user. */
  user_id?: string | null;
  /** The id of the account. */
  account_id?: string | null;
  /** The client id of the app. */
  client_id?: string | null;
}

/** The fields of every LiveChat event about the configuration. */
export interface LiveChatConfigurationEventBase extends LiveChatEventBase {
  /**
   * The one who changed the configuration. Newer versions only.
   *
   * @rare
   */
  requester?: LiveChatRequester | null;
}
