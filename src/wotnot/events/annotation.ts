/**
 * WotNot events about what agents and bots note down of a conversation.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { actorSchema, variablesSchema, type WotNotActor, type WotNotVariable } from "../common.js";
import { conversationSchema, eventSchema, type WotNotConversationEventBase } from "./envelope.js";

/** Variables were created or got another value. */
export interface WotNotVariablesEvent extends WotNotConversationEventBase {
  type: "variables";
  payload: {
    /** The variables that changed, with their new values. */
    variables: WotNotVariable[];
    /** Who changed them. */
    action_performed_by?: WotNotActor | null;
  };
}

export const variablesEventSchema: Schema<WotNotVariablesEvent> = eventSchema("variables", {
  conversation: conversationSchema,
  payload: object({
    variables: variablesSchema,
    action_performed_by: v.nullish(actorSchema),
  }),
});

/** Labels were put on a conversation or taken off. */
export interface WotNotConversationLabelsEvent extends WotNotConversationEventBase {
  type: "conversation_labels";
  payload: {
    /** What was done with the labels. Only `deleted` is documented. */
    action: LiteralUnion<"deleted">;
    /** The labels it was done with. */
    labels: {
      /** The label's id; its name is not sent. */
      id: number;
    }[];
    /** Who did it. */
    action_performed_by?: WotNotActor | null;
  };
}

export const conversationLabelsEventSchema: Schema<WotNotConversationLabelsEvent> = eventSchema("conversation_labels", {
  conversation: conversationSchema,
  payload: object({
    action: v.string(),
    labels: array(object({ id: v.number() })),
    action_performed_by: v.nullish(actorSchema),
  }),
});

/** A note was added to a conversation. */
export interface WotNotNoteEvent extends WotNotConversationEventBase {
  type: "note";
  payload: {
    /** The text of the note. */
    note: string;
    /** Who wrote it. */
    note_by?: WotNotActor | null;
  };
}

export const noteEventSchema: Schema<WotNotNoteEvent> = eventSchema("note", {
  conversation: conversationSchema,
  payload: object({
    note: v.string(),
    note_by: v.nullish(actorSchema),
  }),
});
