/**
 * LiveChat events about bots.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import {
  groupMembershipSchema,
  type LiveChatGroupMembership,
  type LiveChatPriority,
  type LiveChatWorkScheduler,
  workSchedulerSchema,
} from "../configuration.js";
import { configurationEventSchema, type LiveChatConfigurationEventBase } from "./envelope.js";

/** The settings of a bot. */
export interface LiveChatBotConfiguration {
  /** The id, 32 hexadecimal digits as a rule. */
  id: string;
  /** The name. */
  name?: string | null;
  /** The default priority in groups. */
  default_group_priority?: LiveChatPriority | null;
  /** The groups that the bot belongs to. */
  groups?: LiveChatGroupMembership[] | null;
  /** The client id of the app that the bot belongs to. */
  owner_client_id?: string | null;
  /** The address of a picture. */
  avatar?: string | null;
  /** The same, as some samples call it. */
  avatar_path?: string | null;
  /** How many chats the bot takes at a time. */
  max_chats_count?: number | null;
  /** The title. */
  job_title?: string | null;
  /** When the bot works. */
  work_scheduler?: LiveChatWorkScheduler | null;
  /** The time zone of its hours; v3.3 and v3.4. */
  timezone?: string | null;
  /** The kind of bot, a free text; v3.6 and later. */
  type?: LiteralUnion<"chatbot"> | null;
}

const botConfigurationSchema: Schema<LiveChatBotConfiguration> = object({
  id: v.string(),
  name: v.nullish(v.string()),
  default_group_priority: v.nullish(v.string()),
  groups: v.nullish(array(groupMembershipSchema)),
  owner_client_id: v.nullish(v.string()),
  avatar: v.nullish(v.string()),
  avatar_path: v.nullish(v.string()),
  max_chats_count: v.nullish(v.number()),
  job_title: v.nullish(v.string()),
  work_scheduler: v.nullish(workSchedulerSchema),
  timezone: v.nullish(v.string()),
  type: v.nullish(v.string()),
});

/** A bot was created. */
export interface LiveChatBotCreatedEvent extends LiveChatConfigurationEventBase {
  type: "bot_created";
  /** All settings, empty ones included. */
  payload: LiveChatBotConfiguration;
}

export const botCreatedEventSchema: Schema<LiveChatBotCreatedEvent> = configurationEventSchema(
  "bot_created",
  botConfigurationSchema,
);

/** The settings of a bot changed. */
export interface LiveChatBotUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "bot_updated";
  /** The id, and the settings that changed. */
  payload: LiveChatBotConfiguration;
}

export const botUpdatedEventSchema: Schema<LiveChatBotUpdatedEvent> = configurationEventSchema(
  "bot_updated",
  botConfigurationSchema,
);

/** A bot was deleted. */
export interface LiveChatBotDeletedEvent extends LiveChatConfigurationEventBase {
  type: "bot_deleted";
  payload: {
    /** The bot's id. */
    id: string;
  };
}

export const botDeletedEventSchema: Schema<LiveChatBotDeletedEvent> = configurationEventSchema(
  "bot_deleted",
  object({ id: v.string() }),
);
