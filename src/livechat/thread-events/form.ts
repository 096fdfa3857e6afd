/**
 * Thread events with forms, empty and filled in.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema, textOrObject } from "../../core/schema.js";
import { authoredThreadEventSchemaOf, type LiveChatAuthoredThreadEventBase, type LiveChatDeleted } from "./base.js";

/** The kinds of forms that are known. */
export type LiveChatFormType = LiteralUnion<"prechat" | "postchat" | "ask_for_email">;

/** The kinds of fields that are known. */
export type LiveChatFormFieldType = LiteralUnion<
  "name" | "email" | "question" | "textarea" | "subject" | "radio" | "select" | "checkbox" | "group_chooser"
>;

/** What there is to choose from in a field. */
export interface LiveChatFormOption {
  /** The id, which an answer repeats. */
  id: string;
  /** The text. */
  label: string;
}

const optionSchema: Schema<LiveChatFormOption> = object({
  id: v.string(),
  label: v.string(),
});

/** A field of a form. */
export interface LiveChatFormField {
  /** The kind of field. */
  type: LiveChatFormFieldType;
  /** The id. */
  id: string;
  /** The text beside it. */
  label: string;
  /** Whether it has to be filled in. */
  required?: boolean | null;
  /** What there is to choose from, for `radio`, `select`, `checkbox` and the like. */
  options?: LiveChatFormOption[] | null;
}

/** A form to fill in. */
export interface LiveChatFormThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "form";
  /** The id of the form. */
  form_id: string;
  /** The kind of form; absent in v3.3. */
  form_type?: LiveChatFormType | null;
  /** The fields, in their order. */
  fields: LiveChatFormField[];
}

export const formSchema: Schema<LiveChatFormThreadEvent | LiveChatDeleted<LiveChatFormThreadEvent>> =
  authoredThreadEventSchemaOf("form", {
    form_id: v.string(),
    form_type: v.nullish(v.string()),
    fields: array(
      object({
        type: v.string(),
        id: v.string(),
        label: v.string(),
        required: v.nullish(v.boolean()),
        options: v.nullish(array(optionSchema)),
      }),
    ),
  });

/** What was chosen in a field. */
export interface LiveChatFormAnswer {
  /** The id of the option: a text, or a number in some samples of `group_chooser`. */
  id: string | number;
  /** The text of the option. */
  label: string;
  /** The group that was chosen, in a `group_chooser`; 0 is a group, too. */
  group_id?: number | null;
}

/** A field of a form that was filled in. */
export interface LiveChatFilledFormField {
  /** The kind of field. It tells where the answer is: see `answer` and `answers`. */
  type: LiveChatFormFieldType;
  /** The id; absent in the oldest forms. */
  id?: string | null;
  /** The text beside it. */
  label: string;
  /** A text, maybe an empty one; for `radio`, `select` and `group_chooser` what was chosen. */
  answer?: string | LiveChatFormAnswer | null;
  /** All that was chosen, for a `checkbox`, which has no `answer`. */
  answers?: LiveChatFormOption[] | null;
  /** The answer, in the oldest forms. */
  value?: unknown;
}

const answerSchema: Schema<LiveChatFormAnswer> = object({
  id: v.union([v.string(), v.number()]),
  label: v.string(),
  group_id: v.nullish(v.number()),
});

/** A form that was filled in. */
export interface LiveChatFilledFormThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "filled_form";
  /** The id of the form. */
  form_id: string;
  /** The kind of form; absent in v3.3. */
  form_type?: LiveChatFormType | null;
  /** The fields, in their order. */
  fields: LiveChatFilledFormField[];
}

export const filledFormSchema: Schema<LiveChatFilledFormThreadEvent | LiveChatDeleted<LiveChatFilledFormThreadEvent>> =
  authoredThreadEventSchemaOf("filled_form", {
    form_id: v.string(),
    form_type: v.nullish(v.string()),
    fields: array(
      object({
        type: v.string(),
        id: v.nullish(v.string()),
        label: v.string(),
        answer: v.nullish(textOrObject(answerSchema)),
        answers: v.nullish(array(optionSchema)),
        value: v.unknown(),
      }),
    ),
  });
