/**
 * LiveChat events in the life of a chat.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatChat } from "../chat/chat.js";
import type { LiveChatAccess, LiveChatQueue, LiveChatTransferTargets } from "../common.js";
import type { LiveChatEventBase } from "./envelope.js";

/** Sent when a chat starts, or continues with a new thread. */
export interface LiveChatIncomingChatEvent extends LiveChatEventBase {
  type: "incoming_chat";
  payload: {
    /** The whole chat. The first events are in `chat.thread.events`. */
    chat: LiveChatChat;
    /** The id of the user who started the chat. Part of LiveChat's API, in no known webhook. */
    requester_id?: string | null;
    /** The former assignees, after a transfer. */
    transferred_from?: LiveChatTransferTargets | null;
  };
}

/** Sent when a chat is closed. */
export interface LiveChatChatDeactivatedEvent extends LiveChatEventBase {
  type: "chat_deactivated";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread that was closed. */
    thread_id: string;
    /** The id of the user who closed the chat. Absent when routing closed it. */
    user_id?: string | null;
  };
}

/** Sent when the access to a chat changes. */
export interface LiveChatChatAccessUpdatedEvent extends LiveChatEventBase {
  type: "chat_access_updated";
  payload: {
    /** The id of the chat. Not called `chat_id` here. */
    id: string;
    /** The complete new access. */
    access?: LiveChatAccess | null;
  };
}

/** Sent when a chat is transferred to other agents or groups. */
export interface LiveChatChatTransferredEvent extends LiveChatEventBase {
  type: "chat_transferred";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. Absent when the chat is closed. */
    thread_id?: string | null;
    /** The id of the agent who transferred the chat. Only when `reason` is `manual`. */
    requester_id?: string | null;
    /** Absent in some versions. */
    reason?: LiteralUnion<"manual" | "inactive" | "assigned" | "unassigned" | "other"> | null;
    /** The new assignees. */
    transferred_to?: LiveChatTransferTargets | null;
    /** Absent when the chat is not queued afterwards. */
    queue?: LiveChatQueue | null;
  };
}
