/**
 * Who sends a message on a channel, and who gets it.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { BirdIdentifierKey } from "../conversation/participant.js";

/** A contact: the customer. */
export interface BirdMessageContact {
  /** Usually a UUID. */
  id?: string | null;
  /** The kind of `identifierValue`. WhatsApp users may hide their number: then it is not `phonenumber`. */
  identifierKey?: BirdIdentifierKey | null;
  /** A phone number, an email address, or an id on a platform. */
  identifierValue?: string | null;
  /** The kind of recipient of an email. */
  type?: LiteralUnion<"to" | "cc" | "bcc"> | null;
  /** The country of a phone number. */
  countryCode?: string | null;
  /** The address that is used on the platform. */
  platformAddress?: string | null;
  /** The field of the contact that holds `platformAddress`, such as `identifiers.phonenumber`. */
  platformAddressSelector?: string | null;
  /**
   * Further identifiers.
   */
  identifiers?:
    | {
        /** The kind of identifier. */
        identifierKey?: BirdIdentifierKey | null;
        /** A phone number, an email address, or an id on a platform. */
        identifierValue?: string | null;
      }[]
    | null;
  /** What is known of the contact. */
  annotations?: {
    /** The name of the contact. */
    name?: string | null;
  } | null;
}

/** A connector: your number or account on a channel. */
export interface BirdMessageConnector {
  /** Usually a UUID. */
  id?: string | null;
  /** Your phone number, email address, or id on the platform. */
  identifierValue?: string | null;
  /** What is known of the connector. */
  annotations?: {
    /** The name of the connector. */
    name?: string | null;
  } | null;
  /** The kinds of connector. */
  types?: string[] | null;
}

/** Who sends a message. */
export interface BirdMessageSender {
  /** The customer, in an inbound message. */
  contact?: BirdMessageContact | null;
  /** Your side, in an outbound message. */
  connector?: BirdMessageConnector | null;
}

/** Who gets a message. */
export interface BirdMessageReceiver {
  /** Your side, in an inbound message. */
  connector?: BirdMessageConnector | null;
  /** The customers, in an outbound message. */
  contacts?: BirdMessageContact[] | null;
}
