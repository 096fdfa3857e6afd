/**
 * Fields that all Bird events share.
 *
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */

import type { EventIssues } from "../../core/decode.js";
import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdConversation } from "../conversation/conversation.js";

/** The fields of every Bird event, besides `type`, `service` and `payload`. The event itself has no id and no time. */
export interface BirdEventBase extends EventIssues {
  platform: "bird";
  /**
   * The keys of the wire's envelope that have the name of a key of the decoder's: `platform`, `type`, `rawType`, `channel`, `raw`, `issues`,
   * `hasMoreIssues` or `shadowed`. Absent when there are none.
   *
   * @added
   */
  shadowed?: Record<string, unknown>;
}

/** The fields of every event of a conversation. */
export interface BirdConversationEventBase extends BirdEventBase {
  /** The service of the subscription. */
  service: "conversations";
  /** The new state of the conversation, or the last one when it was deleted. */
  payload: BirdConversation;
}

/** The fields of every event of a message on a channel. */
export interface BirdChannelEventBase extends BirdEventBase {
  /** The service of the subscription. */
  service: "channels";
  /** The event's name on the wire, such as `whatsapp.inbound`. */
  rawType: string;
  /** The channel, which the event's name on the wire begins with. Not all spellings are documented. */
  channel: LiteralUnion<"email" | "sms" | "whatsapp">;
}
