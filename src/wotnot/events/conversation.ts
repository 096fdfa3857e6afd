/**
 * WotNot events in the life of a conversation.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { WotNotActor, WotNotVariable } from "../common.js";
import type { WotNotConversationEventBase } from "./envelope.js";

/** Sent when a conversation is created. */
export interface WotNotConversationCreateEvent extends WotNotConversationEventBase {
  type: "conversation_create";
  payload: {
    /** The first assignee, a bot in the documented sample. */
    assigned_to_user?: WotNotActor | null;
    /** Earlier than the event's `timestamp`, in the same format: read it with `readTimestamp`. */
    created_at?: string | null;
    /** The title that agents see. */
    title?: string | null;
    /** The same id as in `account.bot.id`. */
    bot_id?: number | null;
    /** The channel of the conversation, as numbers whose meaning is not published. */
    channel?: {
      /** The kind of channel. `1` comes with a variable that says `WEB`. */
      name?: number | null;
      /** `0` in the documented sample. */
      provider?: number | null;
    } | null;
    /** Whether this is the visitor's first conversation. */
    is_new_visitor?: boolean | null;
    /** `1` when the conversation is already closed, else `0`: a number, not a boolean. */
    is_closed?: number | null;
    /** The key in the URL of the conversation's page. Not the same as `conversation.key`. */
    external_key?: string | null;
    /** The visitor's browser, with its version. */
    browser?: string | null;
    /** The variables that are set at the start, such as the visitor's IP address, language and page. */
    variables?: WotNotVariable[] | null;
  };
}

/** Sent when a conversation is closed or opened. */
export interface WotNotStatusEvent extends WotNotConversationEventBase {
  type: "status";
  payload: {
    /** Only `Close` is documented; the value for an opened conversation is not. */
    status: LiteralUnion<"Close">;
    /** The one who closed the conversation. Absent when it was opened. */
    closed_by?: WotNotActor | null;
  };
}

/** Sent when a conversation is handed over, from the bot to an agent or between agents. */
export interface WotNotAssigneeChangeEvent extends WotNotConversationEventBase {
  type: "assignee_change";
  payload: {
    /**
     * The new assignee. Absent or null when there is none, which is not documented.
     *
     * @strict
     */
    to?: WotNotActor | null;
    /** The former assignee. */
    from?: WotNotActor | null;
    /** The one who handed the conversation over. */
    changed_by?: WotNotActor | null;
  };
}

/** Sent when a conversation breaches a service level agreement. Reply.cx does not document this event. */
export interface WotNotSlaBreachedEvent extends WotNotConversationEventBase {
  type: "sla_breached";
  payload: {
    /** The responsible agent. Not a `WotNotActor`: the id is a number, and there is no `type`. */
    breached_by?: {
      /** The id of the agent, a number here. */
      id?: number | null;
      /** The email of the agent. */
      email?: string | null;
    } | null;
    /** Slightly earlier than the event's `timestamp`, in the same format: read it with `readTimestamp`. */
    breach_timestamp?: string | null;
  };
}
