/**
 * An agent as a participant of a chat. The settings of an agent are a `LiveChatAgentConfiguration`.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";

/** An agent or a bot, as a participant of a chat. */
export interface LiveChatAgent {
  type: "agent";
  /** The email of an agent, or the id of a bot (32 hexadecimal digits). */
  id: string;
  /** The display name. */
  name?: string | null;
  /** Absent for bots. */
  email?: string | null;
  /** The URL of an image, sometimes without `https://`. */
  avatar?: string | null;
  /** Whether the agent is in the chat. `false` when the agent wrote without joining. */
  present?: boolean | null;
  /** RFC 3339: read it with `readTimestamp`. May be in 1970 when the agent has seen nothing. */
  events_seen_up_to?: string | null;
  /** Unix time in seconds, not RFC 3339. `0` when the agent has seen nothing. */
  last_seen_timestamp?: number | null;
  /**
   * `agents` hides the agent from customers. Absent in older versions.
   *
   * @strict
   */
  visibility?: LiteralUnion<"all" | "agents"> | null;
  /** Whether the agent accepts chats. May come beside `visibility`. */
  routing_status?: LiteralUnion<"accepting_chats" | "not_accepting_chats" | "offline"> | null;
}
