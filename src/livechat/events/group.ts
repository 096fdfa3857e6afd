/**
 * LiveChat events about groups of agents.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiveChatPriority } from "../configuration.js";
import type { LiveChatConfigurationEventBase } from "./envelope.js";

/** The settings of a group. */
export interface LiveChatGroupConfiguration {
  /** `0` is a valid id: do not test it for truthiness. */
  id: number | string;
  /** The name of the group. */
  name?: string | null;
  /** A language code, such as `en`. */
  language_code?: string | null;
  /** Priorities by agent id. */
  agent_priorities?: Record<string, LiveChatPriority> | null;
}

/** Sent when a group is created. */
export interface LiveChatGroupCreatedEvent extends LiveChatConfigurationEventBase {
  type: "group_created";
  /**
   * All settings, including empty ones.
   *
   * @rare
   */
  payload: LiveChatGroupConfiguration;
}

/** Sent when the settings of a group change. */
export interface LiveChatGroupUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "group_updated";
  /**
   * The id, and only the settings that changed.
   *
   * @rare
   */
  payload: LiveChatGroupConfiguration;
}

/** Sent when a group is deleted. */
export interface LiveChatGroupDeletedEvent extends LiveChatConfigurationEventBase {
  type: "group_deleted";
  payload: {
    /** `0` is a valid id: do not test it for truthiness. */
    id: number | string;
  };
}
