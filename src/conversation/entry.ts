/** What happened in a conversation, the same for every platform. Entries are plain JSON: no dates, no functions, nothing that is `undefined`. */

import type { ChatPlatform } from "../platforms.js";
import type { ChatContent } from "./content.js";

/** A person, a program or a platform that takes part in a conversation, as far as the event tells. */
export interface ChatActor {
  /**
   * The side: the customer, your company, or the platform itself. `unknown` where the event does not tell: most LiveChat events hold ids
   * alone. `foldConversations` fills it in from other events, and `whoIs` from what you know.
   */
  side: "customer" | "business" | "platform" | "unknown";
  /** Whether a program speaks for the business. Absent where the event does not tell. */
  automated?: boolean;
  /** The platform's id: WotNot's key of a visitor, LiveChat's id of a user, Bird's id of a contact. */
  id?: string;
  /** The name to show. */
  name?: string;
  /** The email address. */
  email?: string;
  /** The phone number, as the platform writes it. */
  phone?: string;
}

/** The conversation that an entry belongs to. */
export interface ChatConversationRef {
  /** Unique over all platforms, and the same for each entry of the conversation: use it as the key in your database. */
  key: string;
  /**
   * The platform's id: WotNot's id of a conversation, LiveChat's `chat_id`, Bird's id of a conversation. Absent from most of Bird's channel
   * messages: then `key` is made of the channel and the contact.
   */
  id?: string;
  /** LiveChat's `thread_id`: a chat lasts for years and has many threads. Absent on other platforms. */
  thread?: string;
}

/** Where an entry was read from. */
export interface ChatEntrySource {
  platform: ChatPlatform;
  /** The platform's id of your account. Absent where the event does not tell: on Bird. */
  account?: string;
  /** The type of the event on the wire. Absent for an item without one. */
  type?: string;
  /** The keys and indices that lead to it in the decoded event. Empty for the event itself. */
  path: (string | number)[];
}

/** The fields of every entry. */
export interface ChatEntryBase {
  /** Where it was read from: `sourceOf` returns the event itself. */
  source: ChatEntrySource;
  /** Absent for what has no conversation, and where the event does not tell which. */
  conversation?: ChatConversationRef;
  /** When it happened, in UTC with microseconds, such as `2023-09-01T14:13:32.141788Z`: sorts as a string. Absent where the event has no time. */
  at?: string;
  /** Who did it. Absent where the event does not tell. */
  by?: ChatActor;
  /** The customer. Absent where the event does not tell, or has several. */
  customer?: ChatActor;
  /** Present when something of the event was wrong and left out: see the `issues` of the event. */
  incomplete?: true;
}

/** Something that one side said to the other. */
export interface ChatMessageEntry extends ChatEntryBase {
  type: "message";
  /** Who wrote it. The `side` is `unknown` where the event does not tell. */
  by: ChatActor;
  /** The platform's id of the message. Absent on WotNot. Several events may hold the same message: see `entryKey`. */
  id?: string;
  /** What was said, in order. Empty where the event does not hold it. */
  content: ChatContent[];
  /** The id of the message that it replies to. */
  replyTo?: string;
  /** Present when this is the text after an edit. */
  edited?: true;
}

/** Something that the customer must not see. It is not a message, so that nobody sends it by mistake. */
export interface ChatNoteEntry extends ChatEntryBase {
  type: "note";
  /** The platform's id of the note. */
  id?: string;
  /** What was written, in order. */
  content: ChatContent[];
  /** Present when this is the text after an edit. */
  edited?: true;
}

/** Something that the platform reports, often about what another entry is about, too. */
export interface ChatNoticeEntry extends ChatEntryBase {
  type: "notice";
  /** The platform's id of the notice. */
  id?: string;
  /** What it reports, in the platform's word: `routing.assigned`, `sla_breached`, `clicked`. */
  code: string;
  /** The same in words for people. */
  text?: string;
  /** Whom it is about. */
  about?: ChatActor;
  /** The id of the message that it is about. */
  of?: string;
  /** Whether it is hidden from the customer. Absent where the event does not tell. */
  internal?: boolean;
  /** Present when this is the text after an edit. */
  edited?: true;
}

/** A message, a note or a notice that was edited or deleted. */
export interface ChatRevisionEntry extends ChatEntryBase {
  type: "revision";
  /** What was done. */
  change: "edited" | "deleted";
  /** The id of what was changed. */
  of: string;
  /** The whole of it after the edit. Absent when it was deleted. */
  now?: ChatMessageEntry | ChatNoteEntry | ChatNoticeEntry;
}

/** A reaction to a message: an emoji, or a button that says nothing by itself. */
export interface ChatReactionEntry extends ChatEntryBase {
  type: "reaction";
  /** Who reacted. */
  by: ChatActor;
  /** The id of the message. */
  to: string;
  /** An emoji, or the id of a button. */
  value: string;
  /** `false` when the reaction was taken back. */
  active: boolean;
}

/** How far a message has got. */
export interface ChatReceiptEntry extends ChatEntryBase {
  type: "receipt";
  /** `unknown` for a word that this version does not know: see `word`. */
  status: "pending" | "sent" | "delivered" | "read" | "failed" | "unknown";
  /** The status in the platform's word. */
  word?: string;
  /** The id of the message. Absent when it is about all messages up to a time. */
  of?: string;
  /** The time up to which all messages were read, in the form of `at`. */
  upTo?: string;
  /** The reason for a failure. */
  reason?: string;
}

/** A conversation that began or ended. */
export interface ChatLifecycleEntry extends ChatEntryBase {
  type: "lifecycle";
  /** `unknown` for a word that this version does not know: see `word`. */
  change: "opened" | "reopened" | "closed" | "deleted" | "unknown";
  /** The new status in the platform's word. */
  word?: string;
}

/** A conversation that was assigned to somebody. */
export interface ChatAssignmentEntry extends ChatEntryBase {
  type: "assignment";
  /** Who has it now. Empty for nobody, or when `groups` have it. */
  to: ChatActor[];
  /** The ids of the groups that have it now. */
  groups?: string[];
  /** Who had it before. */
  from?: ChatActor[];
  /** The reason, in the platform's word. */
  reason?: string;
}

/** A person who was added to a conversation, or removed from it. */
export interface ChatParticipantEntry extends ChatEntryBase {
  type: "participant";
  /** What was done. */
  change: "added" | "removed";
  /** Who was added or removed. */
  who: ChatActor;
}

/** A label, or tag: its id or its name, whichever the platform sends. */
export interface ChatLabel {
  /** The id of the label. */
  id?: string;
  /** The name of the label. */
  name?: string;
}

/** Labels that were put on a conversation, or taken off. */
export interface ChatLabelsEntry extends ChatEntryBase {
  type: "labels";
  /** `unknown` for a word that this version does not know: see `word`. */
  change: "added" | "removed" | "unknown";
  /** The change in the platform's word. Absent where the type of the event tells it. */
  word?: string;
  /** The labels that were added or removed. */
  labels: ChatLabel[];
}

/** A value with a name: a variable, a property, a session field. */
export interface ChatAttribute {
  /** What it belongs to. Absent where the event does not tell. */
  scope?: "customer" | "conversation" | "thread" | "message";
  /** Tells attributes of the same name apart. */
  namespace?: string;
  /** The name of the value. */
  name: string;
  /** Any JSON, as it came. */
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

/** The state of a conversation, not a change of it. */
export interface ChatSnapshotEntry extends ChatEntryBase {
  type: "snapshot";
  /** Absent where the event does not tell. */
  status?: "open" | "closed";
  /** The title, such as the subject of an email. */
  title?: string;
  /** The participants that the event names: five at most on Bird. */
  participants?: ChatActor[];
  /** Who has the conversation. */
  assignees?: ChatActor[];
  /** All labels. */
  labels?: ChatLabel[];
  /** All attributes that the event holds. */
  attributes?: ChatAttribute[];
  /** A summary of the conversation. */
  summary?: string;
}

/** What is not a part of a conversation, or cannot be read. */
export interface ChatOtherEntry extends ChatEntryBase {
  type: "other";
  /** `account` for what concerns the account, `unknown` for a type that this version does not know, `invalid` for a wrong required field. */
  reason: "account" | "unknown" | "invalid";
  /** The type of what cannot be read, in the platform's word. */
  kind?: string;
}

/** What happened; a `switch` over `type` narrows it. */
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
