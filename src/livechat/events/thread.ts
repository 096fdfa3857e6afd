/**
 * LiveChat events about threads and their events.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatPostbackProduct, LiveChatSummary } from "../common.js";
import type { LiveChatThreadEvent, LiveChatThreadEventOf } from "../thread-events/thread-event.js";
import type { LiveChatEventBase } from "./envelope.js";

/** Sent when a message, a file or another event is added to a chat. */
export interface LiveChatIncomingEvent extends LiveChatEventBase {
  type: "incoming_event";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /**
     * A `switch` over its `type` narrows it. Your own replies come back as events, too, unless the webhook has a filter: see
     * `author_id`.
     */
    event: LiveChatThreadEvent;
  };
}

/** An `incoming_event` event whose thread event is of a type: `LiveChatIncomingEventOf<"message">`. */
export type LiveChatIncomingEventOf<Type extends LiveChatThreadEvent["type"]> = LiveChatIncomingEvent & {
  payload: { event: LiveChatThreadEventOf<Type> };
};

/** Sent when a thread event changes. */
export interface LiveChatEventUpdatedEvent extends LiveChatEventBase {
  type: "event_updated";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The new state of the thread event. A `switch` over its `type` narrows it. */
    event: LiveChatThreadEvent;
  };
}

/** An `event_updated` event whose thread event is of a type: `LiveChatEventUpdatedEventOf<"message">`. */
export type LiveChatEventUpdatedEventOf<Type extends LiveChatThreadEvent["type"]> = LiveChatEventUpdatedEvent & {
  payload: { event: LiveChatThreadEventOf<Type> };
};

/** Sent when a thread event is deleted. Newer versions only. */
export interface LiveChatEventDeletedEvent extends LiveChatEventBase {
  type: "event_deleted";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The id of the thread event. */
    event_id: string;
  };
}

/** Sent when a user clicks a button of a rich message. */
export interface LiveChatIncomingRichMessagePostbackEvent extends LiveChatEventBase {
  type: "incoming_rich_message_postback";
  payload: {
    /** The id of the user who clicked. */
    user_id?: string | null;
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The id of the rich message. */
    event_id: string;
    /** The button. Not the same as the `postback` of a message. */
    postback: {
      /** The `postback_id` of the button. */
      id: string;
      /** Whether the button is now on. */
      toggled?: boolean | null;
      /** The kind of button. Newer versions only. */
      button_type?: LiteralUnion<"url" | "postback"> | null;
      /** The value of the button. Newer versions only. */
      button_value?: string | null;
      /** The product behind the button. Newer versions only. */
      ecommerce?: LiveChatPostbackProduct | null;
    };
  };
}

/** Sent when a user has seen the events of a chat. */
export interface LiveChatEventsMarkedAsSeenEvent extends LiveChatEventBase {
  type: "events_marked_as_seen";
  payload: {
    /** The id of the user who has seen them. */
    user_id: string;
    /** The id of the chat. The thread is not sent. */
    chat_id: string;
    /** All events up to this time are seen. RFC 3339: read it with `readTimestamp`. */
    seen_up_to?: string | null;
  };
}

/** Sent when a thread is tagged. */
export interface LiveChatThreadTaggedEvent extends LiveChatEventBase {
  type: "thread_tagged";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The name of the tag. */
    tag: string;
  };
}

/** Sent when a tag is removed from a thread. */
export interface LiveChatThreadUntaggedEvent extends LiveChatEventBase {
  type: "thread_untagged";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The name of the tag. */
    tag: string;
  };
}

/** Sent when the summary of a thread is set. Newer versions only. */
export interface LiveChatThreadSummarySetEvent extends LiveChatEventBase {
  type: "thread_summary_set";
  payload: {
    /** The id of the chat. */
    chat_id: string;
    /** The id of the thread. */
    thread_id: string;
    /** The new summary. */
    summary?: LiveChatSummary | null;
  };
}
