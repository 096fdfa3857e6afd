/** Reads the events of WotNot. */

import { isJsonObject, type JsonObject } from "../../core/json.js";
import { readUtc } from "../../core/timestamp.js";
import type { WotNotActor, WotNotVariable } from "../../wotnot/common.js";
import type { WotNotEvent, WotNotEventOf } from "../../wotnot/events/event.js";
import { TIMESTAMP } from "../../wotnot/values.js";
import type {
  ChatActor,
  ChatAttribute,
  ChatEntry,
  ChatEntryBase,
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
  unreadableDraft,
} from "../make-entry.js";
import { nonEmpty, readWotNotContent } from "./content.js";

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

/** The fields around an event's payload. */
type Frame = Pick<ChatEntryBase, "conversation" | "at" | "customer">;

/** Returns who an actor of the event is. */
type Who = (actor: WotNotActor) => ChatActor;

/**
 * Reads a WotNot event as platform-neutral entries.
 *
 * @param event - The event, as `parseEvents` returns it.
 * @param options - How to find the side of actors that the event does not tell.
 * @returns At least one entry, in the order of the event.
 */
export function readWotNotEntries(event: WotNotEvent, options: ReadEntriesOptions = {}): [ChatEntry, ...ChatEntry[]] {
  // Checked here, because `raw` is not.
  const item = objectOf(event.type === "unknown" || event.type === "invalid" ? event.raw : event);
  const account = idOf(objectOf(item.account).id);
  const frame = frameOf(item, account);
  const who: Who = (actor) => {
    if (actor.type === "visitor") return frame.customer ?? { side: "customer" };
    const isOurs = actor.type === "user" || actor.type === "bot";
    return actorOf(
      {
        side: isOurs ? "business" : "unknown",
        automated: isOurs ? actor.type === "bot" : undefined,
        id: nonEmpty(actor.id),
        email: nonEmpty(actor.email),
      },
      event,
      options,
    );
  };
  return entriesOf(event, frame, draftsOf(event, who), account);
}

function draftsOf(event: WotNotEvent, who: Who): EntryDraft[] {
  switch (event.type) {
    case "conversation_create":
      return draftsOfCreation(event, who);
    case "message":
      return [draftOfMessage(event, who)];
    case "status":
      return [draftOfStatus(event, who)];
    case "assignee_change":
      return [draftOfAssignment(event, who)];
    case "variables":
      return [draftOfVariables(event, who)];
    case "conversation_labels":
      return [draftOfLabels(event, who)];
    case "note":
      return [draftOfNote(event, who)];
    case "sla_breached":
      return [draftOfBreach(event)];
    case "message_status":
      return [draftOfMessageStatus(event)];
    case "unknown":
    case "invalid":
      return [unreadableDraft(event)];
  }
}

function draftsOfCreation({ payload }: WotNotEventOf<"conversation_create">, who: Who): EntryDraft[] {
  const { assigned_to_user, created_at, is_closed, title, variables } = payload;
  return [
    // No fallback to the time of the event, which is later than the creation.
    { type: "lifecycle", change: "opened", at: readUtc(created_at, TIMESTAMP) },
    {
      type: "snapshot",
      status: is_closed === 0 ? "open" : is_closed === 1 ? "closed" : undefined,
      title: nonEmpty(title),
      assignees: assigned_to_user && [who(assigned_to_user)],
      attributes: variables?.map(attributeOf),
    },
  ];
}

function draftOfMessage({ payload }: WotNotEventOf<"message">, who: Who): EntryDraft {
  return {
    type: "message",
    by: who(payload.message_by),
    content: readWotNotContent(payload.message),
    source: ["payload", "message"],
  };
}

function draftOfStatus({ payload: { closed_by, status } }: WotNotEventOf<"status">, who: Who): EntryDraft {
  const change = meaningOf(LIFECYCLE_CHANGES, status.toLowerCase());
  return { type: "lifecycle", change, word: status, by: closed_by && who(closed_by) };
}

function draftOfAssignment({ payload }: WotNotEventOf<"assignee_change">, who: Who): EntryDraft {
  const { changed_by, from, to } = payload;
  return {
    type: "assignment",
    to: to ? [who(to)] : [],
    from: from && [who(from)],
    by: changed_by && who(changed_by),
  };
}

function draftOfVariables({ payload }: WotNotEventOf<"variables">, who: Who): EntryDraft {
  const { action_performed_by, variables } = payload;
  return {
    type: "attributes",
    set: variables.map(attributeOf),
    removed: [],
    by: action_performed_by && who(action_performed_by),
  };
}

function draftOfLabels({ payload }: WotNotEventOf<"conversation_labels">, who: Who): EntryDraft {
  const { action, action_performed_by, labels } = payload;
  return {
    type: "labels",
    change: meaningOf(LABEL_CHANGES, action),
    word: action,
    labels: labels.map(({ id }) => ({ id: String(id) })),
    by: action_performed_by && who(action_performed_by),
  };
}

function draftOfNote({ payload: { note, note_by } }: WotNotEventOf<"note">, who: Who): EntryDraft {
  return { type: "note", content: [{ type: "text", text: note }], by: note_by && who(note_by) };
}

function draftOfBreach({ payload: { breached_by } }: WotNotEventOf<"sla_breached">): EntryDraft {
  return {
    type: "notice",
    code: "sla_breached",
    // The event does not tell whether a person or a bot is assigned.
    about:
      breached_by &&
      present<ChatActor>({ side: "business", id: idOf(breached_by.id), email: nonEmpty(breached_by.email) }),
    internal: true,
  };
}

function draftOfMessageStatus({ payload: { message_id, status } }: WotNotEventOf<"message_status">): EntryDraft {
  return {
    type: "receipt",
    status: meaningOf(RECEIPT_STATUSES, status.value),
    word: status.value,
    of: message_id,
    reason: nonEmpty(status.failed_reason),
  };
}

function frameOf({ conversation, timestamp, visitor }: JsonObject, account: string | undefined): Frame {
  const id = idOf(objectOf(conversation).id);
  return present<Frame>({
    conversation: id === undefined ? undefined : conversationOf("wotnot", account, id),
    at: readUtc(timestamp, TIMESTAMP),
    customer: customerOf(objectOf(visitor)),
  });
}

function customerOf({ email, id, key, name, phone }: JsonObject): ChatActor | undefined {
  // The key, because an agent's id may be equal to a visitor's id.
  const visitorId = nonEmpty(key) ?? idOf(id);
  if (visitorId === undefined) return undefined;
  return present<ChatActor>({
    side: "customer",
    id: visitorId,
    name: nonEmpty(name),
    email: nonEmpty(email),
    phone: nonEmpty(phone),
  });
}

function attributeOf({ name, value }: WotNotVariable): ChatAttribute {
  return present<ChatAttribute>({ name, value });
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function idOf(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : undefined;
}
