/**
 * Thread events without an author.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatThreadEventBase } from "./base.js";

/** The kind of a system message. Apps may add their own. */
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

/** A system message about a change in the chat. */
export interface LiveChatSystemMessageThreadEvent extends LiveChatThreadEventBase {
  type: "system_message";
  /** The kind of change. */
  system_message_type: LiveChatSystemMessageType;
  /** A description for people to read. */
  text?: string | null;
  /** The values in `text`, such as `agent`, `customer` or `duration`. */
  text_vars?: Record<string, unknown> | null;
  /** Not documented for this type. */
  author_id?: string | null;
}

/** A system event with details in JSON. Newer versions only. */
export interface LiveChatSystemThreadEvent extends LiveChatThreadEventBase {
  type: "system";
  /** The part of LiveChat that sent it. */
  source: LiteralUnion<"ai_agents" | "cdp" | "messaging">;
  /** The kind of event, within `source`. */
  subtype: LiteralUnion<
    | `custom_skill_${"started" | "completed" | "failed" | "rejected" | "awaiting_feedback"}`
    | `store_${"order_was_created" | "product_added_to_cart" | "product_removed_from_cart"}`
    | "summary"
  >;
  /** The version of the format of `details`. */
  version?: number | null;
  /** JSON in a string, in a format that depends on `source`, `subtype` and `version`: read it with `readSystemDetails`. */
  details?: string | null;
  /** Not documented for this type. */
  author_id?: string | null;
}
