/**
 * LiveChat events about the accounts of agents, and what agents do.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, branch, object, type Schema } from "../../core/schema.js";
import {
  groupMembershipSchema,
  type LiveChatGroupMembership,
  type LiveChatWorkScheduler,
  workSchedulerSchema,
} from "../configuration.js";
import {
  configurationEventSchema,
  eventSchema,
  type LiveChatConfigurationEventBase,
  type LiveChatEventBase,
} from "./envelope.js";

/** The settings of an agent. Another structure than `LiveChatAgent`, the participant of a chat. */
export interface LiveChatAgentConfiguration {
  /** The agent's e-mail address. */
  id: string;
  /** The name. */
  name?: string | null;
  /** What the agent may do. */
  role?: LiteralUnion<"owner" | "viceowner" | "administrator" | "normal"> | null;
  /** Whether the account waits to be approved. */
  awaiting_approval?: boolean | null;
  /** The groups that the agent belongs to. */
  groups?: LiveChatGroupMembership[] | null;
  /** What the agent is notified of, such as `incoming_chat` or `mute_all_sounds`. */
  notifications?: LiveChatNotification[] | null;
  /** The reports that the agent gets by e-mail. */
  email_subscriptions?: LiteralUnion<"daily_summary" | "weekly_summary">[] | null;
  /** When the agent works. */
  work_scheduler?: LiveChatWorkScheduler | null;
  /** The address of a picture. */
  avatar?: string | null;
  /** The same, as some samples call it. */
  avatar_path?: string | null;
  /** The title, such as `Support Agent`. */
  job_title?: string | null;
  /** The phone number. */
  mobile?: string | null;
  /** The status at login. */
  login_status?: LiteralUnion<"accepting chats" | "not accepting chats"> | null;
  /** How many chats the agent takes at a time. */
  max_chats_count?: number | null;
  /** Whether the account is suspended. */
  suspended?: boolean | null;
  /** The id of the account. */
  account_id?: string | null;
  /** When the agent last logged out: RFC 3339, read it with `readTimestamp`. */
  last_logout?: string | null;
}

/** What an agent can be notified of. */
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

const agentConfigurationSchema: Schema<LiveChatAgentConfiguration> = object({
  id: v.string(),
  name: v.nullish(v.string()),
  role: v.nullish(v.string()),
  awaiting_approval: v.nullish(v.boolean()),
  groups: v.nullish(array(groupMembershipSchema)),
  notifications: v.nullish(array(v.string())),
  email_subscriptions: v.nullish(array(v.string())),
  work_scheduler: v.nullish(workSchedulerSchema),
  avatar: v.nullish(v.string()),
  avatar_path: v.nullish(v.string()),
  job_title: v.nullish(v.string()),
  mobile: v.nullish(v.string()),
  login_status: v.nullish(v.string()),
  max_chats_count: v.nullish(v.number()),
  suspended: v.nullish(v.boolean()),
  account_id: v.nullish(v.string()),
  last_logout: v.nullish(v.string()),
});

/** The account of an agent was created. */
export interface LiveChatAgentCreatedEvent extends LiveChatConfigurationEventBase {
  type: "agent_created";
  /** All settings, empty ones included. */
  payload: LiveChatAgentConfiguration;
}

export const agentCreatedEventSchema: Schema<LiveChatAgentCreatedEvent> = configurationEventSchema(
  "agent_created",
  agentConfigurationSchema,
);

/** The settings of an agent changed. */
export interface LiveChatAgentUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "agent_updated";
  /** The id, and the settings that changed. */
  payload: LiveChatAgentConfiguration;
}

export const agentUpdatedEventSchema: Schema<LiveChatAgentUpdatedEvent> = configurationEventSchema(
  "agent_updated",
  agentConfigurationSchema,
);

/** The account of an agent was approved, and can be used now. */
export interface LiveChatAgentApprovedEvent extends LiveChatConfigurationEventBase {
  type: "agent_approved";
  payload: {
    /** The agent's e-mail address. */
    id: string;
  };
}

export const agentApprovedEventSchema: Schema<LiveChatAgentApprovedEvent> = configurationEventSchema(
  "agent_approved",
  object({ id: v.string() }),
);

/** The account of an agent was suspended. */
export interface LiveChatAgentSuspendedEvent extends LiveChatConfigurationEventBase {
  type: "agent_suspended";
  payload: {
    /** The agent's e-mail address. */
    id: string;
  };
}

export const agentSuspendedEventSchema: Schema<LiveChatAgentSuspendedEvent> = configurationEventSchema(
  "agent_suspended",
  object({ id: v.string() }),
);

/** The account of an agent is no longer suspended. */
export interface LiveChatAgentUnsuspendedEvent extends LiveChatConfigurationEventBase {
  type: "agent_unsuspended";
  payload: {
    /** The agent's e-mail address. */
    id: string;
  };
}

export const agentUnsuspendedEventSchema: Schema<LiveChatAgentUnsuspendedEvent> = configurationEventSchema(
  "agent_unsuspended",
  object({ id: v.string() }),
);

/** The account of an agent was deleted. */
export interface LiveChatAgentDeletedEvent extends LiveChatConfigurationEventBase {
  type: "agent_deleted";
  /** One of the two ids is there: `payload.agent_id ?? payload.id` is the agent's. */
  payload:
    | {
        /** The agent's e-mail address. */
        id: string;
        /** Absent from v3.4 on. */
        agent_id?: null;
      }
    | {
        /** Absent up to v3.3. */
        id?: string | null;
        /** The agent's e-mail address, under its name up to v3.3. */
        agent_id: string;
      };
}

export const agentDeletedEventSchema: Schema<LiveChatAgentDeletedEvent> = configurationEventSchema(
  "agent_deleted",
  branch({
    key: "agent_id",
    matches: v.nullish(v.null()),
    yes: object({ id: v.string(), agent_id: v.nullish(v.null()) }),
    no: object({ id: v.nullish(v.string()), agent_id: v.string() }),
  }),
);

/** An agent or a bot takes chats from now on, or takes none. */
export interface LiveChatRoutingStatusSetEvent extends LiveChatEventBase {
  type: "routing_status_set";
  payload: {
    /** An agent's e-mail address, or a bot's id. */
    agent_id: string;
    /** The new status, spelt with spaces as documented or with underscores: compare with both. `offline` is for bots. */
    status: LiteralUnion<
      "accepting chats" | "not accepting chats" | "offline" | "accepting_chats" | "not_accepting_chats"
    >;
  };
}

export const routingStatusSetEventSchema: Schema<LiveChatRoutingStatusSetEvent> = eventSchema(
  "routing_status_set",
  object({
    agent_id: v.string(),
    status: v.string(),
  }),
);
