/** Guards of entries, by type. */

import type { ChatEntry, ChatEntryType } from "./entry.js";

/** Returns true for a message. */
export const isMessageEntry = /* @__PURE__ */ guardOf("message");

/** Returns true for a note, which the customer must not see. */
export const isNoteEntry = /* @__PURE__ */ guardOf("note");

/** Returns true for a notice. */
export const isNoticeEntry = /* @__PURE__ */ guardOf("notice");

/** Returns true for an edit or a deletion. */
export const isRevisionEntry = /* @__PURE__ */ guardOf("revision");

/** Returns true for a reaction. */
export const isReactionEntry = /* @__PURE__ */ guardOf("reaction");

/** Returns true for a receipt. */
export const isReceiptEntry = /* @__PURE__ */ guardOf("receipt");

/** Returns true for the begin or the end of a conversation. */
export const isLifecycleEntry = /* @__PURE__ */ guardOf("lifecycle");

/** Returns true for an assignment. */
export const isAssignmentEntry = /* @__PURE__ */ guardOf("assignment");

/** Returns true for a participant who was added or removed. */
export const isParticipantEntry = /* @__PURE__ */ guardOf("participant");

/** Returns true for labels that were added or removed. */
export const isLabelsEntry = /* @__PURE__ */ guardOf("labels");

/** Returns true for attributes that were set or removed. */
export const isAttributesEntry = /* @__PURE__ */ guardOf("attributes");

/** Returns true for the state of a conversation. */
export const isSnapshotEntry = /* @__PURE__ */ guardOf("snapshot");

/** Returns true for what is not a part of a conversation, or cannot be read. */
export const isOtherEntry = /* @__PURE__ */ guardOf("other");

function guardOf<Type extends ChatEntryType>(
  type: Type,
): (entry: ChatEntry) => entry is Extract<ChatEntry, { type: Type }> {
  return (entry): entry is Extract<ChatEntry, { type: Type }> => entry.type === type;
}
