/**
 * The message in the payload of a channel's events.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdBody } from "./body.js";
import type { BirdMessageMeta } from "./meta.js";
import type { BirdMessageReceiver, BirdMessageSender } from "./party.js";
import type { BirdMessageTemplate } from "./template.js";

/** The status of a message. That it was read is an interaction. */
export type BirdMessageStatus = LiteralUnion<
  | "accepted"
  | "processing"
  | "scheduled"
  | "sent"
  | "delivered"
  | "sending_failed"
  | "delivery_failed"
  | "rejected"
  | "deleted"
  | "skipped"
>;

/** What made a message or an interaction, such as a campaign or a flow. May be empty. */
export interface BirdMessageContext {
  /** The id of what made it. */
  id?: string | null;
  /** The kind of what made it. */
  type?: string | null;
  /** Tags of your own. */
  tags?: string[] | null;
}

/** The reason for a failure. */
export interface BirdMessageFailure {
  /** Bird's number for the reason. */
  code?: number | null;
  /** The reason in words. */
  description?: string | null;
  /** Where the message failed. */
  source?: {
    /** The platform's code for the reason, in a string. */
    code?: string | null;
    /** Such as `whatsapp` or `pre-processing`. */
    name?: string | null;
  } | null;
}

/** A message on a channel, in full. Only `id` is required; any other field may be absent. */
export interface BirdChannelMessage {
  /** Stays the same while `status` changes. Usually a UUID. */
  id: string;
  /** The id of the channel. Usually a UUID. */
  channelId?: string | null;
  /** The id of the conversation. Seen in outbound messages only. */
  conversationId?: string | null;
  /** Who sent it: a `contact` in an inbound message, a `connector` in an outbound one. */
  sender?: BirdMessageSender | null;
  /** Who gets it: a `connector` in an inbound message, `contacts` in an outbound one. */
  receiver?: BirdMessageReceiver | null;
  /** The content. Absent from templates, and from some messages that an agent wrote: fetch those by `id`. */
  body?: BirdBody | null;
  /**
   * The template that was sent.
   */
  template?: BirdMessageTemplate | null;
  /** What its channel and Bird say about it. */
  meta?: BirdMessageMeta | null;
  /** Your own reference. May be empty. */
  reference?: string | null;
  /** The message on its platform, in one part or several. */
  parts?:
    | {
        /** The id on the platform. WhatsApp's holds the phone number in Base64: personal data. */
        platformReference?: string | null;
      }[]
    | null;
  /** Each change of an outbound message may cause an event, and events may arrive out of order. */
  status?: BirdMessageStatus | null;
  /** The reason for a failure, in short. May be empty. */
  reason?: string | null;
  /** The reason for a failure, at length. May be empty. */
  details?: string | null;
  /**
   * Why it failed.
   */
  failure?: BirdMessageFailure | null;
  /** The `type` of the event says the same. */
  direction?: LiteralUnion<"incoming" | "outgoing"> | null;
  /**
   * What sent it, such as a flow.
   */
  origin?: {
    /** The kind of what sent it. */
    type?: string | null;
    /** The id of what sent it. */
    id?: string | null;
  } | null;
  /** What it replies to. */
  replyTo?: {
    /** The id of the message that it replies to. */
    id?: string | null;
    /** `click` is a tapped button: read it with `readChoice`. `referrals` is an ad or a post. */
    type?: LiteralUnion<"message" | "click" | "referrals"> | null;
    /** The position of the message, or of the button. */
    order?: number | null;
  } | null;
  /** Tags of your own, ten at most. */
  tags?: string[] | null;
  /**
   * Only if links were shortened.
   */
  shortLinks?: {
    /** The domain of the short links. */
    domain?: string | null;
  } | null;
  /** When it is to be sent. RFC 3339: read it with `readTimestamp`. */
  scheduledFor?: string | null;
  /** When `status` changed. RFC 3339: read it with `readTimestamp`. */
  lastStatusAt?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  createdAt?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  updatedAt?: string | null;
  /** How many messages it is charged as. Not documented. */
  chargeableUnits?: number | null;
  /** The id of the batch that it was sent in. Not documented. */
  batchId?: string | null;
  /** What made it. Not documented, and empty where it was seen. */
  context?: BirdMessageContext | null;
}
