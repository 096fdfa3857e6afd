/**
 * The last message of a Bird conversation.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { type BirdIdentifierKey, type BirdParticipant, participantSchema } from "./participant.js";

/** Whom a message was sent to. */
export interface BirdRecipient {
  /** How it was addressed. */
  type?: LiteralUnion<"to" | "cc" | "bcc"> | null;
  /** The id of the recipient. */
  id?: string | null;
  /** The kind of identifier. */
  identifierKey?: BirdIdentifierKey | null;
  /** The identifier: a phone number, an e-mail address, or the id of a platform. May be all that there is. */
  identifierValue?: string | null;
  /** The address on the platform. */
  platformAddress?: string | null;
  /** What is noted of the contact. */
  contactAnnotation?: {
    /** The name. */
    name?: string | null;
  } | null;
}

const recipientSchema: Schema<BirdRecipient> = object({
  type: v.nullish(v.string()),
  id: v.nullish(v.string()),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  contactAnnotation: v.nullish(object({ name: v.nullish(v.string()) })),
});

/** A summary of the last message: `preview.text` is cut, so fetch the message by its id for the whole of it. */
export interface BirdLastMessage {
  /** The id; it stays the same while the status changes. */
  id?: string | null;
  /** What it is. Sounds, films, stickers and documents come as `file`. */
  type?: LiteralUnion<"text" | "html" | "image" | "file" | "location" | "list" | "carousel"> | null;
  /** What it says, in short. */
  preview?: {
    /** The text, cut at about 140 characters. */
    text?: string | null;
  } | null;
  /**
   * Whom it was sent to; null for a message from the customer. Of one that your side sent, the customer is in here, or else the
   * `contact` among the conversation's `featuredParticipants`.
   */
  recipients?: BirdRecipient[] | null;
  /**
   * How far it got: `accepted`, `processing`, `sent`, `delivered`, or `sending_failed`, `delivery_failed`; the others were seen
   * here and there. Several steps of a message may bring an event each, and those may arrive out of order.
   */
  status?: LiteralUnion<
    | "accepted"
    | "processing"
    | "sent"
    | "delivered"
    | "sending_failed"
    | "delivery_failed"
    | "rejected"
    | "skipped"
    | "scheduled"
    | "read"
    | "failed"
    | "pending"
    | "queued"
  > | null;
  /** Who sent it: a `contact` is the customer, anything else your side. A `flow` has no `contact`. */
  sender?: BirdParticipant | null;
  /** When it was created: RFC 3339, read it with `readTimestamp`. */
  createdAt?: string | null;
  /** Why it failed; may be empty. */
  reason?: string | null;
  /** Which way it went; as a rule absent here. */
  direction?: LiteralUnion<"incoming" | "outgoing"> | null;
  /** The id of the conversation; as a rule absent here. */
  conversationId?: string | null;
  /** The id of the message that it answers; as a rule absent here. */
  replyToMessageId?: string | null;
  /** A reference; may be empty, and as a rule is absent here. */
  reference?: string | null;
  /** When it was last changed: RFC 3339, read it with `readTimestamp`. As a rule absent here. */
  updatedAt?: string | null;
  /** The content, in a form that is not checked; as a rule absent here, and not cut where it is present. */
  body?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  draft?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  inbox?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  interactions?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  meta?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  receiverTypes?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  source?: unknown;
  /** In a form that is not documented for webhooks, and not checked. */
  template?: unknown;
}

export const lastMessageSchema: Schema<BirdLastMessage> = object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  preview: v.nullish(object({ text: v.nullish(v.string()) })),
  recipients: v.nullish(array(recipientSchema)),
  status: v.nullish(v.string()),
  sender: v.nullish(participantSchema),
  createdAt: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  direction: v.nullish(v.string()),
  conversationId: v.nullish(v.string()),
  replyToMessageId: v.nullish(v.string()),
  reference: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  body: v.unknown(),
  draft: v.unknown(),
  inbox: v.unknown(),
  interactions: v.unknown(),
  meta: v.unknown(),
  receiverTypes: v.unknown(),
  source: v.unknown(),
  template: v.unknown(),
});
