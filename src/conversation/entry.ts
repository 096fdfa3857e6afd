/** Entries: what happened in a conversation, the same for every platform. Plain JSON, without dates, functions and `undefined`. */

import type { ChatPlatform } from "../platforms.js";
import type { ChatContent } from "./content.js";

/** A person, program or platform that takes part in a conversation. */
export interface ChatActor {
  /**
   * The customer, your company, or the platform itself. `unknown` if the event does not tell: most LiveChat events hold only ids.
   * `foldConversations` finds it in other events, and you can provide it with `whoIs`.
   */
  side: "customer" | "business" | "platform" | "unknown";
  /** Whether the actor is a program of the business. Absent if the event does not tell. */
  automated?: boolean;
  /** The platform's id: WotNot's key of a visitor, LiveChat's id of a user, Bird's id of a contact. */
  id?: string;
  /** The display name. */
  name?: string;
  /** The email address. */
  email?: string;
  /** The phone number, as the platform writes it. */
  phone?: string;
}

/** The conversation that an entry belongs to. */
export interface ChatConversationRef {
  /** Unique across platforms, and the same for each entry of the conversation. Use it as the key in your database. */
  key: string;
  /**
   * The platform's id: WotNot's id of a conversation, LiveChat's `chat_id`, Bird's id of a conversation. Absent from most of Bird's channel
   * messages: `key` then consists of the channel and the contact.
   */
  id?: string;
  /** LiveChat's `thread_id`: a chat lasts for years and has many threads. Absent on other platforms. */
  thread?: string;
}

/** The source of an entry. */
export interface ChatEntrySource {
  platform: ChatPlatform;
  /** The platform's id of your account. Absent on Bird. */
  account?: string;
  /** The type of the event on the wire. Absent for an item without one. */
  type?: string;
  /** The path in the decoded event. Empty for the event itself. */
  path: (string | number)[];
}

/** The fields of every entry. */
export interface ChatEntryBase {
  /** The source. `sourceOf` returns the event itself. */
  source: ChatEntrySource;
  /** Absent if there is no conversation, or if the event does not tell. */
  conversation?: ChatConversationRef;
  /** The time in UTC with microseconds, such as `2023-09-01T14:13:32.141788Z`. Sorts as a string. Absent if the event has no time. */
  at?: string;
  /** Who did it. Absent if the event does not tell. */
  by?: ChatActor;
  /** The customer. Absent if the event does not tell, or has several. */
  customer?: ChatActor;
  /** Present if values of the event were wrong and left out: see the event's `issues`. */
  incomplete?: true;
}

/** A message from one side to the other. */
export interface ChatMessageEntry extends ChatEntryBase {
  type: "message";
  /** The author. The `side` is `unknown` if the event does not tell. */
  by: ChatActor;
  /** The platform's id of the message. Absent on WotNot. Several events may hold the same message: see `entryKey`. */
  id?: string;
  /** The content, in order. Empty if the event does not hold it. */
  content: ChatContent[];
  /** The id of the message that it replies to. */
  replyTo?: string;
  /** Present if the message was edited. */
  edited?: true;
}

/** Something that the customer must not see. Not a message, so that code for messages cannot send it by mistake. */
export interface ChatNoteEntry extends ChatEntryBase {
  type: "note";
  /** The platform's id of the note. */
  id?: string;
  /** The content, in order. */
  content: ChatContent[];
  /** Present if the message was edited. */
  edited?: true;
}

/** A report of the platform, often about something that another entry describes too. */
export interface ChatNoticeEntry extends ChatEntryBase {
  type: "notice";
  /** The platform's id of the notice. */
  id?: string;
  /** The kind of notice in the platform's terms: `routing.assigned`, `sla_breached`, `clicked`. */
  code: string;
  /** A description for people. */
  text?: string;
  /** The actors that it is about. */
  about?: ChatActor;
  /** The id of the message that it is about. */
  of?: string;
  /** Whether it is hidden from the customer. Absent if the event does not tell. */
  internal?: boolean;
  /** Present if the message was edited. */
  edited?: true;
}

/** A message, a note or a notice that was edited or deleted. */
export interface ChatRevisionEntry extends ChatEntryBase {
  type: "revision";
  /** The kind of change. */
  change: "edited" | "deleted";
  /** The id of the changed entry. */
  of: string;
  /** The full entry after the edit. Absent after a deletion. */
  now?: ChatMessageEntry | ChatNoteEntry | ChatNoticeEntry;
}

/** A reaction to a message: an emoji, or a click on a button that sends no message. */
export interface ChatReactionEntry extends ChatEntryBase {
  type: "reaction";
  /** Who reacted. */
  by: ChatActor;
  /** The id of the message. */
  to: string;
  /** An emoji, or the id of a button. */
  value: string;
  /** `false` if the reaction was removed. */
  active: boolean;
}

/** The delivery status of a message. */
export interface ChatReceiptEntry extends ChatEntryBase {
  type: "receipt";
  /** `unknown` for a status that this version does not know: see `word`. */
  status: "pending" | "sent" | "delivered" | "read" | "failed" | "unknown";
  /** The status in the platform's terms. */
  word?: string;
  /** The id of the message. Absent if the receipt is for all messages up to a time. */
  of?: string;
  /** The time up to which all messages were read, in the format of `at`. */
  upTo?: string;
  /** The reason for a failure. */
  reason?: string;
}

/** A conversation that started or ended. */
export interface ChatLifecycleEntry extends ChatEntryBase {
  type: "lifecycle";
  /** `unknown` for a status that this version does not know: see `word`. */
  change: "opened" | "reopened" | "closed" | "deleted" | "unknown";
  /** The new status in the platform's terms. */
  word?: string;
}

/** An assignment of a conversation. */
export interface ChatAssignmentEntry extends ChatEntryBase {
  type: "assignment";
  /** The new assignees. Empty if there are none, or if it is assigned to `groups`. */
  to: ChatActor[];
  /** The ids of the newly assigned groups. */
  groups?: string[];
  /** The previous assignees. */
  from?: ChatActor[];
  /** The reason in the platform's terms. */
  reason?: string;
}

/** A participant who was added to a conversation or removed from it. */
export interface ChatParticipantEntry extends ChatEntryBase {
  type: "participant";
  /** The kind of change. */
  change: "added" | "removed";
  /** Who was added or removed. */
  who: ChatActor;
}

/** A label or tag, with the id or the name, as the platform sends it. */
export interface ChatLabel {
  /** The id of the label. */
  id?: string;
  /** The name of the label. */
  name?: string;
}

/** Labels that were added to a conversation or removed from it. */
export interface ChatLabelsEntry extends ChatEntryBase {
  type: "labels";
  /** `unknown` for a status that this version does not know: see `word`. */
  change: "added" | "removed" | "unknown";
  /** The change in the platform's terms. Absent if the event's type tells it. */
  word?: string;
  /** The labels that were added or removed. */
  labels: ChatLabel[];
}

/** A named value: a variable, a property or a session field. */
export interface ChatAttribute {
  /** The owner. Absent if the event does not tell. */
  scope?: "customer" | "conversation" | "thread" | "message";
  /** Distinguishes attributes of the same name. */
  namespace?: string;
  /** The name of the value. */
  name: string;
  /** Any JSON, as it was sent. */
  value?: unknown;
}

/** Attributes that were set or removed. */
export interface ChatAttributesEntry extends ChatEntryBase {
  type: "attributes";
  /** The attributes with their new values. */
  set: ChatAttribute[];
  /** The attributes that were removed. */
  removed: ChatAttribute[];
  /** The id of the message that they belong to. */
  of?: string;
}

/** The state of a conversation, not a change. */
export interface ChatSnapshotEntry extends ChatEntryBase {
  type: "snapshot";
  /** Absent if the event does not tell. */
  status?: "open" | "closed";
  /** The title, such as the subject of an email. */
  title?: string;
  /** The participants that the event names. At most five on Bird. */
  participants?: ChatActor[];
  /** The assignees. */
  assignees?: ChatActor[];
  /** All labels. */
  labels?: ChatLabel[];
  /** All attributes that the event holds. */
  attributes?: ChatAttribute[];
  /** A summary of the conversation. */
  summary?: string;
}

/** An event that is not part of a conversation, or that cannot be read. */
export interface ChatOtherEntry extends ChatEntryBase {
  type: "other";
  /** `account` for an event of the account, `unknown` for a type that this version does not know, `invalid` for a wrong required field. */
  reason: "account" | "unknown" | "invalid";
  /** The type of the unreadable event or member on the wire. */
  kind?: string;
}

/** Any entry. A `switch` over `type` narrows it. */
export type ChatEntry =
  | ChatMessageEntry
  | ChatNoteEntry
  | ChatNoticeEntry
  | ChatRevisionEntry
  | ChatReactionEntry
  | ChatReceiptEntry
  | ChatLifecycleEntry
  | ChatAssignmentEntry
  | ChatParticipantEntry
  | ChatLabelsEntry
  | ChatAttributesEntry
  | ChatSnapshotEntry
  | ChatOtherEntry;

/** The names of the types of entries. */
export type ChatEntryType = ChatEntry["type"];
