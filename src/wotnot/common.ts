/**
 * What several WotNot events and messages are made of.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../core/literal-union.js";
import { array, object, type Schema } from "../core/schema.js";

/** Who did something. */
export interface WotNotActor {
  /** `visitor`, `user` (an agent) or `bot`. */
  type: LiteralUnion<"visitor" | "user" | "bot">;
  /** The agent's or the bot's id, a number in a text; null for a visitor, sometimes empty for a bot. */
  id?: string | null;
  /** The agent's or the bot's e-mail address; null for a visitor. */
  email?: string | null;
}

export const actorSchema: Schema<WotNotActor> = object({
  type: v.string(),
  id: v.nullish(v.string()),
  email: v.nullish(v.string()),
});

/** A variable of a conversation or a contact, and its value. */
export interface WotNotVariable {
  /** The bare name, such as `visitor_name`. */
  name: string;
  /** The type it was declared with; the value need not be of it. */
  type?: LiteralUnion<"text" | "number" | "date"> | null;
  /** The value as it came: a `text` may hold `true`, a `number` the text `"123456789"`. */
  value?: unknown;
}

const variableSchema: Schema<WotNotVariable> = object({
  name: v.string(),
  type: v.nullish(v.string()),
  value: v.unknown(),
});

export const variablesSchema: Schema<WotNotVariable[]> = array(variableSchema);

/** A file that was sent. */
export interface WotNotMedia {
  /** The address of the file. */
  link: string;
  /** The media type, such as `image/jpeg`. */
  mime_type?: string | null;
  /** The name the file had where it came from. */
  file_name?: string | null;
}

export const mediaSchema: Schema<WotNotMedia> = object({
  link: v.string(),
  mime_type: v.nullish(v.string()),
  file_name: v.nullish(v.string()),
});
