/** Finds and replaces the actors in an entry. */

import type { ChatActor, ChatEntry } from "./entry.js";
import { sourceOf, withSource } from "./source.js";

const ACTORS = ["by", "customer", "about", "who"] as const;
const LISTS = ["to", "from", "participants", "assignees"] as const;

/** The fields of every type of entry that hold actors. The `to` of a reaction is the id of a message. */
type Holder = { [Key in (typeof ACTORS)[number]]?: ChatActor } & {
  [Key in (typeof LISTS)[number]]?: ChatActor[] | string;
} & { now?: ChatEntry };

/** Returns a copy of an entry, linked to the same event, with each actor replaced by what `map` returns. */
export function mapActors<Entry extends ChatEntry>(entry: Entry, map: (actor: ChatActor) => ChatActor): Entry {
  const copy: Holder = { ...entry };
  for (const key of ACTORS) {
    const actor = copy[key];
    if (actor) copy[key] = map(actor);
  }
  for (const key of LISTS) {
    const actors = copy[key];
    if (Array.isArray(actors)) copy[key] = actors.map(map);
  }
  if (copy.now) copy.now = mapActors(copy.now, map);
  // Safe: only actors were replaced.
  return withSource(copy as Entry, sourceOf(entry));
}

/** Returns the actors in an entry. */
export function actorsOf(entry: ChatEntry): ChatActor[] {
  const actors: ChatActor[] = [];
  mapActors(entry, (actor) => {
    actors.push(actor);
    return actor;
  });
  return actors;
}
