/**
 * WotNot events about messages.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { actorSchema, type WotNotActor } from "../common.js";
import { messageSchema, type WotNotMessage, type WotNotMessageOf } from "../messages/message.js";
import {
  conversationSchema,
  eventSchema,
  type WotNotConversation,
  type WotNotConversationEventBase,
  type WotNotEventBase,
} from "./envelope.js";

/** A visitor, an agent or a bot sent a message. */
export interface WotNotMessageEvent extends WotNotConversationEventBase {
  type: "message";
  payload: {
    /** Who sent it. Answer only a `visitor`: your own replies come back as events too. */
    message_by: WotNotActor;
    /** What was sent; a second `switch`, over its `type`, narrows it. */
    message: WotNotMessage;
  };
}

/** A `message` event whose message is of a type: `WotNotMessageEventOf<"text">`. */
export type WotNotMessageEventOf<Type extends WotNotMessage["type"]> = WotNotMessageEvent & {
  payload: { message: WotNotMessageOf<Type> };
};

export const messageEventSchema: Schema<WotNotMessageEvent> = eventSchema("message", {
  conversation: conversationSchema,
  payload: object({
    message_by: actorSchema,
    message: messageSchema,
  }),
});

/** The delivery status of a message changed that a bot or an agent had sent. */
export interface WotNotMessageStatusEvent extends WotNotEventBase {
  type: "message_status";
  payload: {
    /** The id of the message. */
    message_id: string;
    /** What became of the message. */
    status: {
      /** How far it got. */
      value: LiteralUnion<"delivered" | "failed">;
      /** Why it failed; null when it did not. */
      failed_reason?: string | null;
    };
  };
  /** The conversation of the message; absent for a campaign's message. */
  conversation?: WotNotConversation | null;
  /** The campaign of the message; absent for a conversation's message. */
  campaign_details?: {
    /** The key of the campaign's request. */
    request_key: string;
  } | null;
}

export const messageStatusEventSchema: Schema<WotNotMessageStatusEvent> = eventSchema("message_status", {
  payload: object({
    message_id: v.string(),
    status: object({
      value: v.string(),
      failed_reason: v.nullish(v.string()),
    }),
  }),
  conversation: v.nullish(conversationSchema),
  campaign_details: v.nullish(object({ request_key: v.string() })),
});
