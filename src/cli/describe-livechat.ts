/** Says in a few words what came from LiveChat: a `switch` over every event, one over every thread event, one over users. */

import {
  type LiveChatDeletedProperties,
  type LiveChatEvent,
  type LiveChatProperties,
  type LiveChatThreadEvent,
  type LiveChatUser,
  parseSystemDetails,
  parseTimestamp,
} from "../livechat/index.js";
import { describeIssues } from "./describe-issues.js";

/** When an event happened, who caused it, and what happened. */
export function describeLiveChat(event: LiveChatEvent): string[] {
  return [whenOf(event), whoOf(event), whatOf(event)];
}

/** When an event happened, in UTC; most do not tell. */
function whenOf(event: LiveChatEvent): string {
  return parseTimestamp(timeOf(event))?.toISOString() ?? "-";
}

function timeOf(event: LiveChatEvent): string | null | undefined {
  switch (event.type) {
    case "incoming_chat":
      return event.payload.chat.thread?.created_at;
    case "incoming_event":
    case "event_updated":
      return event.payload.event.type === "unknown" ? undefined : event.payload.event.created_at;
    case "incoming_customer":
      return event.payload.customer.created_at;
    case "events_marked_as_seen":
      return event.payload.seen_up_to;
    case "thread_summary_set":
      return event.payload.summary.updated_at;
    case "tag_created":
      return event.payload.created_at;
    default:
      return undefined;
  }
}

/** Who caused an event; many do not tell. */
function whoOf(event: LiveChatEvent): string {
  switch (event.type) {
    case "incoming_event":
    case "event_updated":
      return (event.payload.event.type !== "unknown" && event.payload.event.author_id) || "-";
    case "chat_transferred":
    case "user_added_to_chat":
    case "user_removed_from_chat":
      return event.payload.requester_id ?? "-";
    case "chat_deactivated":
    case "events_marked_as_seen":
    case "incoming_rich_message_postback":
      return event.payload.user_id ?? "router";
    case "routing_status_set":
      return event.payload.agent_id;
    default:
      return "-";
  }
}

/** What happened. */
function whatOf(event: LiveChatEvent): string {
  switch (event.type) {
    case "incoming_chat": {
      const { id, users, thread } = event.payload.chat;
      return `${id} with ${users.map(nameOf).join(" and ")}: ${(thread?.events ?? []).map(contentOf).join(", ")}`;
    }
    case "chat_deactivated":
      return event.payload.chat_id;
    case "chat_access_updated":
      return `${event.payload.id} for ${listOf("group", event.payload.access.group_ids)}`;
    case "chat_transferred": {
      const { reason, transferred_to, queue } = event.payload;
      const to = [listOf("group", transferred_to.group_ids), listOf("agent", transferred_to.agent_ids)].join(", ");
      return `${reason} to ${to}; queued since ${queue?.queued_at ?? queue?.queued_at_us ?? "never"}`;
    }
    case "user_added_to_chat":
      return `${nameOf(event.payload.user)} came into ${event.payload.chat_id}`;
    case "user_removed_from_chat":
      return `${event.payload.user_id} left ${event.payload.chat_id}`;
    case "incoming_event":
    case "event_updated":
      return contentOf(event.payload.event);
    case "event_deleted":
      return event.payload.event_id;
    case "incoming_rich_message_postback":
      return `${event.payload.postback.id} ${event.payload.postback.toggled ? "on" : "off"}`;
    case "chat_properties_updated":
    case "chat_properties_deleted":
    case "thread_properties_updated":
    case "thread_properties_deleted":
    case "event_properties_updated":
    case "event_properties_deleted":
      return namesOf(event.payload.properties);
    case "thread_tagged":
    case "thread_untagged":
      return event.payload.tag;
    case "thread_summary_set":
      return event.payload.summary.text ?? `status ${event.payload.summary.status}`;
    case "routing_status_set":
      return event.payload.status;
    case "incoming_customer":
      return nameOf(event.payload.customer);
    case "customer_session_fields_updated":
      return event.payload.session_fields.map((field) => JSON.stringify(field)).join(", ");
    case "agent_created":
    case "agent_updated":
    case "bot_created":
    case "bot_updated":
    case "group_created":
    case "group_updated":
      return `${event.payload.id}: ${Object.keys(event.payload).join(", ")}`;
    case "agent_approved":
    case "agent_suspended":
    case "agent_unsuspended":
    case "bot_deleted":
    case "group_deleted":
      return String(event.payload.id);
    case "agent_deleted":
      return event.payload.agent_id ?? event.payload.id;
    case "auto_accesses_updated":
      return event.payload.map(({ id, status }) => `${status} ${id}`).join(", ");
    case "tag_created":
    case "tag_updated":
      return `${event.payload.name} for ${listOf("group", event.payload.group_ids)}`;
    case "tag_deleted":
      return event.payload.name;
    case "events_marked_as_seen":
      return `all of ${event.payload.chat_id} up to ${event.payload.seen_up_to}`;
    case "unknown":
      return `an event of type ${event.rawType}`;
    case "invalid":
      return describeIssues(event.issues);
    default:
      return event satisfies never;
  }
}

function contentOf(event: LiveChatThreadEvent): string {
  if (event.deleted) return `a deleted ${event.type}`;
  switch (event.type) {
    case "message":
      return `"${event.text}"`;
    case "file":
      return `${event.name} (${event.content_type})`;
    case "form":
      return event.fields.map(({ label }) => `${label}?`).join(" ");
    case "filled_form":
      return event.fields
        .map(({ label, answer, answers }) => `${label} ${JSON.stringify(answer ?? answers)}`)
        .join(", ");
    case "rich_message":
      return (event.elements ?? [])
        .flatMap(({ buttons }) => buttons ?? [])
        .map(({ text }) => `[${text}]`)
        .join(" ");
    case "custom":
      return JSON.stringify(event.content);
    case "system_message":
      return event.text ?? event.system_message_type;
    case "system":
      return `${event.source}/${event.subtype} ${JSON.stringify(parseSystemDetails(event))}`;
    case "unknown":
      return `something of type ${event.rawType}`;
    default:
      return event satisfies never;
  }
}

function nameOf(user: LiveChatUser): string {
  switch (user.type) {
    case "agent":
    case "customer":
      return `${user.type} ${user.name ?? user.id}`;
    case "unknown":
      return user.rawType;
    default:
      return user satisfies never;
  }
}

function namesOf(properties: LiveChatProperties | LiveChatDeletedProperties): string {
  return Object.values(properties)
    .flatMap((names) => (Array.isArray(names) ? names : Object.keys(names)))
    .join(", ");
}

function listOf(what: string, ids: readonly (string | number)[] | null | undefined): string {
  return `${what}s ${ids?.join(" ") || "-"}`;
}
