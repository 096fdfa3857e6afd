/** Says in a few words what came from WotNot: a `switch` over every event, and one over every message. */

import type { WotNotActor, WotNotEvent, WotNotMessage, WotNotVariable } from "../wotnot/index.js";
import { parseButtonCallback, parseTimestamp, parseVariableName } from "../wotnot/index.js";
import { describeIssues } from "./describe-issues.js";

/** When an event happened, who caused it, and what happened. */
export function describeWotNot(event: WotNotEvent): string[] {
  return [whenOf(event), whoOf(event), whatOf(event)];
}

/** When an event happened, in UTC. */
function whenOf(event: WotNotEvent): string {
  if (event.type === "unknown" || event.type === "invalid") return "-";
  return parseTimestamp(event.timestamp)?.toISOString() ?? event.timestamp;
}

/** Who caused an event. */
function whoOf(event: WotNotEvent): string {
  switch (event.type) {
    case "conversation_create":
      return nameOf(event.payload.assigned_to_user);
    case "message":
      return nameOf(event.payload.message_by);
    case "status":
      return nameOf(event.payload.closed_by);
    case "assignee_change":
      return nameOf(event.payload.changed_by);
    case "variables":
    case "conversation_labels":
      return nameOf(event.payload.action_performed_by);
    case "note":
      return nameOf(event.payload.note_by);
    case "sla_breached":
      return `user ${event.payload.breached_by?.id ?? "?"}`;
    case "message_status":
      return `bot ${event.account.bot.id}`;
    case "unknown":
    case "invalid":
      return "-";
    default:
      return event satisfies never;
  }
}

/** What happened. */
function whatOf(event: WotNotEvent): string {
  switch (event.type) {
    case "conversation_create":
      return `"${event.payload.title}" in ${event.payload.browser}`;
    case "message":
      return `${typeOf(event.payload.message)}: ${contentOf(event.payload.message)}`;
    case "status":
      return event.payload.status;
    case "assignee_change":
      return `${nameOf(event.payload.from)} -> ${nameOf(event.payload.to)}`;
    case "variables":
      return event.payload.variables.map(assignmentOf).join(", ");
    case "conversation_labels":
      return `${event.payload.action} ${event.payload.labels.map(({ id }) => `#${id}`).join(", ")}`;
    case "note":
      return event.payload.note;
    case "sla_breached":
      return `limit passed at ${parseTimestamp(event.payload.breach_timestamp)?.toISOString()}`;
    case "message_status": {
      const { value, failed_reason } = event.payload.status;
      return `${event.conversation ? "conversation" : "campaign"}: ${value}${failed_reason ? ` (${failed_reason})` : ""}`;
    }
    case "unknown":
      return `an event of type ${event.rawType}`;
    case "invalid":
      return describeIssues(event.issues);
    default:
      return event satisfies never;
  }
}

function typeOf(message: WotNotMessage): string {
  return message.type === "unknown" ? message.rawType : message.type;
}

function contentOf(message: WotNotMessage): string {
  switch (message.type) {
    case "text":
      return message.text;
    case "image":
    case "audio":
    case "video":
    case "document":
      return `${message.payload.file_name} (${message.payload.mime_type})`;
    case "form":
      return message.payload.fields.map(({ label }) => `${label}?`).join(" ");
    case "form.response":
      return message.payload.fields.map(({ label, value }) => `${label} = ${textOf(value)}`).join(", ");
    case "file_upload":
      return `${message.payload.title} ${message.payload.allow_extensions?.join(" ")}`;
    case "file_upload.response":
      return `${message.payload.payload.file_name} (${message.payload.type})`;
    case "calendar":
      return `${message.payload.title} ${message.payload.validation?.formatter}`;
    case "calendly.response":
    case "javascript.response":
      return Object.entries(message.payload.variables)
        .map(([name, value]) => `${parseVariableName(name)?.name ?? name} = ${textOf(value)}`)
        .join(", ");
    case "list":
      return message.payload.list.sections.flatMap(({ items }) => items.map(({ title }) => `[${title}]`)).join(" ");
    case "javascript":
      return message.payload.script.replaceAll("\n", " ");
    case "button":
      return message.payload.buttons
        .map(({ title, callback }) => `[${title}${parseButtonCallback(callback) ? " ->" : ""}]`)
        .join(" ");
    case "button.response":
      return `[${message.payload.body}]`;
    case "carousel":
      return `${message.payload.title}, ${message.payload.items.length} picture(s)`;
    case "slider":
      return `${message.payload.min} to ${message.payload.max}`;
    case "slider.response":
      return String(message.payload.value);
    case "appointment_booking":
      return `${message.payload.title}, ${message.payload.duration?.value} ${message.payload.duration?.label}`;
    case "appointment_booking.response":
      return `${message.payload.event_name}, ${message.payload.is_booking_confirmed ? "booked" : "not booked"}`;
    case "unknown":
      return JSON.stringify(message.raw);
    default:
      return message satisfies never;
  }
}

function nameOf(actor: WotNotActor | null | undefined): string {
  return actor ? [actor.type, actor.id].filter(Boolean).join(" ") : "-";
}

function assignmentOf({ name, value }: WotNotVariable): string {
  return `${name} = ${JSON.stringify(value)}`;
}

/** What may be any JSON; an object may not turn into a text by itself. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
