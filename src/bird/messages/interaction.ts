/**
 * What a recipient did with a message.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdMessageContext } from "./message.js";
import type { BirdFlow } from "./meta.js";
import type { BirdMessageReceiver } from "./party.js";

/** The kind of an interaction. */
export type BirdInteractionType = LiteralUnion<
  | "clicked"
  | "opened"
  | "read"
  | "reaction"
  | "conversion"
  | "delete-request"
  | "invalid"
  | "reported-as-spam"
  | "unsubscribe-request"
  | "subscribe-request"
  | "subscribe-consent"
>;

/** What a recipient did with a message. Only `id` is required; any other field may be absent. */
export interface BirdInteraction {
  /** The id of the interaction. Usually a UUID. */
  id: string;
  /** What the recipient did. Which of these a channel sends is documented in part only. */
  type?: BirdInteractionType | null;
  /** The id of the message. */
  messageId?: string | null;
  /** The id of the channel. */
  channelId?: string | null;
  /** The platform, such as `whatsapp`. */
  platformId?: string | null;
  /** Deprecated. */
  messagePartId?: string | null;
  /** Your own reference of the message. */
  messageReference?: string | null;
  /** The number of the message's parts. */
  messagePartsCount?: number | null;
  /** Your own tags of the message. */
  messageTags?: string[] | null;
  /** When the message was created. RFC 3339: read it with `readTimestamp`. */
  messageCreatedAt?: string | null;
  /** Who got the message. */
  receiver?: BirdMessageReceiver | null;
  /** When it happened. RFC 3339: read it with `readTimestamp`. */
  createdAt?: string | null;
  /** RFC 3339: read it with `readTimestamp`. */
  updatedAt?: string | null;
  /** More about it, such as which item was clicked. */
  details?: string | null;
  /** What sent the message. */
  context?: BirdMessageContext | null;
  /**
   * What depends on `type`.
   */
  metadata?: {
    /** The link that was clicked. */
    link?: {
      /** The name of the link. */
      name?: string | null;
      /** The URL of the link. */
      url?: string | null;
    } | null;
    /** The button that was clicked. */
    button?: {
      /** The id that you gave the button. */
      payload?: string | null;
    } | null;
    /** The reaction. */
    reaction?: {
      /** The emoji. */
      emoji?: string | null;
      /** Whether it was added or removed. */
      action?: string | null;
    } | null;
    /** The conversion. */
    conversion?: {
      /** The kind of conversion. */
      type?: string | null;
      /** The state of the conversion. */
      status?: string | null;
      /** How the consent was given. */
      method?: string | null;
      /** When it happened. */
      timestamp?: string | null;
    } | null;
    /** Whether a program opened the email, probably. */
    prefetched?: boolean | null;
  } | null;
  /** The id of the template's project. */
  bodyTemplateProjectId?: string | null;
  /** Whether it is the first of its kind by a person. */
  isFirstInteraction?: boolean | null;
  /** Whether it is the first of its kind by a person or a program. */
  isFirstInteractionIncludingBots?: boolean | null;
  /**
   * The journey that sent the message.
   */
  journey?: BirdFlow | null;
  /** Not checked. */
  notification?: unknown;
  /** The id on the platform. */
  platformReferenceId?: string | null;
}
