/** Guards of entries, by type. */

import type {
  ChatAssignmentEntry,
  ChatAttributesEntry,
  ChatEntry,
  ChatLabelsEntry,
  ChatLifecycleEntry,
  ChatMessageEntry,
  ChatNoteEntry,
  ChatNoticeEntry,
  ChatOtherEntry,
  ChatParticipantEntry,
  ChatReactionEntry,
  ChatReceiptEntry,
  ChatRevisionEntry,
  ChatSnapshotEntry,
} from "./entry.js";

/** Returns true for a message. */
export function isMessageEntry(entry: ChatEntry): entry is ChatMessageEntry {
  return entry.type === "message";
}

/** Returns true for a note, which the customer must not see. */
export function isNoteEntry(entry: ChatEntry): entry is ChatNoteEntry {
  return entry.type === "note";
}

/** Returns true for a notice. */
export function isNoticeEntry(entry: ChatEntry): entry is ChatNoticeEntry {
  return entry.type === "notice";
}

/** Returns true for an edit or a deletion. */
export function isRevisionEntry(entry: ChatEntry): entry is ChatRevisionEntry {
  return entry.type === "revision";
}

/** Returns true for a reaction. */
export function isReactionEntry(entry: ChatEntry): entry is ChatReactionEntry {
  return entry.type === "reaction";
}

/** Returns true for a receipt. */
export function isReceiptEntry(entry: ChatEntry): entry is ChatReceiptEntry {
  return entry.type === "receipt";
}

/** Returns true for the start or the end of a conversation. */
export function isLifecycleEntry(entry: ChatEntry): entry is ChatLifecycleEntry {
  return entry.type === "lifecycle";
}

/** Returns true for an assignment. */
export function isAssignmentEntry(entry: ChatEntry): entry is ChatAssignmentEntry {
  return entry.type === "assignment";
}

/** Returns true for a participant who was added or removed. */
export function isParticipantEntry(entry: ChatEntry): entry is ChatParticipantEntry {
  return entry.type === "participant";
}

/** Returns true for labels that were added or removed. */
export function isLabelsEntry(entry: ChatEntry): entry is ChatLabelsEntry {
  return entry.type === "labels";
}

/** Returns true for attributes that were set or removed. */
export function isAttributesEntry(entry: ChatEntry): entry is ChatAttributesEntry {
  return entry.type === "attributes";
}

/** Returns true for the state of a conversation. */
export function isSnapshotEntry(entry: ChatEntry): entry is ChatSnapshotEntry {
  return entry.type === "snapshot";
}

/** Returns true for an event that is not part of a conversation, or that cannot be read. */
export function isOtherEntry(entry: ChatEntry): entry is ChatOtherEntry {
  return entry.type === "other";
}
