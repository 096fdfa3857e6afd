/**
 * LiveChat events in the life of a chat.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { chatSchema, type LiveChatChat } from "../chat/chat.js";
import {
  accessSchema,
  type LiveChatAccess,
  type LiveChatQueue,
  type LiveChatTransferTargets,
  queueSchema,
  transferTargetsSchema,
} from "../common.js";
import { eventSchema, type LiveChatEventBase } from "./envelope.js";

/** A chat began, or went on with a new thread. */
export interface LiveChatIncomingChatEvent extends LiveChatEventBase {
  type: "incoming_chat";
  payload: {
    /** The whole chat; what was said so far is in `chat.thread.events`. */
    chat: LiveChatChat;
    /** Who asked for it; seen in the vendor's API, in no webhook. */
    requester_id?: string | null;
    /** From where it was transferred; seen in the vendor's API, in no webhook. */
    transferred_from?: LiveChatTransferTargets | null;
  };
}

export const incomingChatEventSchema: Schema<LiveChatIncomingChatEvent> = eventSchema(
  "incoming_chat",
  object({
    chat: chatSchema,
    requester_id: v.nullish(v.string()),
    transferred_from: v.nullish(transferTargetsSchema),
  }),
);

/** A chat was closed. */
export interface LiveChatChatDeactivatedEvent extends LiveChatEventBase {
  type: "chat_deactivated";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread that was open. */
    thread_id: string;
    /** Who closed it; absent when the router did. */
    user_id?: string | null;
  };
}

export const chatDeactivatedEventSchema: Schema<LiveChatChatDeactivatedEvent> = eventSchema(
  "chat_deactivated",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    user_id: v.nullish(v.string()),
  }),
);

/** Others got or lost access to a chat. */
export interface LiveChatChatAccessUpdatedEvent extends LiveChatEventBase {
  type: "chat_access_updated";
  payload: {
    /** The chat: its id is called `id` here, not `chat_id`. */
    id: string;
    /** The whole new access. */
    access: LiveChatAccess;
  };
}

export const chatAccessUpdatedEventSchema: Schema<LiveChatChatAccessUpdatedEvent> = eventSchema(
  "chat_access_updated",
  object({
    id: v.string(),
    access: accessSchema,
  }),
);

/** A chat was transferred to other agents or groups. */
export interface LiveChatChatTransferredEvent extends LiveChatEventBase {
  type: "chat_transferred";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread; absent when the chat is closed. */
    thread_id?: string | null;
    /** Who transferred it; absent unless the reason is `manual`. */
    requester_id?: string | null;
    /** Why it was transferred. */
    reason: LiteralUnion<"manual" | "inactive" | "assigned" | "unassigned" | "other">;
    /** To whom it belongs now. */
    transferred_to: LiveChatTransferTargets;
    /** Its place in the queue; absent when it is not queued afterwards. */
    queue?: LiveChatQueue | null;
  };
}

export const chatTransferredEventSchema: Schema<LiveChatChatTransferredEvent> = eventSchema(
  "chat_transferred",
  object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
    reason: v.string(),
    transferred_to: transferTargetsSchema,
    queue: v.nullish(queueSchema),
  }),
);
