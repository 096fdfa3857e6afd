/** Reads the events of WotNot. */

import { readUtc } from "../../core/timestamp.js";
import type { WotNotActor, WotNotVariable } from "../../wotnot/common.js";
import type { WotNotEvent, WotNotEventOf } from "../../wotnot/events/event.js";
import { TIMESTAMP } from "../../wotnot/values.js";
import type {
  ChatActor,
  ChatAttribute,
  ChatEntry,
  ChatLabelsEntry,
  ChatLifecycleEntry,
  ChatReceiptEntry,
} from "../entry.js";
import {
  actorOf,
  conversationOf,
  type EntryDraft,
  entriesOf,
  meaningOf,
  present,
  type ReadEntriesOptions,
  textIn,
  unreadableDraft,
  valueIn,
} from "../make-entry.js";
import { readWotNotContent } from "./content.js";

const LIFECYCLE_CHANGES: Readonly<Record<string, ChatLifecycleEntry["change"]>> = {
  close: "closed",
  closed: "closed",
  open: "reopened",
  opened: "reopened",
};
const LABEL_CHANGES: Readonly<Record<string, ChatLabelsEntry["change"]>> = { added: "added", deleted: "removed" };
const RECEIPT_STATUSES: Readonly<Record<string, ChatReceiptEntry["status"]>> = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "failed",
};

/** Returns who an actor of the event is. */
type Who = (actor: WotNotActor) => ChatActor;

type Reader<Type extends WotNotEvent["type"]> = (event: WotNotEventOf<Type>, who: Who) => EntryDraft | EntryDraft[];

const READERS: { readonly [Type in WotNotEvent["type"]]: Reader<Type> } = {
  conversation_create: ({ payload: { assigned_to_user, created_at, is_closed, title, variables } }, who) => [
    // No fallback to the time of the event, which is later than the creation.
    { type: "lifecycle", change: "opened", at: readUtc(created_at, TIMESTAMP) },
    {
      type: "snapshot",
      status: is_closed === 0 ? "open" : is_closed === 1 ? "closed" : undefined,
      title: title || undefined,
      assignees: assigned_to_user && [who(assigned_to_user)],
      attributes: variables?.map(attributeOf),
    },
  ],
  message: ({ payload: { message, message_by } }, who) => ({
    type: "message",
    by: who(message_by),
    content: readWotNotContent(message),
    source: ["payload", "message"],
  }),
  status: ({ payload: { closed_by, status } }, who) => ({
    type: "lifecycle",
    change: meaningOf(LIFECYCLE_CHANGES, status.toLowerCase()),
    word: status,
    by: closed_by && who(closed_by),
  }),
  assignee_change: ({ payload: { changed_by, from, to } }, who) => ({
    type: "assignment",
    to: to ? [who(to)] : [],
    from: from && [who(from)],
    by: changed_by && who(changed_by),
  }),
  variables: ({ payload: { action_performed_by, variables } }, who) => ({
    type: "attributes",
    set: variables.map(attributeOf),
    removed: [],
    by: action_performed_by && who(action_performed_by),
  }),
  conversation_labels: ({ payload: { action, action_performed_by, labels } }, who) => ({
    type: "labels",
    change: meaningOf(LABEL_CHANGES, action),
    word: action,
    labels: labels.map(({ id }) => ({ id: String(id) })),
    by: action_performed_by && who(action_performed_by),
  }),
  note: ({ payload: { note, note_by } }, who) => ({
    type: "note",
    content: [{ type: "text", text: note }],
    by: note_by && who(note_by),
  }),
  sla_breached: ({ payload: { breached_by } }) => ({
    type: "notice",
    code: "sla_breached",
    // The event does not tell whether a person or a bot is assigned.
    about:
      breached_by &&
      present<ChatActor>({ side: "business", id: idIn(breached_by), email: breached_by.email || undefined }),
    internal: true,
  }),
  message_status: ({ payload: { message_id, status } }) => ({
    type: "receipt",
    status: meaningOf(RECEIPT_STATUSES, status.value),
    word: status.value,
    of: message_id,
    reason: status.failed_reason || undefined,
  }),
  unknown: unreadableDraft,
  invalid: unreadableDraft,
};

/**
 * Reads a WotNot event as platform-neutral entries.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns At least one entry, in the order of the event.
 */
export function readWotNotEntries(event: WotNotEvent, options: ReadEntriesOptions = {}): [ChatEntry, ...ChatEntry[]] {
  // Checked here, because `raw` is not.
  const item = event.type === "unknown" || event.type === "invalid" ? event.raw : event;
  const account = idIn(valueIn(item, "account"));
  const id = idIn(valueIn(item, "conversation"));
  const frame = {
    conversation: id === undefined ? undefined : conversationOf("wotnot", account, id),
    at: readUtc(valueIn(item, "timestamp"), TIMESTAMP),
    customer: customerOf(valueIn(item, "visitor")),
  };
  const who: Who = (actor) => {
    if (actor.type === "visitor") return frame.customer ?? { side: "customer" };
    const isOurs = actor.type === "user" || actor.type === "bot";
    const side = isOurs ? "business" : "unknown";
    const automated = isOurs ? actor.type === "bot" : undefined;
    const { id, email } = actor;
    return actorOf({ side, automated, id: id || undefined, email: email || undefined }, event, options);
  };
  // Safe: each type has its own reader.
  const read = READERS[event.type] as (event: WotNotEvent, who: Who) => EntryDraft | EntryDraft[];
  return entriesOf(event, frame, read(event, who), account);
}

function customerOf(visitor: unknown): ChatActor | undefined {
  // The key, because an agent's id may be equal to a visitor's id.
  const id = textIn(visitor, "key") ?? idIn(visitor);
  if (id === undefined) return undefined;
  return present<ChatActor>({
    side: "customer",
    id,
    name: textIn(visitor, "name"),
    email: textIn(visitor, "email"),
    phone: textIn(visitor, "phone"),
  });
}

function attributeOf({ name, value }: WotNotVariable): ChatAttribute {
  return present<ChatAttribute>({ name, value });
}

/** Returns the id of an unchecked object, which is a number. */
function idIn(value: unknown): string | undefined {
  const id = valueIn(value, "id");
  return typeof id === "number" ? String(id) : undefined;
}
