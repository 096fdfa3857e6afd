/**
 * What a channel and Bird say about a message.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { LiteralUnion } from "../../core/literal-union.js";

/** A flow or a journey that sent a message. */
export interface BirdFlow {
  /** The id of the flow. */
  id?: string | null;
  /** The name of the flow. */
  name?: string | null;
  /** The id of the step. */
  stepId?: string | null;
  /** The id of the run. */
  runId?: string | null;
}

/** A product in a catalogue of a platform. */
export interface BirdProduct {
  /** The id of the catalogue. */
  externalCatalogId?: string | null;
  /** The id of the product. */
  externalProductId?: string | null;
}

/** A product that a customer ordered. */
export interface BirdOrderedProduct extends BirdProduct {
  /** How many were ordered. */
  quantity?: number | null;
  /** The price of one. */
  price?: {
    /** In units of the currency, times 10 to the power of `exponent`. */
    amount?: number | null;
    /** The number of decimal places in `amount`. */
    exponent?: number | null;
    /** ISO 4217, such as `EUR`. */
    currencyCode?: string | null;
  } | null;
}

/** The ad or post that a message was sent from. */
export interface BirdReferral {
  /** The kind of referral. */
  source?: string | null;
  /** The title of the ad. */
  title?: string | null;
  /** The text of the ad. */
  text?: string | null;
  /** The group of the ad. */
  group?: string | null;
  /** The platform's data about the ad. */
  metadata?: {
    /** The id of the ad or post. */
    source_id?: string | null;
    /** The URL of the ad or post. */
    source_url?: string | null;
    /** The URL of its image or video. */
    media_url?: string | null;
    /** The id by which a click is tracked. */
    tracking_id?: string | null;
  } | null;
}

/** What a channel and Bird say about a message. */
export interface BirdMessageMeta {
  /**
   * Strings of the channel. Seen: `timestamp` (Unix time in seconds), `user_locale`, `whatsapp.media.type`, which `readMediaKind` reads, and
   * `whatsapp.interactive.type`, which `readChoice` reads.
   */
  extraInformation?: Record<string, string | null> | null;
  /**
   * The ad or post that it was sent from.
   */
  referral?: BirdReferral | null;
  /**
   * What the customer ordered.
   */
  order?: {
    /** The products. */
    products?: BirdOrderedProduct[] | null;
  } | null;
  /**
   * The product that the customer asks about.
   */
  referredProduct?: BirdProduct | null;
  /**
   * Only if the channel is email.
   */
  email?: {
    /** The subject. */
    subject?: string | null;
    /** The headers. Not checked. */
    headers?: unknown;
    /** The sender. */
    from?: {
      /** The part of the address before the `@`. */
      username?: string | null;
      /** The name of the sender. */
      displayName?: string | null;
    } | null;
  } | null;
  /**
   * Only if the channel is push notifications.
   */
  pushNotifications?: {
    /** The service that delivers it. */
    gatewayTypeOverride?: LiteralUnion<"apns" | "firebase" | "web"> | null;
  } | null;
  /** The id of a navigator. */
  navigatorId?: string | null;
  /** The id of a message in a navigator. */
  navigatorMessageId?: string | null;
  /**
   * The flow that sent it.
   */
  flow?: BirdFlow | null;
  /**
   * The journey that sent it.
   */
  journey?: BirdFlow | null;
  /**
   * The campaign that sent it.
   */
  campaign?: {
    /** The id of the campaign. */
    id?: string | null;
    /** The name of the campaign. */
    name?: string | null;
  } | null;
}
