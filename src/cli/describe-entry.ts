/** Describes an entry of a conversation in a few words, with the same words for every platform. */

import {
  type ChatActor,
  type ChatAttribute,
  type ChatContent,
  type ChatEntry,
  type ChatLabel,
  type ChatSnapshotEntry,
  contentToText,
  sourceOf,
  toText,
} from "../conversation/index.js";
import { toJson } from "./json.js";
import { cut } from "./terminal.js";

/** Returns an actor's role and name. */
type Name = (actor: ChatActor) => string;

/**
 * Returns a description of an entry, which may contain any character. An internal entry begins with `[internal]`.
 *
 * @param entry - The entry.
 * @param nameWidth - The maximum width of an actor's name, in columns.
 */
export function describeEntry(entry: ChatEntry, nameWidth: number): string {
  const text = describe(entry, (actor) => nameOf(actor, nameWidth));
  return isInternal(entry) ? `[internal] ${text}` : text;
}

/** Returns the time of an entry for people, such as `2023-09-01 14:13:32`. */
export function dateOf(time: string): string {
  return time.slice(0, 19).replace("T", " ");
}

/**
 * Returns true for entries that `toText` hides from the customer. Differs for receipts, which `toText` omits but which hide nothing, and for
 * unreadable entries, whose content may be a note.
 */
function isInternal(entry: ChatEntry): boolean {
  return entry.type !== "receipt" && (entry.type === "other" || toText([entry]) === "");
}

function describe(entry: ChatEntry, name: Name): string {
  const byWhom = entry.by ? ` by ${name(entry.by)}` : "";
  const speaker = entry.by ? `${name(entry.by)}: ` : "";
  switch (entry.type) {
    case "message":
    case "note":
      return speaker + textOf(entry.content);
    case "notice":
      return listOf(
        `${entry.code}${byWhom}${entry.text ? `: ${entry.text}` : ""}`,
        entry.about && `about ${name(entry.about)}`,
        entry.of && `id ${entry.of}`,
      );
    case "revision":
      return entry.now ? `${entry.change}: ${describe(entry.now, name)}` : `${entry.change}${byWhom}, id ${entry.of}`;
    case "reaction":
      return listOf(`${speaker}${entry.value}`, entry.active ? "" : "taken back", `id ${entry.to}`);
    case "receipt":
      return listOf(
        `${known(entry.status, entry.word)}${byWhom}`,
        entry.reason,
        entry.upTo && `up to ${dateOf(entry.upTo)}`,
        entry.of && `id ${entry.of}`,
      );
    case "lifecycle":
      return `${known(entry.change, entry.word)}${byWhom}`;
    case "assignment": {
      const owners = listOf(...entry.to.map(name), ...(entry.groups ?? []).map((id) => `group ${id}`));
      const from = listOf(...(entry.from ?? []).map(name));
      return listOf(`to ${owners || "nobody"}${byWhom}`, from && `from ${from}`, entry.reason);
    }
    case "participant":
      return `${entry.change} ${name(entry.who)}${byWhom}`;
    case "labels":
      return `${known(entry.change, "changed")} ${labelsOf(entry.labels)}${byWhom}`;
    case "attributes":
      return speaker + listOf(...entry.set.map(attributeOf), ...entry.removed.map((each) => `${each.name} removed`));
    case "snapshot":
      return stateOf(entry, name) || "[no content]";
    case "other":
      return [entry.reason, entry.source.path.length > 0 ? entry.kind : undefined, toJson(contentOf(entry))]
        .filter(Boolean)
        .join(" ");
  }
}

function stateOf(
  { status, title, summary, participants, assignees, labels, attributes }: ChatSnapshotEntry,
  name: Name,
): string {
  return listOf(
    status,
    title,
    summary,
    participants?.length && `participants ${listOf(...participants.map(name))}`,
    assignees?.length && `assigned to ${listOf(...assignees.map(name))}`,
    labels?.length && `labels ${labelsOf(labels)}`,
    ...(attributes ?? []).map(attributeOf),
  );
}

/** Returns the unreadable part of an event, or its change of the account. */
function contentOf(entry: ChatEntry): unknown {
  const event = sourceOf(entry);
  if (entry.source.path.length === 0 && event) {
    return event.type === "unknown" || event.type === "invalid" ? event.raw : event.payload;
  }
  // Safe: the path leads through the event's own objects and arrays.
  return entry.source.path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], event);
}

/** Returns the role and the name of an actor. The side comes first, because people choose their names. */
function nameOf({ side, automated, name, email, phone, id }: ChatActor, width: number): string {
  const kind = automated ? "bot" : "agent";
  const role = side === "business" && automated !== undefined ? kind : side;
  return `${role} ${cut(name || email || phone || id || "", width)}`.trimEnd();
}

function textOf(content: readonly ChatContent[]): string {
  return contentToText(content).trim() || "[no content]";
}

function labelsOf(labels: readonly ChatLabel[]): string {
  return listOf(...labels.map(({ name, id }) => name ?? id));
}

function attributeOf({ name, value }: ChatAttribute): string {
  if (value === undefined) return name;
  return `${name} = ${typeof value === "string" ? value : toJson(value)}`;
}

/** Returns the library's word, or the platform's when the library has none. */
function known(word: string, otherwise: string | undefined): string {
  return word === "unknown" ? (otherwise ?? word) : word;
}

function listOf(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
