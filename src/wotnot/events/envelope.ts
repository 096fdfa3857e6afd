/**
 * Fields that all WotNot events share.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { EventIssues } from "../../core/decode.js";
import type { LiteralUnion } from "../../core/literal-union.js";

/** The conversation of an event. */
export interface WotNotConversation {
  /** The numeric id. */
  id: number;
  /** An opaque key of the same conversation. */
  key?: string | null;
}

/** The account of an event, with its bot. */
export interface WotNotAccount {
  /** The numeric id, as in the URLs of the account's pages. */
  id: number;
  /** An opaque key of the same account. */
  key?: string | null;
  /** The bot of the conversation or campaign. */
  bot?: {
    /** The numeric id. */
    id?: number | null;
    /** `outbound` for the bot of a campaign. Absent in older deliveries. */
    type?: LiteralUnion<"inbound" | "outbound"> | null;
  } | null;
}

/** The visitor of an event. */
export interface WotNotVisitor {
  /** The numeric id. */
  id: number;
  /** An opaque key of the same visitor. The conversation variable `contact_id` holds the same value. */
  key?: string | null;
  /** Often empty. Absent in older deliveries. */
  name?: string | null;
  /** Often empty. Absent in older deliveries. */
  email?: string | null;
  /** Only digits in the documented sample. Often empty. Absent in older deliveries. */
  phone?: string | null;
}

/** The fields of every WotNot event, besides `type` and `payload`. */
export interface WotNotEventBase extends EventIssues {
  /** Also for white labels: a delivery does not say which one sent it. */
  platform: "wotnot";
  /** The account, with its bot. */
  account?: WotNotAccount | null;
  /** The visitor that the event is about. */
  visitor: WotNotVisitor;
  /** `YYYY-MM-DD HH:MM:SS.ffffff` in UTC, without a time zone: read it with `readTimestamp`, not with `Date`. */
  timestamp?: string | null;
  /**
   * The keys of the wire's `event` besides `type` and `payload`. Absent when there are none, as documented.
   *
   * @added
   */
  event?: Record<string, unknown>;
  /**
   * The keys of the wire's envelope that have the name of a key of the decoder's: `platform`, `type`, `payload`, `rawType`, `raw`, `issues`,
   * `hasMoreIssues` or `shadowed`. Absent when there are none.
   *
   * @added
   */
  shadowed?: Record<string, unknown>;
}

/** The fields of every WotNot event that takes place in a conversation. */
export interface WotNotConversationEventBase extends WotNotEventBase {
  /** The conversation of the event. */
  conversation: WotNotConversation;
}
