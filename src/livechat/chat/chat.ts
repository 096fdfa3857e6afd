/**
 * The chat: its users, and one of its threads.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";
import { accessSchema, type LiveChatAccess, type LiveChatProperties, propertiesSchema } from "../common.js";
import { type LiveChatThread, threadSchema } from "./thread.js";
import { type LiveChatUser, userSchema } from "./user.js";

/** A chat. */
export interface LiveChatChat {
  /** The id. */
  id: string;
  /** Who takes part. */
  users: LiveChatUser[];
  /** The thread that is or was open: a single one, where the vendor's API has a list. */
  thread?: LiveChatThread | null;
  /** The properties. */
  properties?: LiveChatProperties | null;
  /** Who has access. */
  access?: LiveChatAccess | null;
  /** Whether the agent follows the chat; documented for the vendor's API, seen in no webhook. */
  is_followed?: boolean | null;
}

export const chatSchema: Schema<LiveChatChat> = object({
  id: v.string(),
  users: array(userSchema),
  thread: v.nullish(threadSchema),
  properties: v.nullish(propertiesSchema),
  access: v.nullish(accessSchema),
  is_followed: v.nullish(v.boolean()),
});
