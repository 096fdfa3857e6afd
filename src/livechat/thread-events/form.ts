/**
 * Thread events with forms, empty or filled in.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatAuthoredThreadEventBase } from "./base.js";

/** The kind of a form. May be empty. */
export type LiveChatFormType = LiteralUnion<"prechat" | "postchat" | "ask_for_email">;

/** The kind of a form's field. */
export type LiveChatFormFieldType = LiteralUnion<
  | "name"
  | "email"
  | "question"
  | "textarea"
  | "subject"
  | "radio"
  | "select"
  | "checkbox"
  | "checkbox_for_email"
  | "group_chooser"
>;

/** An option of a form's field, to choose from or chosen. */
export interface LiveChatFormOption {
  /** A string or a number. May differ between the form and the answer. Sometimes absent. */
  id?: string | number | null;
  /** The label of the option. */
  label?: string | null;
  /** The label of the option in some forms that have no `label`. */
  value?: string | null;
  /** The id of the group, in a `group_chooser`. `0` is a valid id. */
  group_id?: number | null;
}

/** A field of a form. */
export interface LiveChatFormField {
  /** The kind of field. */
  type: LiveChatFormFieldType;
  /** The id of the field. The filled form repeats it. */
  id?: string | null;
  /** The label of the field. Sometimes absent. */
  label?: string | null;
  /** Whether the field must be filled in. */
  required?: boolean | null;
  /** The options of a `radio`, `select`, `checkbox` or `group_chooser`. */
  options?: LiveChatFormOption[] | null;
}

/** A form to fill in. */
export interface LiveChatFormThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "form";
  /** The id of the form. */
  form_id?: string | null;
  /** Absent in older versions. May be empty. */
  form_type?: LiveChatFormType | null;
  /** In the order in which they are shown. */
  fields: LiveChatFormField[];
}

/** A field of a form that was filled in. */
export interface LiveChatFilledFormField {
  /** The kind of field. It says where the answer is: see `answer` and `answers`. */
  type: LiveChatFormFieldType;
  /** The id of the field. Absent in the oldest forms. */
  id?: string | null;
  /** The label of the field. Sometimes absent. */
  label?: string | null;
  /** A string, which may be empty. The option of a `radio`, `select` or `group_chooser`. A boolean for a `checkbox_for_email`. */
  answer?: string | boolean | LiveChatFormOption | null;
  /** The chosen options of a `checkbox`, which has no `answer`. */
  answers?: LiveChatFormOption[] | null;
  /** The options of the field. Some forms have them in place of `answers`. */
  options?: LiveChatFormOption[] | null;
  /** The answer in the oldest forms. Not checked. */
  value?: unknown;
}

/** A form that was filled in. */
export interface LiveChatFilledFormThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "filled_form";
  /** The id of the form. Absent in the oldest forms. */
  form_id?: string | null;
  /** Absent in older versions. May be empty. */
  form_type?: LiveChatFormType | null;
  /** In the order in which they are shown. */
  fields: LiveChatFilledFormField[];
}
