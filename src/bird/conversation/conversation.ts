/**
 * The conversation in the payload of Bird's events.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdLastMessage } from "./last-message.js";
import type { BirdParticipant } from "./participant.js";

/** A conversation. Only `id` is required; any other field may be absent. */
export interface BirdConversation {
  /** Usually a UUID. */
  id: string;
  /** Often empty. The subject of an email conversation. */
  name?: string | null;
  /** Often empty. */
  description?: string | null;
  /** `active` by default. Sending to a `closed` conversation fails. */
  status?: LiteralUnion<"active" | "closed"> | null;
  /**
   * `public` by default.
   *
   * @strict
   */
  visibility?: LiteralUnion<"public" | "private"> | null;
  /**
   * `open` by default.
   *
   * @strict
   */
  accessibility?: LiteralUnion<"open" | "invite-only"> | null;
  /** The kind of conversation in Bird. Absent in the documented sample. */
  style?: LiteralUnion<"default" | "directMessage" | "chatChannel" | "personalInbox" | "resource"> | null;
  /** The kind of conversation on its channel. */
  platformStyle?: LiteralUnion<"direct" | "email" | "direct-multiple" | "direct-threaded"> | null;
  /** At most five of the participants, in no guaranteed order. */
  featuredParticipants?: BirdParticipant[] | null;
  /** The number of participants. May be larger than the length of `featuredParticipants`. */
  activeParticipantCount?: number | null;
  /** The number of participants who are waiting for approval. */
  pendingParticipantCount?: number | null;
  /** The participant who started the conversation. Sometimes absent. */
  initiatingParticipant?: BirdParticipant | null;
  /** May be absent from a conversation between users. */
  channelId?: string | null;
  /** A summary of the last message. Every event of the conversation repeats it. */
  lastMessage?: BirdLastMessage | null;
  /** The time of the last message from the customer. RFC 3339: read it with `readTimestamp`. */
  lastMessageIncomingAt?: string | null;
  /** The time of the last message from your side. RFC 3339: read it with `readTimestamp`. */
  lastMessageOutgoingAt?: string | null;
  /** Not checked. Deliveries had `llmbotIds`, a string, and `typingStatus`, `start` or `end`. */
  attributes?: Record<string, unknown> | null;
  /** Whether a message draft exists. */
  hasDraft?: boolean | null;
  /** Only if anti-spam is on in the workspace. */
  likelySpam?: boolean | null;
  /** Only if anti-spam is on in the workspace. */
  likelySpamReason?: string | null;
  /** The post or ad that started the conversation. */
  referral?: Record<string, unknown> | null;
  /** Only if `style` is `resource`. */
  resource?: Record<string, unknown> | null;
  /** A summary of the conversation. */
  summary?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  createdAt?: string | null;
  /**
   * RFC 3339: read it with `readTimestamp`. Events may arrive out of order: do not overwrite a newer state with an older one, but handle
   * its `lastMessage` if its id is new.
   */
  updatedAt?: string | null;
}
