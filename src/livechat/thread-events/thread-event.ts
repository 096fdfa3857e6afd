/**
 * The union of LiveChat thread events: what happens within a chat.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { ByType } from "../../core/by-type.js";
import { openUnion, type UnknownMember } from "../../core/open-union.js";
import type { Schema } from "../../core/schema.js";
import type { LiveChatDeleted } from "./base.js";
import {
  filledFormSchema,
  formSchema,
  type LiveChatFilledFormThreadEvent,
  type LiveChatFormThreadEvent,
} from "./form.js";
import {
  customSchema,
  fileSchema,
  type LiveChatCustomThreadEvent,
  type LiveChatFileThreadEvent,
  type LiveChatMessageThreadEvent,
  messageSchema,
} from "./message.js";
import { type LiveChatRichMessageThreadEvent, richMessageSchema } from "./rich-message.js";
import {
  type LiveChatSystemMessageThreadEvent,
  type LiveChatSystemThreadEvent,
  systemMessageSchema,
  systemSchema,
} from "./system.js";

/** A thread event of a type that this version knows, and that was not deleted. */
export type LiveChatKnownThreadEvent =
  | LiveChatMessageThreadEvent
  | LiveChatFileThreadEvent
  | LiveChatFormThreadEvent
  | LiveChatFilledFormThreadEvent
  | LiveChatRichMessageThreadEvent
  | LiveChatCustomThreadEvent
  | LiveChatSystemMessageThreadEvent
  | LiveChatSystemThreadEvent;

/** A thread event of a known type that was deleted; its content may be gone. */
export type LiveChatDeletedThreadEvent =
  | LiveChatDeleted<LiveChatMessageThreadEvent>
  | LiveChatDeleted<LiveChatFileThreadEvent>
  | LiveChatDeleted<LiveChatFormThreadEvent>
  | LiveChatDeleted<LiveChatFilledFormThreadEvent>
  | LiveChatDeleted<LiveChatRichMessageThreadEvent>
  | LiveChatDeleted<LiveChatCustomThreadEvent>
  | LiveChatDeleted<LiveChatSystemMessageThreadEvent>
  | LiveChatDeleted<LiveChatSystemThreadEvent>;

/** A thread event of a type that this version does not know; `raw` is the whole of it. */
export interface LiveChatUnknownThreadEvent extends UnknownMember {
  /** Never set: look into `raw`. */
  deleted?: undefined;
}

/** Any thread event; a `switch` over `type` narrows it, once those with `deleted` were sorted out. */
export type LiveChatThreadEvent = LiveChatKnownThreadEvent | LiveChatDeletedThreadEvent | LiveChatUnknownThreadEvent;

/** The names of the known types of thread events, as on the wire. */
export type LiveChatThreadEventType = LiveChatKnownThreadEvent["type"];

/** The thread event of a type, standing or deleted: `LiveChatThreadEventOf<"rich_message">`. */
export type LiveChatThreadEventOf<Type extends LiveChatThreadEvent["type"]> = ByType<LiveChatThreadEvent>[Type];

export const threadEventSchema: Schema<LiveChatThreadEvent> = openUnion({
  message: messageSchema,
  file: fileSchema,
  form: formSchema,
  filled_form: filledFormSchema,
  rich_message: richMessageSchema,
  custom: customSchema,
  system_message: systemMessageSchema,
  system: systemSchema,
} satisfies { [Type in LiveChatThreadEventType]: Schema<LiveChatThreadEventOf<Type>> });
