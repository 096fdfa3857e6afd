/**
 * The conversation that Bird's events are about.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { type BirdLastMessage, lastMessageSchema } from "./last-message.js";
import { type BirdParticipant, participantSchema } from "./participant.js";

/** A conversation. Deliveries may be trimmed to any of these fields, so that none but the id is certain. */
export interface BirdConversation {
  /** The id, a UUID as a rule. */
  id: string;
  /** The name; often empty. On e-mail it is the subject. */
  name?: string | null;
  /** The description; often empty. */
  description?: string | null;
  /** Whether it goes on, as it does by default. Sending into a `closed` one fails. */
  status?: LiteralUnion<"active" | "closed"> | null;
  /** Who can see it; `public` by default. */
  visibility?: LiteralUnion<"public" | "private"> | null;
  /** Who can come in; `open` by default. */
  accessibility?: LiteralUnion<"open" | "invite-only"> | null;
  /** What kind of conversation it is for Bird; absent in the documented sample. */
  style?: LiteralUnion<"default" | "directMessage" | "chatChannel" | "personalInbox" | "resource"> | null;
  /** What kind of conversation it is on its channel. */
  platformStyle?: LiteralUnion<"direct" | "email" | "direct-multiple" | "direct-threaded"> | null;
  /** Five participants at most, in no promised order: not all that there are. */
  featuredParticipants?: BirdParticipant[] | null;
  /** How many take part; may be more than are featured. */
  activeParticipantCount?: number | null;
  /** How many wait for approval. */
  pendingParticipantCount?: number | null;
  /** Who began it; sometimes absent. */
  initiatingParticipant?: BirdParticipant | null;
  /** The id of the channel; may be absent where there are but users. */
  channelId?: string | null;
  /** The last message, in short, whatever the event is about: the same one comes again with each change. */
  lastMessage?: BirdLastMessage | null;
  /** When the customer last wrote: RFC 3339, read it with `readTimestamp`. */
  lastMessageIncomingAt?: string | null;
  /** When your side last wrote, in the same form. */
  lastMessageOutgoingAt?: string | null;
  /** Anything; `llmbotIds`, a text, and `typingStatus`, `start` or `end`, were seen. */
  attributes?: Record<string, unknown> | null;
  /** Whether there is a draft of a message. */
  hasDraft?: boolean | null;
  /** Whether it looks like spam; only where the workspace has anti-spam on. */
  likelySpam?: boolean | null;
  /** Why it looks like spam. */
  likelySpamReason?: string | null;
  /** The post or the advert that it began with. */
  referral?: Record<string, unknown> | null;
  /** What it is about, where `style` is `resource`. */
  resource?: Record<string, unknown> | null;
  /** A summary. */
  summary?: string | null;
  /** When it was created: RFC 3339, read it with `readTimestamp`. */
  createdAt?: string | null;
  /**
   * When it was last changed, in the same form. An event with an earlier one than you have seen holds an older state: do not
   * overwrite a newer one with it, but handle its `lastMessage` if you do not know that id yet.
   */
  updatedAt?: string | null;
}

export const conversationSchema: Schema<BirdConversation> = object({
  id: v.string(),
  name: v.nullish(v.string()),
  description: v.nullish(v.string()),
  status: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  accessibility: v.nullish(v.string()),
  style: v.nullish(v.string()),
  platformStyle: v.nullish(v.string()),
  featuredParticipants: v.nullish(array(participantSchema)),
  activeParticipantCount: v.nullish(v.number()),
  pendingParticipantCount: v.nullish(v.number()),
  initiatingParticipant: v.nullish(participantSchema),
  channelId: v.nullish(v.string()),
  lastMessage: v.nullish(lastMessageSchema),
  lastMessageIncomingAt: v.nullish(v.string()),
  lastMessageOutgoingAt: v.nullish(v.string()),
  attributes: v.nullish(object({})),
  hasDraft: v.nullish(v.boolean()),
  likelySpam: v.nullish(v.boolean()),
  likelySpamReason: v.nullish(v.string()),
  referral: v.nullish(object({})),
  resource: v.nullish(object({})),
  summary: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
});
