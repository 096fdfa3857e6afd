/**
 * LiveChat events about agents and their accounts.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatGroupMembership, LiveChatWorkScheduler } from "../configuration.js";
import type { LiveChatConfigurationEventBase, LiveChatEventBase } from "./envelope.js";

/** The settings of an agent. Not the same as a `LiveChatAgent`, the participant of a chat. */
export interface LiveChatAgentConfiguration {
  /** The email of the agent. */
  id: string;
  /** The display name. */
  name?: string | null;
  /** The permission level. */
  role?: LiteralUnion<"owner" | "viceowner" | "administrator" | "normal"> | null;
  /** Whether the account is waiting for approval. */
  awaiting_approval?: boolean | null;
  /** The groups of the agent. */
  groups?: LiveChatGroupMembership[] | null;
  /** The enabled notifications. */
  notifications?: LiveChatNotification[] | null;
  /** The reports that are sent by email. */
  email_subscriptions?: LiteralUnion<"daily_summary" | "weekly_summary">[] | null;
  /** The working hours. */
  work_scheduler?: LiveChatWorkScheduler | null;
  /** The URL of an image. */
  avatar?: string | null;
  /** Sent in place of `avatar` in some samples. */
  avatar_path?: string | null;
  /** For example `Support Agent`. */
  job_title?: string | null;
  /** A phone number. */
  mobile?: string | null;
  /** The routing status after login. */
  login_status?: LiteralUnion<"accepting chats" | "not accepting chats"> | null;
  /** The maximum number of concurrent chats. */
  max_chats_count?: number | null;
  /** Whether the account is suspended. */
  suspended?: boolean | null;
  /** The id of the account. */
  account_id?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  last_logout?: string | null;
}

/** A notification for agents. */
export type LiveChatNotification = LiteralUnion<
  | "new_visitor"
  | "incoming_chat"
  | "returning_visitor"
  | "queued_visitor"
  | "visitor_is_typing"
  | "new_goal"
  | "unassigned_chats"
  | "unassigned_chat_messages"
  | "ticket"
  | "inactive_notifications"
  | "mute_all_sounds"
  | "repeat_sound_notifications"
  | "ticket_notifications"
  | "incoming_message_for_focused_chat"
>;

/** Sent when the account of an agent is created. */
export interface LiveChatAgentCreatedEvent extends LiveChatConfigurationEventBase {
  type: "agent_created";
  /**
   * All settings, including empty ones.
   *
   * @rare
   */
  payload: LiveChatAgentConfiguration;
}

/** Sent when the settings of an agent change. */
export interface LiveChatAgentUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "agent_updated";
  /**
   * The id, and only the settings that changed.
   *
   * @rare
   */
  payload: LiveChatAgentConfiguration;
}

/** Sent when the account of an agent is approved. */
export interface LiveChatAgentApprovedEvent extends LiveChatConfigurationEventBase {
  type: "agent_approved";
  payload: {
    /** The email of the agent. */
    id: string;
  };
}

/** Sent when the account of an agent is suspended. */
export interface LiveChatAgentSuspendedEvent extends LiveChatConfigurationEventBase {
  type: "agent_suspended";
  payload: {
    /** The email of the agent. */
    id: string;
  };
}

/** Sent when the account of an agent is no longer suspended. */
export interface LiveChatAgentUnsuspendedEvent extends LiveChatConfigurationEventBase {
  type: "agent_unsuspended";
  payload: {
    /** The email of the agent. */
    id: string;
  };
}

/** Sent when the account of an agent is deleted. */
export interface LiveChatAgentDeletedEvent extends LiveChatConfigurationEventBase {
  type: "agent_deleted";
  /** Either id is present: read `payload.agent_id ?? payload.id`. */
  payload:
    | {
        /** The email of the agent. */
        id: string;
        /** Older versions only. */
        agent_id?: null;
      }
    | {
        /** Newer versions only. */
        id?: string | null;
        /** The email of the agent, under its older name. */
        agent_id: string;
      };
}

/** Sent when an agent or a bot starts or stops accepting chats. */
export interface LiveChatRoutingStatusSetEvent extends LiveChatEventBase {
  type: "routing_status_set";
  payload: {
    /** The email of an agent, or the id of a bot. */
    agent_id: string;
    /** Spelt with spaces or with underscores: compare with both. `offline` is for bots only. */
    status: LiteralUnion<
      "accepting chats" | "not accepting chats" | "offline" | "accepting_chats" | "not_accepting_chats"
    >;
  };
}
