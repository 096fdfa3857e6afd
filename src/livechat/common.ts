/**
 * What several LiveChat structures are made of.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../core/literal-union.js";
import { array, object, record, type Schema } from "../core/schema.js";

/**
 * Properties: a namespace, then a name, then the value, such as `properties.rating.score`.
 *
 * A namespace is the client id of an app, or a word such as `routing` or `source`. Numbers, booleans and texts are
 * documented for values; none of them is checked.
 */
export type LiveChatProperties = Record<string, Record<string, unknown>>;

export const propertiesSchema: Schema<LiveChatProperties> = record(object({}));

/** Who has access to a chat or a thread. */
export interface LiveChatAccess {
  /** The groups that have access; 0 stands for every agent. */
  group_ids?: number[] | null;
}

export const accessSchema: Schema<LiveChatAccess> = object({
  group_ids: v.nullish(array(v.number())),
});

/** Where a chat is transferred to, or was transferred from. */
export interface LiveChatTransferTargets {
  /** The groups; 0 is a group, too. */
  group_ids?: number[] | null;
  /** The agents, by id. */
  agent_ids?: string[] | null;
}

export const transferTargetsSchema: Schema<LiveChatTransferTargets> = object({
  group_ids: v.nullish(array(v.number())),
  agent_ids: v.nullish(array(v.string())),
});

/** The place of a chat in the queue. */
export interface LiveChatQueue {
  /** Its position. */
  position?: number | null;
  /** The estimated time to wait, in seconds. */
  wait_time?: number | null;
  /** When it was queued: RFC 3339, read it with `readTimestamp`. */
  queued_at?: string | null;
  /** The same, in a `chat_transferred` event of v3.3 to v3.5: a text like `queued_at`, in spite of its name. */
  queued_at_us?: string | null;
}

export const queueSchema: Schema<LiveChatQueue> = object({
  position: v.nullish(v.number()),
  wait_time: v.nullish(v.number()),
  queued_at: v.nullish(v.string()),
  queued_at_us: v.nullish(v.string()),
});

/** A summary of a thread; v3.6 and later. */
export interface LiveChatSummary {
  /** `ok`, or `error`. */
  status?: LiteralUnion<"ok" | "error"> | null;
  /** The summary. */
  text?: string | null;
  /** When it was written: RFC 3339, read it with `readTimestamp`. */
  updated_at?: string | null;
}

export const summarySchema: Schema<LiveChatSummary> = object({
  status: v.nullish(v.string()),
  text: v.nullish(v.string()),
  updated_at: v.nullish(v.string()),
});

/** The product that a button of a shop's rich message stands for; v3.6 and later. */
export interface LiveChatPostbackProduct {
  /** The id of the product. */
  product_id?: string | null;
  /** The id of the option. */
  option_id?: string | null;
  /** How many of it. */
  quantity?: number | null;
}

export const postbackProductSchema: Schema<LiveChatPostbackProduct> = object({
  product_id: v.nullish(v.string()),
  option_id: v.nullish(v.string()),
  quantity: v.nullish(v.number()),
});
