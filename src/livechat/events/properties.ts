/**
 * LiveChat events about the properties of chats, threads and thread events.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import { array, object, record, type Schema } from "../../core/schema.js";
import { type LiveChatProperties, propertiesSchema } from "../common.js";
import { eventSchema, type LiveChatEventBase } from "./envelope.js";

/** The names of properties that were deleted, by namespace. */
export type LiveChatDeletedProperties = Record<string, string[]>;

const deletedPropertiesSchema: Schema<LiveChatDeletedProperties> = record(array(v.string()));

/** A chat got other properties. */
export interface LiveChatChatPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "chat_properties_updated";
  payload: {
    /** The chat. */
    chat_id: string;
    /** Those that changed, and no others. */
    properties: LiveChatProperties;
  };
}

export const chatPropertiesUpdatedEventSchema: Schema<LiveChatChatPropertiesUpdatedEvent> = eventSchema(
  "chat_properties_updated",
  object({
    chat_id: v.string(),
    properties: propertiesSchema,
  }),
);

/** A chat lost properties. */
export interface LiveChatChatPropertiesDeletedEvent extends LiveChatEventBase {
  type: "chat_properties_deleted";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The names of those that were deleted, and no others. */
    properties: LiveChatDeletedProperties;
  };
}

export const chatPropertiesDeletedEventSchema: Schema<LiveChatChatPropertiesDeletedEvent> = eventSchema(
  "chat_properties_deleted",
  object({
    chat_id: v.string(),
    properties: deletedPropertiesSchema,
  }),
);

/** A thread got other properties. */
export interface LiveChatThreadPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "thread_properties_updated";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** Those that changed, and no others. */
    properties: LiveChatProperties;
  };
}

export const threadPropertiesUpdatedEventSchema: Schema<LiveChatThreadPropertiesUpdatedEvent> = eventSchema(
  "thread_properties_updated",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    properties: propertiesSchema,
  }),
);

/** A thread lost properties. */
export interface LiveChatThreadPropertiesDeletedEvent extends LiveChatEventBase {
  type: "thread_properties_deleted";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The names of those that were deleted, and no others. */
    properties: LiveChatDeletedProperties;
  };
}

export const threadPropertiesDeletedEventSchema: Schema<LiveChatThreadPropertiesDeletedEvent> = eventSchema(
  "thread_properties_deleted",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    properties: deletedPropertiesSchema,
  }),
);

/** A thread event got other properties. */
export interface LiveChatEventPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "event_properties_updated";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The thread event. */
    event_id: string;
    /** Those that changed, and no others. */
    properties: LiveChatProperties;
  };
}

export const eventPropertiesUpdatedEventSchema: Schema<LiveChatEventPropertiesUpdatedEvent> = eventSchema(
  "event_properties_updated",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    properties: propertiesSchema,
  }),
);

/** A thread event lost properties. */
export interface LiveChatEventPropertiesDeletedEvent extends LiveChatEventBase {
  type: "event_properties_deleted";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The thread event. */
    event_id: string;
    /** The names of those that were deleted, and no others. */
    properties: LiveChatDeletedProperties;
  };
}

export const eventPropertiesDeletedEventSchema: Schema<LiveChatEventPropertiesDeletedEvent> = eventSchema(
  "event_properties_deleted",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    properties: deletedPropertiesSchema,
  }),
);
