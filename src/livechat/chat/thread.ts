/**
 * A thread of a chat, with its events.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiveChatAccess, LiveChatProperties, LiveChatQueue, LiveChatSummary } from "../common.js";
import type { LiveChatThreadEvent } from "../thread-events/thread-event.js";
import type { LiveChatCustomerVisit } from "./visit.js";

/** A thread of a chat: a part of it from opening to closing. */
export interface LiveChatThread {
  /** The id of the thread. */
  id: string;
  /** Whether the thread is open. */
  active?: boolean | null;
  /** The start of the thread. RFC 3339: read it with `readTimestamp`. */
  created_at?: string | null;
  /** The ids of the users who took part. */
  user_ids?: string[] | null;
  /** Absent when `restricted_access` is present. */
  events?: LiveChatThreadEvent[] | null;
  /** The reason why `events` is absent, for people to read. */
  restricted_access?: string | null;
  /** The properties of the thread. */
  properties?: LiveChatProperties | null;
  /** The access to the thread. */
  access?: LiveChatAccess | null;
  /** Absent when there are none. */
  tags?: string[] | null;
  /**
   * Absent when the chat is not queued.
   *
   * @rare
   */
  queue?: LiveChatQueue | null;
  /** The total time in the queue, in seconds. */
  queues_duration?: number | null;
  /** The id of the previous thread. Absent for the first one. */
  previous_thread_id?: string | null;
  /** The id of the next thread. Absent for the last one. */
  next_thread_id?: string | null;
  /** The id of the previous accessible thread. Only in lists of archives. */
  previous_accessible_thread_id?: string | null;
  /** The id of the next accessible thread. Only in lists of archives. */
  next_accessible_thread_id?: string | null;
  /**
   * The visit during which the thread began. Newer versions only.
   *
   * @rare
   */
  customer_visit?: LiveChatCustomerVisit | null;
  /**
   * Newer versions only.
   *
   * @rare
   */
  summary?: LiveChatSummary | null;
  /**
   * Custom variables of the chat widget. Part of LiveChat's API, in no known webhook.
   *
   * @rare
   */
  custom_variables?: LiveChatCustomVariable[] | null;
}

/** A custom variable of the chat widget. Part of LiveChat's API, in no known webhook. */
export interface LiveChatCustomVariable {
  /** The name of the variable. */
  key?: string | null;
  /** The value of the variable. */
  value?: string | null;
}
