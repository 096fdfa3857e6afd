/**
 * Fields that all events of a LiveChat thread share, including deleted ones.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatProperties } from "../common.js";

/** The fields of every event of a thread, besides `type`. */
export interface LiveChatThreadEventBase {
  /** The id of the thread with a number, or a UUID. */
  id: string;
  /** RFC 3339: read it with `readTimestamp`. Two events may differ by a microsecond, which a `Date` drops. */
  created_at?: string | null;
  /**
   * Never `true` here: see `LiveChatDeletedThreadEvent`.
   *
   * @strict
   */
  deleted?: false | null;
  /**
   * `agents` hides the event from customers. Newer versions only.
   *
   * @strict
   */
  visibility?: LiteralUnion<"all" | "agents"> | null;
  /**
   * The same as `visibility`. Older versions only.
   *
   * @strict
   */
  recipients?: LiteralUnion<"all" | "agents"> | null;
  /** An id that the sender chose. May be empty. */
  custom_id?: string | null;
  /** The properties of the event. */
  properties?: LiveChatProperties | null;
}

/** The fields of every event of a thread that has an author. */
export interface LiveChatAuthoredThreadEventBase extends LiveChatThreadEventBase {
  /** The id of an agent, a bot or a customer. Read it to recognize your own replies. */
  author_id: string;
}

/** The required fields of a deleted event. */
type Stub = "type" | "id";

/** All fields optional and nullable. Mapped over `keyof`, which keeps their comments and tags. */
type Loose<Fields> = { [Key in keyof Fields]?: Fields[Key] | null };

/**
 * A deleted event of a thread. Only its type and its id are certain: LiveChat shows the content to some roles only.
 */
export type LiveChatDeleted<Event extends LiveChatThreadEventBase & { type: string }> = Pick<Event, Stub> &
  Loose<Omit<Event, Stub | "deleted">> & {
    /** Marks a deleted event. */
    deleted: true;
  };
