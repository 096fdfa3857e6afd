/**
 * Structures that several WotNot events and messages share.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../core/literal-union.js";

/** The author of an action: a visitor, an agent or a bot. */
export interface WotNotActor {
  /** `user` is an agent. */
  type: LiteralUnion<"visitor" | "user" | "bot">;
  /** The id of the agent or bot, a number in a string. Null for a visitor; may be empty for a bot. */
  id?: string | null;
  /** The email of the agent or bot. Null for a visitor. */
  email?: string | null;
}

/** A variable of a conversation or a contact, with its value. */
export interface WotNotVariable {
  /** The bare name, such as `visitor_name`. */
  name: string;
  /** The declared type. The value may have another one. */
  type?: LiteralUnion<"text" | "number" | "date"> | null;
  /** Not converted: a `text` may hold `true`, and a `number` the string `"123456789"`. */
  value?: unknown;
}

/** A file that was sent. */
export interface WotNotMedia {
  /** The URL of the file. */
  link: string;
  /** The media type, such as `image/jpeg`. */
  mime_type?: string | null;
  /** The original name of the file. */
  file_name?: string | null;
}
