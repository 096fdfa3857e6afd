/**
 * Thread events that nobody wrote.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { type LiveChatDeleted, type LiveChatThreadEventBase, threadEventSchemaOf } from "./base.js";

/** What LiveChat itself tells in a thread. Apps may add kinds of their own. */
export type LiveChatSystemMessageType = LiteralUnion<
  | "agent_added"
  | "agent_joined"
  | "agent_left"
  | "agent_removed"
  | "archived_customer_disconnected"
  | "chat_transferred"
  | "customer_added"
  | "customer_banned"
  | "customer_removed"
  | "customer_updated"
  | "manual_archived_agent"
  | "manual_archived_customer"
  | "system_archived"
  | "transcript_requested"
  | "transcript_sent"
  | `rating.${"chat_commented" | "chat_rated" | "chat_rating_canceled"}`
  | "routing.idle"
  | `routing.archived_${"deleted" | "disconnected" | "inactive" | "offline" | "other" | "remotely_signed_out" | "signed_out"}`
  | "routing.assigned"
  | `routing.assigned_${"deleted" | "disconnected" | "inactive" | "other" | "remotely_signed_out" | "signed_out"}`
  | `routing.unassigned_${"deleted" | "disconnected" | "other" | "remotely_signed_out" | "signed_out"}`
>;

/** What happened in a chat, as the system tells it. */
export interface LiveChatSystemMessageThreadEvent extends LiveChatThreadEventBase {
  type: "system_message";
  /** What happened. */
  system_message_type: LiveChatSystemMessageType;
  /** The same, in words for people. */
  text?: string | null;
  /** What the words were made of, such as `agent`, `customer` or `duration`. */
  text_vars?: Record<string, unknown> | null;
  /** Who is behind it; not documented for these. */
  author_id?: string | null;
}

export const systemMessageSchema: Schema<
  LiveChatSystemMessageThreadEvent | LiveChatDeleted<LiveChatSystemMessageThreadEvent>
> = threadEventSchemaOf("system_message", {
  system_message_type: v.string(),
  text: v.nullish(v.string()),
  text_vars: v.nullish(object({})),
  author_id: v.nullish(v.string()),
});

/** What a part of LiveChat tells, with details in JSON; v3.6 and later. */
export interface LiveChatSystemThreadEvent extends LiveChatThreadEventBase {
  type: "system";
  /** The part of LiveChat. */
  source: LiteralUnion<"ai_agents" | "cdp" | "messaging">;
  /** What happened there. */
  subtype: LiteralUnion<
    | `custom_skill_${"started" | "completed" | "failed" | "rejected" | "awaiting_feedback"}`
    | `store_${"order_was_created" | "product_added_to_cart" | "product_removed_from_cart"}`
    | "summary"
  >;
  /** The version of the form of `details`. */
  version?: number | null;
  /** JSON in a string, in a form that depends on source, subtype and version: read it with `readSystemDetails`. */
  details?: string | null;
  /** Who is behind it; not documented for these. */
  author_id?: string | null;
}

export const systemSchema: Schema<LiveChatSystemThreadEvent | LiveChatDeleted<LiveChatSystemThreadEvent>> =
  threadEventSchemaOf("system", {
    source: v.string(),
    subtype: v.string(),
    version: v.nullish(v.number()),
    details: v.nullish(v.string()),
    author_id: v.nullish(v.string()),
  });
