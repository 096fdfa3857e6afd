/**
 * LiveChat events about the users of a chat.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatUser } from "../chat/user.js";
import type { LiveChatEventBase } from "./envelope.js";

/** Sent when an agent, a bot or a customer is added to a chat. */
export interface LiveChatUserAddedToChatEvent extends LiveChatEventBase {
  type: "user_added_to_chat";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. Absent when the chat is closed. */
    thread_id?: string | null;
    /** A `switch` over its `type` narrows it. */
    user: LiveChatUser;
    /** Sent by some versions. `user.type` is always present. */
    user_type?: LiteralUnion<"agent" | "customer"> | null;
    /** Only `manual` is documented. */
    reason?: LiteralUnion<"manual"> | null;
    /** The id of the agent who added the user. Absent when no agent did. */
    requester_id?: string | null;
  };
}

/** Sent when an agent, a bot or a customer is removed from a chat. */
export interface LiveChatUserRemovedFromChatEvent extends LiveChatEventBase {
  type: "user_removed_from_chat";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. Absent when the chat is closed. */
    thread_id?: string | null;
    /** The id of the user who was removed. */
    user_id: string;
    /** Sent by some versions. */
    user_type?: LiteralUnion<"agent" | "customer"> | null;
    /** Only `manual` is documented. */
    reason?: LiteralUnion<"manual"> | null;
    /** The id of the agent who removed the user. Absent when no agent did. */
    requester_id?: string | null;
  };
}
