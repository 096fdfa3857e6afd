/**
 * WotNot events in the life of a conversation.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";
import { actorSchema, variablesSchema, type WotNotActor, type WotNotVariable } from "../common.js";
import { conversationSchema, eventSchema, type WotNotConversationEventBase } from "./envelope.js";

/** A conversation was created. */
export interface WotNotConversationCreateEvent extends WotNotConversationEventBase {
  type: "conversation_create";
  payload: {
    /** Who takes care of the conversation, at first a bot. */
    assigned_to_user?: WotNotActor | null;
    /** When it was created, earlier than the event's own `timestamp`: same form, read it with `readTimestamp`. */
    created_at?: string | null;
    /** The title that agents see. */
    title?: string | null;
    /** The bot's id, as in `account.bot.id`. */
    bot_id?: number | null;
    /** Where the visitor writes from, in numbers whose meaning is not published. */
    channel?: {
      /** The kind of channel; 1 stands beside a variable that says `WEB`. */
      name?: number | null;
      /** 0 in the documented sample. */
      provider?: number | null;
    } | null;
    /** Whether the visitor was never seen before. */
    is_new_visitor?: boolean | null;
    /** 1 for a conversation that is closed already, else 0: a number, not a boolean. */
    is_closed?: number | null;
    /** The key that stands in the address of the conversation's page; another one than `conversation.key`. */
    external_key?: string | null;
    /** The visitor's browser and its version. */
    browser?: string | null;
    /** What is known at the start, such as the visitor's address, language and page. */
    variables?: WotNotVariable[] | null;
  };
}

export const conversationCreateEventSchema: Schema<WotNotConversationCreateEvent> = eventSchema("conversation_create", {
  conversation: conversationSchema,
  payload: object({
    assigned_to_user: v.nullish(actorSchema),
    created_at: v.nullish(v.string()),
    title: v.nullish(v.string()),
    bot_id: v.nullish(v.number()),
    channel: v.nullish(
      object({
        name: v.nullish(v.number()),
        provider: v.nullish(v.number()),
      }),
    ),
    is_new_visitor: v.nullish(v.boolean()),
    is_closed: v.nullish(v.number()),
    external_key: v.nullish(v.string()),
    browser: v.nullish(v.string()),
    variables: v.nullish(variablesSchema),
  }),
});

/** A conversation was closed or opened. */
export interface WotNotStatusEvent extends WotNotConversationEventBase {
  type: "status";
  payload: {
    /** The new status. Only `Close` is documented; compare with care. */
    status: LiteralUnion<"Close">;
    /** Who closed the conversation; absent when it was opened. */
    closed_by?: WotNotActor | null;
  };
}

export const statusEventSchema: Schema<WotNotStatusEvent> = eventSchema("status", {
  conversation: conversationSchema,
  payload: object({
    status: v.string(),
    closed_by: v.nullish(actorSchema),
  }),
});

/** A conversation was handed over, from the bot to an agent or between agents. */
export interface WotNotAssigneeChangeEvent extends WotNotConversationEventBase {
  type: "assignee_change";
  payload: {
    /** Who takes care of the conversation now; null should nobody do, which is not documented. */
    to: WotNotActor | null;
    /** Who took care of it before. */
    from?: WotNotActor | null;
    /** Who handed it over. */
    changed_by?: WotNotActor | null;
  };
}

export const assigneeChangeEventSchema: Schema<WotNotAssigneeChangeEvent> = eventSchema("assignee_change", {
  conversation: conversationSchema,
  payload: object({
    to: v.nullable(actorSchema),
    from: v.nullish(actorSchema),
    changed_by: v.nullish(actorSchema),
  }),
});

/** A conversation broke a service level agreement. */
export interface WotNotSlaBreachedEvent extends WotNotConversationEventBase {
  type: "sla_breached";
  payload: {
    /** Who was responsible. No actor: its id is a number, and it has no `type`. */
    breached_by?: {
      /** The agent's id, a number here. */
      id?: number | null;
      /** The agent's e-mail address. */
      email?: string | null;
    } | null;
    /** When the agreement was broken, a little before the event's own `timestamp`: same form, read it with `readTimestamp`. */
    breach_timestamp?: string | null;
  };
}

export const slaBreachedEventSchema: Schema<WotNotSlaBreachedEvent> = eventSchema("sla_breached", {
  conversation: conversationSchema,
  payload: object({
    breached_by: v.nullish(
      object({
        id: v.nullish(v.number()),
        email: v.nullish(v.string()),
      }),
    ),
    breach_timestamp: v.nullish(v.string()),
  }),
});
