/**
 * What a message offers to do. In an inbound message, a `postback` is the button that was tapped.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { InvalidMember, UnknownMember } from "../../core/issues.js";

/** A button that sends its `payload` back. */
export interface BirdPostbackAction {
  type: "postback";
  /** The button. */
  postback?: {
    /** The label. */
    text?: string | null;
    /** The id that you gave the button. */
    payload?: string | null;
    /** The URL of an image. */
    imageUrl?: string | null;
    /**
     * A description, among others.
     */
    metadata?: {
      /** The description of the button. */
      description?: {
        /** The text of the description. */
        label?: string | null;
      } | null;
    } | null;
  } | null;
}

/**
 * A button that sends its text as a message.
 */
export interface BirdReplyAction {
  type: "reply";
  /** The button. */
  reply?: {
    /** The label. */
    text?: string | null;
    /** The URL of an image. */
    imageUrl?: string | null;
    /** Not checked. */
    metadata?: unknown;
  } | null;
}

/**
 * A button that opens a page.
 */
export interface BirdLinkAction {
  type: "link";
  /** The button. */
  link?: {
    /** The label. */
    text?: string | null;
    /** The URL of the page. */
    url?: string | null;
  } | null;
}

/**
 * A button that starts a payment.
 */
export interface BirdBuyAction {
  type: "buy";
  /** The button. */
  buy?: {
    /** The label. */
    text?: string | null;
    /** The price in cents. */
    amountCents?: number | null;
    /** ISO 4217, such as `EUR`. */
    currency?: string | null;
  } | null;
}

/**
 * A button that asks where the customer is.
 */
export interface BirdLocationRequestAction {
  type: "locationRequest";
  /** The button. */
  locationRequest?: {
    /** The label. */
    text?: string | null;
  } | null;
}

/** An action of a type that this version does not know; `raw` is the whole action. */
export interface BirdUnknownAction extends UnknownMember {}

/** An action that is not an object with a `type`, or in which a required field is wrong; `raw` is the whole action. */
export interface BirdInvalidAction extends InvalidMember {}

/** What a message offers to do; a `switch` over `type` narrows it. */
export type BirdAction =
  | BirdPostbackAction
  | BirdReplyAction
  | BirdLinkAction
  | BirdBuyAction
  | BirdLocationRequestAction
  | BirdUnknownAction
  | BirdInvalidAction;
