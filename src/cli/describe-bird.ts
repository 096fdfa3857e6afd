/** Says in a few words what came from Bird: a `switch` over every event. */

import { type BirdEvent, type BirdLastMessage, parseTimestamp } from "../bird/index.js";
import { describeIssues } from "./describe-issues.js";

/** When an event happened, who caused it, and what happened. */
export function describeBird(event: BirdEvent): string[] {
  return [whenOf(event), whoOf(event), whatOf(event)];
}

/** When the conversation was last changed, in UTC; the event itself does not tell. */
function whenOf(event: BirdEvent): string {
  if (event.type === "unknown" || event.type === "invalid") return "-";
  return parseTimestamp(event.payload.updatedAt)?.toISOString() ?? "-";
}

/** Who sent the last message. */
function whoOf(event: BirdEvent): string {
  if (event.type === "unknown" || event.type === "invalid") return "-";
  const { type, displayName } = event.payload.lastMessage?.sender ?? {};
  return [type, displayName].filter(Boolean).join(" ") || "-";
}

/** What happened. */
function whatOf(event: BirdEvent): string {
  switch (event.type) {
    case "conversation.created":
      return `conversation ${event.payload.id} began`;
    case "conversation.updated":
      return contentOf(event.payload.lastMessage) ?? `conversation ${event.payload.id} changed`;
    case "conversation.deleted":
      return `conversation ${event.payload.id} is gone`;
    case "unknown":
      return `an event of type ${event.rawType}`;
    case "invalid":
      return describeIssues(event.issues);
    default:
      return event satisfies never;
  }
}

function contentOf(message: BirdLastMessage | null | undefined): string | undefined {
  return message ? `"${message.preview?.text ?? ""}", ${message.status}` : undefined;
}
