/** Formats entries as text for people and models. */

import { canonicalJson } from "../core/dedupe.js";
import type { ChatAnswer, ChatContent, ChatField, ChatOption } from "./content.js";
import type { ChatActor, ChatAttribute, ChatEntry } from "./entry.js";
import { indentLines, inOneLine } from "./lines.js";

/** The options of `toText`. */
export interface ToTextOptions {
  /**
   * Whether to include internal entries: notes, notices that are not known to be public, assignments, participants, labels and attributes.
   * `false` by default.
   */
  readonly internal?: boolean | undefined;
}

/**
 * Returns a transcript, such as `[2023-09-01 14:13:32] customer Ann: Hello`. Times are in UTC.
 *
 * Indents all lines of a text except the first, so that a customer cannot forge an entry. Omits receipts, snapshots and events of the
 * account.
 *
 * @param entries - The entries of one conversation: `entries` of `foldConversations`, which orders them.
 * @param options - Whether to include internal entries.
 * @returns The lines. Each entry starts with a time in brackets, an author, or what happened.
 */
export function toText(entries: Iterable<ChatEntry>, { internal = false }: ToTextOptions = {}): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const line = describe(entry, internal);
    if (line === undefined) continue;
    const time = entry.at === undefined ? "" : `[${entry.at.slice(0, 19).replace("T", " ")}] `;
    lines.push(indentLines(time + line));
  }
  return lines.join("\n");
}

/**
 * Returns the text of a message's content, without its author.
 *
 * Other content is in brackets or a list: `[image: photo.jpg]`, `- Yes`. Omits URLs of files, because they may give access to anyone who
 * knows them.
 *
 * @param content - The content of a message or a note.
 * @returns The text, one part per line. Empty for no content.
 */
export function contentToText(content: readonly ChatContent[]): string {
  return content.map(describePart).join("\n");
}

/** Returns the text, or a placeholder if it is empty. */
export function describeContent(content: readonly ChatContent[]): string {
  const text = contentToText(content);
  return text.trim() === "" ? "[no content]" : text;
}

/** Returns the line of an entry, or `undefined` if it is not part of a transcript. */
function describe(entry: ChatEntry, internal: boolean): string | undefined {
  const by = entry.by ? ` by ${nameOf(entry.by)}` : "";
  switch (entry.type) {
    case "message":
      return `${nameOf(entry.by)}: ${describeContent(entry.content)}`;
    case "notice":
      return internal || entry.internal === false ? `notice: ${entry.text ?? entry.code}` : undefined;
    case "revision": {
      if (!entry.now || entry.change === "deleted") return `message ${entry.change}${by}`;
      const now = describe(entry.now, internal);
      return now && `edited: ${now}`;
    }
    case "reaction":
      return `${entry.active ? "reaction" : "reaction taken back"}${by}: ${entry.value}`;
    case "lifecycle":
      return `conversation ${entry.change === "unknown" ? `is ${entry.word ?? "changed"}` : entry.change}${by}`;
    case "other":
      return entry.reason === "account" ? undefined : `cannot be read: ${entry.kind ?? entry.source.type ?? "event"}`;
    default:
      return internal ? describeInternal(entry, by) : undefined;
  }
}

/** Returns the line of an internal entry. */
function describeInternal(entry: ChatEntry, by: string): string | undefined {
  switch (entry.type) {
    case "note":
      return `note${by}: ${describeContent(entry.content)}`;
    case "assignment": {
      const owners = [...entry.to.map(nameOf), ...(entry.groups ?? []).map((id) => `group ${id}`)];
      return `assigned to ${owners.join(", ") || "nobody"}${by}`;
    }
    case "participant":
      return `participant ${entry.change}${by}: ${nameOf(entry.who)}`;
    case "labels": {
      const change = entry.change === "unknown" ? (entry.word ?? "changed") : entry.change;
      return `labels ${change}${by}: ${entry.labels.map(({ name, id }) => name ?? id).join(", ")}`;
    }
    case "attributes": {
      const changes = [...entry.set.map(describeAttribute), ...entry.removed.map(({ name }) => `${name} removed`)];
      return `attributes${by}: ${changes.join(", ")}`;
    }
    default:
      return undefined;
  }
}

function describeAttribute({ name, value }: ChatAttribute): string {
  return value === undefined ? name : `${name} = ${describeValue(value)}`;
}

/** Returns the side, then the name: the name is chosen by its owner and proves nothing. */
function nameOf({ side, automated, name }: ChatActor): string {
  const known = automated ? "bot" : "agent";
  const role = side === "business" && automated !== undefined ? known : side;
  return `${role} ${inOneLine(name)}`.trim();
}

function describePart(part: ChatContent): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "file":
      return mark(part.kind === "unknown" ? "file" : part.kind, part.name, part.description);
    case "location": {
      const { name, address, latitude, longitude } = part;
      const hasCoordinates = latitude !== undefined && longitude !== undefined;
      return name || address || !hasCoordinates
        ? mark("location", name, address)
        : mark("location", `${latitude}`, `${longitude}`);
    }
    case "options":
      return part.options.map(describeOption).join("\n");
    case "choice":
      return part.label || mark("choice", part.id);
    case "form":
      return part.fields.map(describeField).join("\n");
    case "answers":
      return part.answers.map(describeAnswer).join("\n");
    case "other":
      return mark(part.kind);
  }
}

function mark(kind: string, ...details: (string | undefined)[]): string {
  const described = details.filter(Boolean).join(", ");
  return described ? `[${kind}: ${described}]` : `[${kind}]`;
}

function describeOption({ label, description }: ChatOption): string {
  return description ? `- ${label}: ${description}` : `- ${label}`;
}

function describeField({ label, name, kind, options }: ChatField): string {
  return describeOption({ label: label ?? name ?? `[${kind ?? "field"}]`, description: options?.join(", ") });
}

function describeAnswer({ label, name, value }: ChatAnswer): string {
  const question = label ?? name;
  const answer = value === undefined ? "[no answer]" : describeValue(value);
  return question ? `${question}: ${answer}` : answer;
}

/** Returns any value as JSON, even if it is nested deeper than the call stack. */
function describeValue(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return canonicalJson(value);
}
