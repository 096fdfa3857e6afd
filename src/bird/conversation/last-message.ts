/**
 * The last message of a Bird conversation.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdBody } from "../messages/body.js";
import type { BirdMessageMeta } from "../messages/meta.js";
import type { BirdMessageTemplate } from "../messages/template.js";
import type { BirdIdentifierKey, BirdParticipant } from "./participant.js";

/** A recipient of a message. */
export interface BirdRecipient {
  /** The kind of recipient. */
  type?: LiteralUnion<"to" | "cc" | "bcc"> | null;
  /** The id of the recipient. */
  id?: string | null;
  /** The kind of identifier. */
  identifierKey?: BirdIdentifierKey | null;
  /** A phone number, an email, or an id on a platform. May be the only field. */
  identifierValue?: string | null;
  /** The address on the platform. */
  platformAddress?: string | null;
  /** The annotation of the contact. */
  contactAnnotation?: {
    /** The name of the contact. */
    name?: string | null;
  } | null;
}

/** A summary of the last message. `preview.text` is truncated: fetch the message by its id for the full text. */
export interface BirdLastMessage {
  /** Stays the same while `status` changes. */
  id?: string | null;
  /** Audio, videos, stickers and documents have the type `file`. */
  type?: LiteralUnion<
    | "text"
    | "html"
    | "image"
    | "file"
    | "gif"
    | "location"
    | "list"
    | "carousel"
    | "section"
    | "authentication"
    | "action"
  > | null;
  /** A preview of the content. */
  preview?: {
    /** Truncated at about 140 characters. */
    text?: string | null;
  } | null;
  /**
   * Null for a message from the customer. For a message from your side, the customer is a recipient, or the `contact` in the conversation's
   * `featuredParticipants`.
   */
  recipients?: BirdRecipient[] | null;
  /**
   * Usually `accepted`, `processing`, `sent`, `delivered`, or on failure `sending_failed`, `delivery_failed`. Each change may cause an
   * event, and events may arrive out of order.
   */
  status?: LiteralUnion<
    | "accepted"
    | "processing"
    | "sent"
    | "delivered"
    | "sending_failed"
    | "delivery_failed"
    | "rejected"
    | "deleted"
    | "skipped"
    | "scheduled"
    | "read"
    | "failed"
    | "pending"
    | "queued"
  > | null;
  /** A `contact` is the customer, any other type is your side. A `flow` has no `contact`. */
  sender?: BirdParticipant | null;
  /** RFC 3339: read it with `readTimestamp`. */
  createdAt?: string | null;
  /** The reason for a failure. May be empty. */
  reason?: string | null;
  /**
   * Usually absent here: see `sender`.
   *
   * @strict
   */
  direction?: LiteralUnion<"incoming" | "outgoing"> | null;
  /** Usually absent here. */
  conversationId?: string | null;
  /** The id of the message that this one replies to. Usually absent here. */
  replyToMessageId?: string | null;
  /** May be empty. Usually absent here. */
  reference?: string | null;
  /** RFC 3339: read it with `readTimestamp`. Usually absent here. */
  updatedAt?: string | null;
  /**
   * The full content. Usually absent here.
   */
  body?: BirdBody | null;
  /**
   * The template that was sent. Usually absent here.
   */
  template?: BirdMessageTemplate | null;
  /**
   * Details from the channel and from Bird. Usually absent here.
   */
  meta?: BirdMessageMeta | null;
  /** Whether it is a draft. Not documented for webhooks. */
  draft?: boolean | null;
  /** Not documented for webhooks, and not checked. */
  draftMeta?: Record<string, unknown> | null;
  /** Not documented for webhooks, and not checked. */
  inbox?: unknown;
  /** Not documented for webhooks, and its items are not checked. */
  interactions?: unknown[] | null;
  /** Not documented for webhooks. */
  receiverTypes?: string[] | null;
  /** Not documented for webhooks. */
  source?: string | null;
}
