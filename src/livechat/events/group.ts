/**
 * LiveChat events about groups of agents.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import { object, record, type Schema } from "../../core/schema.js";
import type { LiveChatPriority } from "../configuration.js";
import { configurationEventSchema, type LiveChatConfigurationEventBase } from "./envelope.js";

/** The settings of a group. */
export interface LiveChatGroupConfiguration {
  /** The id. 0 is a real one: do not test it for truth. */
  id: number;
  /** The name. */
  name?: string | null;
  /** The code of the language, such as `en`. */
  language_code?: string | null;
  /** The priority of each agent, by id. */
  agent_priorities?: Record<string, LiveChatPriority> | null;
}

const groupConfigurationSchema: Schema<LiveChatGroupConfiguration> = object({
  id: v.number(),
  name: v.nullish(v.string()),
  language_code: v.nullish(v.string()),
  agent_priorities: v.nullish(record(v.string())),
});

/** A group was created. */
export interface LiveChatGroupCreatedEvent extends LiveChatConfigurationEventBase {
  type: "group_created";
  /** All settings, empty ones included. */
  payload: LiveChatGroupConfiguration;
}

export const groupCreatedEventSchema: Schema<LiveChatGroupCreatedEvent> = configurationEventSchema(
  "group_created",
  groupConfigurationSchema,
);

/** The settings of a group changed. */
export interface LiveChatGroupUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "group_updated";
  /** The id, and the settings that changed. */
  payload: LiveChatGroupConfiguration;
}

export const groupUpdatedEventSchema: Schema<LiveChatGroupUpdatedEvent> = configurationEventSchema(
  "group_updated",
  groupConfigurationSchema,
);

/** A group was deleted. */
export interface LiveChatGroupDeletedEvent extends LiveChatConfigurationEventBase {
  type: "group_deleted";
  payload: {
    /** The group's id. 0 is a real one: do not test it for truth. */
    id: number;
  };
}

export const groupDeletedEventSchema: Schema<LiveChatGroupDeletedEvent> = configurationEventSchema(
  "group_deleted",
  object({ id: v.number() }),
);
