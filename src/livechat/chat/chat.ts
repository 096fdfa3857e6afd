/**
 * The chat: its users, and one of its threads.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";
import {
  accessSchema,
  type LiveChatAccess,
  type LiveChatProperties,
  type LiveChatTransferTargets,
  propertiesSchema,
  transferTargetsSchema,
} from "../common.js";
import { type LiveChatThread, threadSchema } from "./thread.js";
import { type LiveChatUser, userSchema } from "./user.js";

/** A chat. */
export interface LiveChatChat {
  /** The id. */
  id: string;
  /** Who takes part. */
  users: LiveChatUser[];
  /** The one thread that comes along. */
  thread?: LiveChatThread | null;
  /** The properties. */
  properties?: LiveChatProperties | null;
  /** Who has access. */
  access?: LiveChatAccess | null;
  /** Whether the chat is followed; seen in the vendor's API, in no webhook. */
  is_followed?: boolean | null;
  /** From where it was transferred; seen in the vendor's API, in no webhook. */
  transferred_from?: LiveChatTransferTargets | null;
}

export const chatSchema: Schema<LiveChatChat> = object({
  id: v.string(),
  users: array(userSchema),
  thread: v.nullish(threadSchema),
  properties: v.nullish(propertiesSchema),
  access: v.nullish(accessSchema),
  is_followed: v.nullish(v.boolean()),
  transferred_from: v.nullish(transferTargetsSchema),
});
