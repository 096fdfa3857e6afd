/**
 * The union of LiveChat thread events, the contents of a chat.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { ByType } from "../../core/by-type.js";
import type { InvalidMember, UnknownMember } from "../../core/issues.js";
import type { LiveChatDeleted } from "./base.js";
import type { LiveChatFilledFormThreadEvent, LiveChatFormThreadEvent } from "./form.js";
import type { LiveChatCustomThreadEvent, LiveChatFileThreadEvent, LiveChatMessageThreadEvent } from "./message.js";
import type { LiveChatRichMessageThreadEvent } from "./rich-message.js";
import type { LiveChatSystemMessageThreadEvent, LiveChatSystemThreadEvent } from "./system.js";

/** A thread event of a type that this version knows and that is not deleted. */
export type LiveChatKnownThreadEvent =
  | LiveChatMessageThreadEvent
  | LiveChatFileThreadEvent
  | LiveChatFormThreadEvent
  | LiveChatFilledFormThreadEvent
  | LiveChatRichMessageThreadEvent
  | LiveChatCustomThreadEvent
  | LiveChatSystemMessageThreadEvent
  | LiveChatSystemThreadEvent;

/** A deleted thread event of a known type. Its content may be absent. */
export type LiveChatDeletedThreadEvent =
  | LiveChatDeleted<LiveChatMessageThreadEvent>
  | LiveChatDeleted<LiveChatFileThreadEvent>
  | LiveChatDeleted<LiveChatFormThreadEvent>
  | LiveChatDeleted<LiveChatFilledFormThreadEvent>
  | LiveChatDeleted<LiveChatRichMessageThreadEvent>
  | LiveChatDeleted<LiveChatCustomThreadEvent>
  | LiveChatDeleted<LiveChatSystemMessageThreadEvent>
  | LiveChatDeleted<LiveChatSystemThreadEvent>;

/** A thread event of a type that this version does not know; `raw` is the whole thread event. */
export interface LiveChatUnknownThreadEvent extends UnknownMember {
  /** Never set: see `raw`. */
  deleted?: undefined;
}

/** A thread event in which a required field is missing or wrong; `raw` is the whole thread event. */
export interface LiveChatInvalidThreadEvent extends InvalidMember {
  /** Never set: see `raw`. */
  deleted?: undefined;
}

/** Any thread event. Handle those with `deleted` first, then a `switch` over `type` narrows the others. */
export type LiveChatThreadEvent =
  | LiveChatKnownThreadEvent
  | LiveChatDeletedThreadEvent
  | LiveChatUnknownThreadEvent
  | LiveChatInvalidThreadEvent;

/** The names of the known types of thread events, as on the wire. */
export type LiveChatThreadEventType = LiveChatKnownThreadEvent["type"];

/** The thread event of a type, deleted or not: `LiveChatThreadEventOf<"rich_message">`. */
export type LiveChatThreadEventOf<Type extends LiveChatThreadEvent["type"]> = ByType<LiveChatThreadEvent>[Type];
