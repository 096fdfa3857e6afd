/** Collects names, contacts and sides of people by their ids. */

import { naturalKey } from "../core/dedupe.js";
import { actorsOf, mapActors } from "./actors.js";
import type { ChatActor, ChatEntry } from "./entry.js";
import { present } from "./make-entry.js";

const FIELDS = ["name", "email", "phone"] as const;

/** The facts that entries tell about an id. */
interface Person {
  readonly sides: Set<ChatActor["side"]>;
  readonly automated: Set<boolean>;
  /** The newest value of each field, and its time. */
  readonly newest: Map<(typeof FIELDS)[number], { at: string; value: string }>;
}

/**
 * Collects the facts about ids, per account of a platform. Returns a function that adds them to a copy of an entry.
 *
 * Does not depend on the order of the entries. An id with two sides, or of both a person and a program, may belong to two people: its
 * actors are not changed.
 */
export function learnPeople(entries: readonly ChatEntry[]): <Entry extends ChatEntry>(entry: Entry) => Entry {
  const people = new Map<string, Person>();
  for (const entry of entries) {
    for (const actor of actorsOf(entry)) {
      if (!actor.id) continue;
      const key = keyOf(entry, actor.id);
      const person = people.get(key) ?? { sides: new Set(), automated: new Set(), newest: new Map() };
      people.set(key, person);
      learn(person, actor, entry.at ?? "");
    }
  }
  return (entry) =>
    mapActors(entry, (actor) => {
      const person = actor.id ? people.get(keyOf(entry, actor.id)) : undefined;
      return person ? identify(actor, person) : actor;
    });
}

function keyOf({ source }: ChatEntry, id: string): string {
  return naturalKey(source.platform, source.account ?? "", id);
}

function learn({ sides, automated, newest }: Person, actor: ChatActor, at: string): void {
  if (actor.side !== "unknown") sides.add(actor.side);
  if (actor.automated !== undefined) automated.add(actor.automated);
  for (const field of FIELDS) {
    const value = actor[field];
    const known = newest.get(field);
    // The choice between equally new values must not depend on the order of the entries.
    if (value && (!known || at > known.at || (at === known.at && value > known.value)))
      newest.set(field, { at, value });
  }
}

function identify(actor: ChatActor, { sides, automated, newest }: Person): ChatActor {
  if (sides.size > 1 || automated.size > 1) return actor;
  const [side = actor.side] = sides;
  const [isAutomated = actor.automated] = automated;
  const known: Partial<ChatActor> = {};
  for (const [field, { value }] of newest) known[field] = value;
  return present<ChatActor>({ ...actor, ...known, side, automated: isAutomated });
}
