/**
 * LiveChat events about the users of a chat.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { type LiveChatUser, userSchema } from "../chat/user.js";
import { eventSchema, type LiveChatEventBase } from "./envelope.js";

/** An agent, a bot or a customer came into a chat. */
export interface LiveChatUserAddedToChatEvent extends LiveChatEventBase {
  type: "user_added_to_chat";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread; absent when the chat is closed. */
    thread_id?: string | null;
    /** Who came; a second `switch`, over its `type`, narrows it. */
    user: LiveChatUser;
    /** The kind of user. Documented, yet in no sample: `user.type` tells it always. */
    user_type?: LiteralUnion<"agent" | "customer"> | null;
    /** Why. Only `manual` is documented. */
    reason?: LiteralUnion<"manual"> | null;
    /** The agent who added the user; absent when none did. */
    requester_id?: string | null;
  };
}

export const userAddedToChatEventSchema: Schema<LiveChatUserAddedToChatEvent> = eventSchema(
  "user_added_to_chat",
  object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    user: userSchema,
    user_type: v.nullish(v.string()),
    reason: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
  }),
);

/** An agent, a bot or a customer left a chat. */
export interface LiveChatUserRemovedFromChatEvent extends LiveChatEventBase {
  type: "user_removed_from_chat";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread; absent when the chat is closed. */
    thread_id?: string | null;
    /** The id of who left. */
    user_id: string;
    /** The kind of user. Documented, yet in no sample. */
    user_type?: LiteralUnion<"agent" | "customer"> | null;
    /** Why. Only `manual` is documented. */
    reason?: LiteralUnion<"manual"> | null;
    /** The agent who removed the user; absent when none did. */
    requester_id?: string | null;
  };
}

export const userRemovedFromChatEventSchema: Schema<LiveChatUserRemovedFromChatEvent> = eventSchema(
  "user_removed_from_chat",
  object({
    chat_id: v.string(),
    thread_id: v.nullish(v.string()),
    user_id: v.string(),
    user_type: v.nullish(v.string()),
    reason: v.nullish(v.string()),
    requester_id: v.nullish(v.string()),
  }),
);
