/**
 * LiveChat events about bots.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatGroupMembership, LiveChatPriority, LiveChatWorkScheduler } from "../configuration.js";
import type { LiveChatConfigurationEventBase } from "./envelope.js";

/** The settings of a bot. */
export interface LiveChatBotConfiguration {
  /** Usually 32 hexadecimal digits. */
  id: string;
  /** The display name. */
  name?: string | null;
  /** The priority in groups without a priority of their own. */
  default_group_priority?: LiveChatPriority | null;
  /** The groups of the bot. */
  groups?: LiveChatGroupMembership[] | null;
  /** The client id of the app that owns the bot. */
  owner_client_id?: string | null;
  /** The URL of an image. */
  avatar?: string | null;
  /** Sent in place of `avatar` in some samples. */
  avatar_path?: string | null;
  /** The maximum number of concurrent chats. */
  max_chats_count?: number | null;
  /** For example `Support Bot`. */
  job_title?: string | null;
  /** The working hours. */
  work_scheduler?: LiveChatWorkScheduler | null;
  /** The time zone of the working hours. Older versions only. */
  timezone?: string | null;
  /** The kind of bot, chosen freely. Newer versions only. */
  type?: LiteralUnion<"chatbot"> | null;
}

/** Sent when a bot is created. */
export interface LiveChatBotCreatedEvent extends LiveChatConfigurationEventBase {
  type: "bot_created";
  /**
   * All settings, including empty ones.
   *
   * @rare
   */
  payload: LiveChatBotConfiguration;
}

/** Sent when the settings of a bot change. */
export interface LiveChatBotUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "bot_updated";
  /**
   * The id, and only the settings that changed.
   *
   * @rare
   */
  payload: LiveChatBotConfiguration;
}

/** Sent when a bot is deleted. */
export interface LiveChatBotDeletedEvent extends LiveChatConfigurationEventBase {
  type: "bot_deleted";
  payload: {
    /** The id of the bot. */
    id: string;
  };
}
