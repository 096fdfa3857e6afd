/**
 * The agent, as a participant of a chat. Its settings are another structure, `LiveChatAgentConfiguration`.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";

/** An agent or a bot, as a participant of a chat. */
export interface LiveChatAgent {
  type: "agent";
  /** An agent's e-mail address, or a bot's id of 32 hexadecimal digits. */
  id: string;
  /** The name. */
  name?: string | null;
  /** The e-mail address; bots have none. */
  email?: string | null;
  /** The address of a picture, sometimes without `https://`. */
  avatar?: string | null;
  /** Whether the agent is in the chat; may be `false` for one who wrote without joining. */
  present?: boolean | null;
  /** Up to when the agent has seen the events of the chat: RFC 3339, read it with `readTimestamp`; sometimes one of 1970. */
  events_seen_up_to?: string | null;
  /** Who can see the agent; from v3.4 on. */
  visibility?: LiteralUnion<"all" | "agents"> | null;
  /** Whether the agent takes chats; up to v3.3, and later in an agent's own profile only. */
  routing_status?: LiteralUnion<"accepting_chats" | "not_accepting_chats" | "offline"> | null;
}

export const agentSchema: Schema<LiveChatAgent> = object({
  type: v.literal("agent"),
  id: v.string(),
  name: v.nullish(v.string()),
  email: v.nullish(v.string()),
  avatar: v.nullish(v.string()),
  present: v.nullish(v.boolean()),
  events_seen_up_to: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  routing_status: v.nullish(v.string()),
});
