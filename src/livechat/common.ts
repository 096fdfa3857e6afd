/**
 * Structures that several LiveChat structures share.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../core/literal-union.js";

/**
 * Properties by namespace and name, such as `properties.rating.score`.
 *
 * A namespace is the client id of an app, or a word such as `routing` or `source`. Values are documented as numbers, booleans or strings,
 * and are not checked.
 */
export type LiveChatProperties = Record<string, Record<string, unknown>>;

/** The access to a chat or a thread. */
export interface LiveChatAccess {
  /** The ids of the groups that have access. `0` means all agents. */
  group_ids?: number[] | null;
  /** The ids of the agents that have access. Part of LiveChat's API, in no known webhook. */
  agent_ids?: string[] | null;
}

/** The target or the source of a transfer. */
export interface LiveChatTransferTargets {
  /** The ids of groups. `0` is a valid id. */
  group_ids?: number[] | null;
  /** The ids of agents. */
  agent_ids?: string[] | null;
}

/** The place of a chat in the queue. */
export interface LiveChatQueue {
  /** The position in the queue. */
  position?: number | null;
  /** The estimated waiting time in seconds. */
  wait_time?: number | null;
  /** RFC 3339: read it with `readTimestamp`. */
  queued_at?: string | null;
  /** Sent by some versions instead of `queued_at`. An RFC 3339 string as well, despite its name. */
  queued_at_us?: string | null;
}

/** A summary of a thread. Newer versions only. */
export interface LiveChatSummary {
  /** Whether the summary could be made. */
  status?: LiteralUnion<"ok" | "error"> | null;
  /** Absent when the status is `error`. */
  text?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  updated_at?: string | null;
}

/** The product behind a button of a rich message. Newer versions only. */
export interface LiveChatPostbackProduct {
  /** The id of the product. */
  product_id?: string | null;
  /** The id of the chosen option. */
  option_id?: string | null;
  /** The number of items. */
  quantity?: number | null;
}
