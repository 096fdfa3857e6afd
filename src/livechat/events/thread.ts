/**
 * LiveChat events about what happens in a thread.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { type LiveChatPostbackProduct, type LiveChatSummary, postbackProductSchema, summarySchema } from "../common.js";
import {
  type LiveChatThreadEvent,
  type LiveChatThreadEventOf,
  threadEventSchema,
} from "../thread-events/thread-event.js";
import { eventSchema, type LiveChatEventBase } from "./envelope.js";

/** Somebody wrote in a chat, or something else happened there. */
export interface LiveChatIncomingEvent extends LiveChatEventBase {
  type: "incoming_event";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /**
     * What happened; a second `switch`, over its `type`, narrows it. Unless a filter of the webhook leaves agents out, your own
     * replies come, too: see `author_id`.
     */
    event: LiveChatThreadEvent;
  };
}

/** An `incoming_event` event whose thread event is of a type: `LiveChatIncomingEventOf<"message">`. */
export type LiveChatIncomingEventOf<Type extends LiveChatThreadEvent["type"]> = LiveChatIncomingEvent & {
  payload: { event: LiveChatThreadEventOf<Type> };
};

export const incomingEventSchema: Schema<LiveChatIncomingEvent> = eventSchema(
  "incoming_event",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    event: threadEventSchema,
  }),
);

/** A thread event changed. */
export interface LiveChatEventUpdatedEvent extends LiveChatEventBase {
  type: "event_updated";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The thread event as it is now; a second `switch`, over its `type`, narrows it. */
    event: LiveChatThreadEvent;
  };
}

/** An `event_updated` event whose thread event is of a type: `LiveChatEventUpdatedEventOf<"message">`. */
export type LiveChatEventUpdatedEventOf<Type extends LiveChatThreadEvent["type"]> = LiveChatEventUpdatedEvent & {
  payload: { event: LiveChatThreadEventOf<Type> };
};

export const eventUpdatedEventSchema: Schema<LiveChatEventUpdatedEvent> = eventSchema(
  "event_updated",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    event: threadEventSchema,
  }),
);

/** A thread event was deleted; v3.6 and later. */
export interface LiveChatEventDeletedEvent extends LiveChatEventBase {
  type: "event_deleted";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The thread event. */
    event_id: string;
  };
}

export const eventDeletedEventSchema: Schema<LiveChatEventDeletedEvent> = eventSchema(
  "event_deleted",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
  }),
);

/** A user pressed a button of a rich message. */
export interface LiveChatIncomingRichMessagePostbackEvent extends LiveChatEventBase {
  type: "incoming_rich_message_postback";
  payload: {
    /** Who pressed it. */
    user_id: string;
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The rich message. */
    event_id: string;
    /** The button. Not the `postback` of a message, which has other fields. */
    postback: {
      /** The `postback_id` of the button. */
      id: string;
      /** Whether it is switched on now. */
      toggled: boolean;
      /** The kind of button; v3.6 and later. */
      button_type?: LiteralUnion<"url" | "postback"> | null;
      /** What the button carried; v3.6 and later. */
      button_value?: string | null;
      /** The product that the button stands for; v3.6 and later. */
      ecommerce?: LiveChatPostbackProduct | null;
    };
  };
}

export const incomingRichMessagePostbackEventSchema: Schema<LiveChatIncomingRichMessagePostbackEvent> = eventSchema(
  "incoming_rich_message_postback",
  object({
    user_id: v.string(),
    chat_id: v.string(),
    thread_id: v.string(),
    event_id: v.string(),
    postback: object({
      id: v.string(),
      toggled: v.boolean(),
      button_type: v.nullish(v.string()),
      button_value: v.nullish(v.string()),
      ecommerce: v.nullish(postbackProductSchema),
    }),
  }),
);

/** A user has seen the events of a chat. */
export interface LiveChatEventsMarkedAsSeenEvent extends LiveChatEventBase {
  type: "events_marked_as_seen";
  payload: {
    /** Who has seen them. */
    user_id: string;
    /** The chat; its thread is not told. */
    chat_id: string;
    /** Up to when: RFC 3339, read it with `readTimestamp`. */
    seen_up_to: string;
  };
}

export const eventsMarkedAsSeenEventSchema: Schema<LiveChatEventsMarkedAsSeenEvent> = eventSchema(
  "events_marked_as_seen",
  object({
    user_id: v.string(),
    chat_id: v.string(),
    seen_up_to: v.string(),
  }),
);

/** A thread got a tag. */
export interface LiveChatThreadTaggedEvent extends LiveChatEventBase {
  type: "thread_tagged";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The name of the tag. */
    tag: string;
  };
}

export const threadTaggedEventSchema: Schema<LiveChatThreadTaggedEvent> = eventSchema(
  "thread_tagged",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    tag: v.string(),
  }),
);

/** A thread lost a tag. */
export interface LiveChatThreadUntaggedEvent extends LiveChatEventBase {
  type: "thread_untagged";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The name of the tag. */
    tag: string;
  };
}

export const threadUntaggedEventSchema: Schema<LiveChatThreadUntaggedEvent> = eventSchema(
  "thread_untagged",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    tag: v.string(),
  }),
);

/** A thread got a summary; v3.6 and later. */
export interface LiveChatThreadSummarySetEvent extends LiveChatEventBase {
  type: "thread_summary_set";
  payload: {
    /** The chat. */
    chat_id: string;
    /** The thread. */
    thread_id: string;
    /** The summary. */
    summary: LiveChatSummary;
  };
}

export const threadSummarySetEventSchema: Schema<LiveChatThreadSummarySetEvent> = eventSchema(
  "thread_summary_set",
  object({
    chat_id: v.string(),
    thread_id: v.string(),
    summary: summarySchema,
  }),
);
