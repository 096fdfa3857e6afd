/**
 * LiveChat events about the properties of chats, threads and thread events.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiveChatProperties } from "../common.js";
import type { LiveChatEventBase } from "./envelope.js";

/** The names of deleted properties, by namespace. */
export type LiveChatDeletedProperties = Record<string, string[]>;

/** Sent when properties of a chat are set. */
export interface LiveChatChatPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "chat_properties_updated";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** Only the properties that changed. */
    properties: LiveChatProperties;
  };
}

/** Sent when properties of a chat are deleted. */
export interface LiveChatChatPropertiesDeletedEvent extends LiveChatEventBase {
  type: "chat_properties_deleted";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** Only the properties that were deleted. */
    properties: LiveChatDeletedProperties;
  };
}

/** Sent when properties of a thread are set. */
export interface LiveChatThreadPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "thread_properties_updated";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** Only the properties that changed. */
    properties: LiveChatProperties;
  };
}

/** Sent when properties of a thread are deleted. */
export interface LiveChatThreadPropertiesDeletedEvent extends LiveChatEventBase {
  type: "thread_properties_deleted";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** Only the properties that were deleted. */
    properties: LiveChatDeletedProperties;
  };
}

/** Sent when properties of a thread event are set. */
export interface LiveChatEventPropertiesUpdatedEvent extends LiveChatEventBase {
  type: "event_properties_updated";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The id of the thread event. */
    event_id: string;
    /** Only the properties that changed. */
    properties: LiveChatProperties;
  };
}

/** Sent when properties of a thread event are deleted. */
export interface LiveChatEventPropertiesDeletedEvent extends LiveChatEventBase {
  type: "event_properties_deleted";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The id of the thread event. */
    event_id: string;
    /** Only the properties that were deleted. */
    properties: LiveChatDeletedProperties;
  };
}
