/**
 * WotNot events about variables, labels and notes.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { WotNotActor, WotNotVariable } from "../common.js";
import type { WotNotConversationEventBase } from "./envelope.js";

/** Sent when variables are created or get a new value. */
export interface WotNotVariablesEvent extends WotNotConversationEventBase {
  type: "variables";
  payload: {
    /** Only the variables that changed, with their new values. */
    variables: WotNotVariable[];
    /** The one who changed them. */
    action_performed_by?: WotNotActor | null;
  };
}

/** Sent when labels are added to a conversation or removed from it. */
export interface WotNotConversationLabelsEvent extends WotNotConversationEventBase {
  type: "conversation_labels";
  payload: {
    /** Only `deleted` is documented. */
    action: LiteralUnion<"deleted">;
    /** The labels that were added or removed. */
    labels: {
      /** The id of the label. Its name is not sent. */
      id: number;
    }[];
    /** The one who added or removed them. */
    action_performed_by?: WotNotActor | null;
  };
}

/** Sent when a note is added to a conversation. */
export interface WotNotNoteEvent extends WotNotConversationEventBase {
  type: "note";
  payload: {
    /** The text of the note. */
    note: string;
    /** The author of the note. */
    note_by?: WotNotActor | null;
  };
}
