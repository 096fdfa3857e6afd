/**
 * What the events of a LiveChat thread have in common, deleted ones included.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { branch, object, type Schema } from "../../core/schema.js";
import { type LiveChatProperties, propertiesSchema } from "../common.js";

/** What every event of a thread has, beside its `type`. */
export interface LiveChatThreadEventBase {
  /** The id: the thread's id with a number, or a UUID. */
  id: string;
  /** When it happened: RFC 3339, read it with `readTimestamp`. Neighbours may differ by a microsecond, which a `Date` drops. */
  created_at: string;
  /** Never true here: see `LiveChatDeletedThreadEvent`. */
  deleted?: false | null;
  /** Who can see it; from v3.4 on. */
  visibility?: LiteralUnion<"all" | "agents"> | null;
  /** Who can see it; up to v3.3. */
  recipients?: LiteralUnion<"all" | "agents"> | null;
  /** An id that its sender gave it; may be empty. */
  custom_id?: string | null;
  /** The properties. */
  properties?: LiveChatProperties | null;
}

/** What every event of a thread has that somebody wrote. */
export interface LiveChatAuthoredThreadEventBase extends LiveChatThreadEventBase {
  /** The id of the agent, the bot or the customer. */
  author_id: string;
}

/** What is certain of a deleted event. */
type Stub = "type" | "id" | "created_at";

/**
 * An event of a thread as it looks once it was deleted: nothing but its type, its id and its time is sure to be there, for
 * LiveChat shows the content to some roles only.
 */
export type LiveChatDeleted<Event extends LiveChatThreadEventBase & { type: string }> = Pick<Event, Stub> & {
  [Key in Exclude<keyof Event, Stub | "deleted">]?: Event[Key] | null;
} & {
  /** What tells it from one that still stands. */
  deleted: true;
};

/** The schema of a thread event of a type, standing or deleted: what every one has, and these entries of its own. */
// @__NO_SIDE_EFFECTS__
export function threadEventSchemaOf<const Type extends string, const Content extends Record<string, Schema>>(
  type: Type,
  content: Content,
) {
  const base = { type: v.literal(type), id: v.string(), created_at: v.string() };
  const rest = {
    visibility: v.nullish(v.string()),
    recipients: v.nullish(v.string()),
    custom_id: v.nullish(v.string()),
    properties: v.nullish(propertiesSchema),
  };
  return branch({
    key: "deleted",
    matches: v.literal(true),
    yes: object({ ...base, deleted: v.literal(true), ...rest, ...nullish(content) }),
    no: object({ ...base, deleted: v.nullish(v.literal(false)), ...rest, ...content }),
  });
}

/** The schema of a thread event that somebody wrote. */
// @__NO_SIDE_EFFECTS__
export function authoredThreadEventSchemaOf<const Type extends string, const Content extends Record<string, Schema>>(
  type: Type,
  content: Content,
) {
  return threadEventSchemaOf(type, { author_id: v.string(), ...content });
}

function nullish<Entries extends Record<string, Schema>>(entries: Entries) {
  // Safe: each entry is wrapped under its own key.
  return Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.nullish(schema)])) as {
    [Key in keyof Entries]: v.NullishSchema<Entries[Key], undefined>;
  };
}
