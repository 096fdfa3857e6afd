/**
 * A platform-neutral view of the typed events: who said what to whom.
 *
 * @module
 */

export { readBirdEntries } from "./bird/read-entries.js";
export type {
  ChatAnswer,
  ChatAnswersContent,
  ChatChoiceContent,
  ChatContent,
  ChatField,
  ChatFileContent,
  ChatFormContent,
  ChatLocationContent,
  ChatOption,
  ChatOptionsContent,
  ChatOtherContent,
  ChatTextContent,
} from "./content.js";
export type {
  ChatActor,
  ChatAssignmentEntry,
  ChatAttribute,
  ChatAttributesEntry,
  ChatConversationRef,
  ChatEntry,
  ChatEntryBase,
  ChatEntrySource,
  ChatEntryType,
  ChatLabel,
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
export { entryKey } from "./entry-key.js";
export { type ChatConversation, foldConversations } from "./fold.js";
export * from "./guards.js";
export { readLiveChatEntries } from "./livechat/read-entries.js";
export type { ReadEntriesOptions } from "./make-entry.js";
export { type ChatModelMessage, type ToModelMessagesOptions, toModelMessages } from "./model-messages.js";
export { messagesOf, readEntries } from "./read-entries.js";
export { sourceOf } from "./source.js";
export { contentToText, type ToTextOptions, toText } from "./to-text.js";
export { readWotNotEntries } from "./wotnot/read-entries.js";
