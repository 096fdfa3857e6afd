/**
 * WotNot events about messages.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { WotNotActor } from "../common.js";
import type { WotNotMessage, WotNotMessageOf } from "../messages/message.js";
import type { WotNotConversation, WotNotConversationEventBase, WotNotEventBase } from "./envelope.js";

/** Sent when a visitor, an agent or a bot sends a message. */
export interface WotNotMessageEvent extends WotNotConversationEventBase {
  type: "message";
  payload: {
    /** The sender. Reply to a `visitor` only: your own replies come back as events, too. */
    message_by: WotNotActor;
    /** A `switch` over its `type` narrows it. It has no id. */
    message: WotNotMessage;
  };
}

/** A `message` event whose message is of a type: `WotNotMessageEventOf<"text">`. */
export type WotNotMessageEventOf<Type extends WotNotMessage["type"]> = WotNotMessageEvent & {
  payload: { message: WotNotMessageOf<Type> };
};

/**
 * Sent when the delivery status of a bot's or an agent's message changes. Messages have no id, so the status cannot be matched to a
 * `message` event. Reply.cx does not document this event.
 */
export interface WotNotMessageStatusEvent extends WotNotEventBase {
  type: "message_status";
  payload: {
    /** The id of the message. No `message` event carries it. */
    message_id: string;
    /** The new status. */
    status: {
      /** Other values may come. */
      value: LiteralUnion<"delivered" | "failed">;
      /** The reason for a failure, else null. */
      failed_reason?: string | null;
    };
  };
  /** The conversation of the message. Absent for a message of a campaign. */
  conversation?: WotNotConversation | null;
  /** The campaign of the message. Absent for a message of a conversation. */
  campaign_details?: {
    /** The key of the request that started the campaign. */
    request_key?: string | null;
  } | null;
}
