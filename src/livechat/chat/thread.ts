/**
 * The thread of a chat, and what happened in it.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import { array, object, type Schema } from "../../core/schema.js";
import {
  accessSchema,
  type LiveChatAccess,
  type LiveChatProperties,
  type LiveChatQueue,
  type LiveChatSummary,
  propertiesSchema,
  queueSchema,
  summarySchema,
} from "../common.js";
import { type LiveChatThreadEvent, threadEventSchema } from "../thread-events/thread-event.js";
import { customerVisitSchema, type LiveChatCustomerVisit } from "./visit.js";

/** A thread of a chat. */
export interface LiveChatThread {
  /** The id. */
  id: string;
  /** Whether the chat is open. */
  active: boolean;
  /** When it began: RFC 3339, read it with `readTimestamp`. */
  created_at: string;
  /** The users who took part. */
  user_ids?: string[] | null;
  /** What happened; absent where `restricted_access` is present. */
  events?: LiveChatThreadEvent[] | null;
  /** Why the events are not shown, in words for people. */
  restricted_access?: string | null;
  /** The properties. */
  properties?: LiveChatProperties | null;
  /** Who has access. */
  access?: LiveChatAccess | null;
  /** The tags; absent when there are none. */
  tags?: string[] | null;
  /** The place in the queue; absent when it is not queued. */
  queue?: LiveChatQueue | null;
  /** How long it was queued in all, in seconds. */
  queues_duration?: number | null;
  /** The thread before this one; absent for the first. */
  previous_thread_id?: string | null;
  /** The thread after this one; absent for the last. */
  next_thread_id?: string | null;
  /** The thread before it that is accessible; in lists of archives only. */
  previous_accessible_thread_id?: string | null;
  /** The thread after it that is accessible; in lists of archives only. */
  next_accessible_thread_id?: string | null;
  /** The visit of the customer; v3.6 and later. */
  customer_visit?: LiveChatCustomerVisit | null;
  /** A summary of it; v3.6 and later. */
  summary?: LiveChatSummary | null;
}

export const threadSchema: Schema<LiveChatThread> = object({
  id: v.string(),
  active: v.boolean(),
  created_at: v.string(),
  user_ids: v.nullish(array(v.string())),
  events: v.nullish(array(threadEventSchema)),
  restricted_access: v.nullish(v.string()),
  properties: v.nullish(propertiesSchema),
  access: v.nullish(accessSchema),
  tags: v.nullish(array(v.string())),
  queue: v.nullish(queueSchema),
  queues_duration: v.nullish(v.number()),
  previous_thread_id: v.nullish(v.string()),
  next_thread_id: v.nullish(v.string()),
  previous_accessible_thread_id: v.nullish(v.string()),
  next_accessible_thread_id: v.nullish(v.string()),
  customer_visit: v.nullish(customerVisitSchema),
  summary: v.nullish(summarySchema),
});
