/**
 * What WotNot events have in common.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";

/** The conversation that an event belongs to. */
export interface WotNotConversation {
  /** An opaque key, for the same conversation as the id. */
  key: string;
  /** The numeric id. */
  id: number;
}

/** The account, and its bot, that an event belongs to. */
export interface WotNotAccount {
  /** An opaque key, for the same account as the id. */
  key: string;
  /** The numeric id, as in the addresses of the account's pages. */
  id: number;
  /** The bot of the conversation or the campaign. */
  bot: {
    /** The numeric id. */
    id: number;
    /** `outbound` for a campaign's bot, else `inbound`; absent in older deliveries. */
    type?: LiteralUnion<"inbound" | "outbound"> | null;
  };
}

/** The visitor that an event is about. */
export interface WotNotVisitor {
  /** An opaque key; the conversation variable `contact_id` holds the same. */
  key: string;
  /** The numeric id. */
  id: number;
  /** The visitor's name; often empty, absent in older deliveries. */
  name?: string | null;
  /** The visitor's e-mail address; often empty, absent in older deliveries. */
  email?: string | null;
  /** The visitor's phone number, digits alone in the documented sample; often empty, absent in older deliveries. */
  phone?: string | null;
}

/** What every WotNot event has, beside its `type` and `payload`. */
export interface WotNotEventBase {
  /** Also for white labels: nothing in a delivery tells them from WotNot. */
  platform: "wotnot";
  /** The account, and its bot. */
  account: WotNotAccount;
  /** The visitor that the event is about. */
  visitor: WotNotVisitor;
  /** When it happened: `YYYY-MM-DD HH:MM:SS.ffffff` in UTC, without a zone. Read it with `readTimestamp`, not `Date`. */
  timestamp: string;
  /** What the wire's `event` held beside `type` and `payload`; absent when that was nothing, as documented. */
  event?: Record<string, unknown>;
  /** Keys of the wire's envelope that were called `platform`, `type`, `payload` or `shadowed`; absent when there were none. */
  shadowed?: Record<string, unknown>;
}

/** What every WotNot event has that takes place in a conversation. */
export interface WotNotConversationEventBase extends WotNotEventBase {
  /** The conversation that it takes place in. */
  conversation: WotNotConversation;
}

export const conversationSchema: Schema<WotNotConversation> = object({
  key: v.string(),
  id: v.number(),
});

const accountSchema: Schema<WotNotAccount> = object({
  key: v.string(),
  id: v.number(),
  bot: object({
    id: v.number(),
    type: v.nullish(v.string()),
  }),
});

const visitorSchema: Schema<WotNotVisitor> = object({
  key: v.string(),
  id: v.number(),
  name: v.nullish(v.string()),
  email: v.nullish(v.string()),
  phone: v.nullish(v.string()),
});

/** The schema of an event of a type: what every event has, and these entries of its own. */
// @__NO_SIDE_EFFECTS__
export function eventSchema<const Type extends string, const Entries extends Record<string, Schema>>(
  type: Type,
  entries: Entries,
) {
  return object({
    platform: v.literal("wotnot"),
    type: v.literal(type),
    account: accountSchema,
    visitor: visitorSchema,
    timestamp: v.string(),
    ...entries,
  });
}
