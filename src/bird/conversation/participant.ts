/**
 * The participants of a Bird conversation.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import type { LiteralUnion } from "../../core/literal-union.js";

/**
 * A kind of identifier. `facebookid-` is followed by the number of a page, `whatsapp_` by that of a portfolio. WhatsApp users may hide their
 * phone number: then there is a `whatsappbsuid` or a `whatsappusername`.
 */
export type BirdIdentifierKey = LiteralUnion<
  "phonenumber" | "emailaddress" | "whatsappbsuid" | "whatsappusername" | `whatsapp_${string}` | `facebookid-${string}`
>;

/** The identity of a contact on a channel. */
export interface BirdContactIdentity {
  /** The kind of identifier. */
  identifierKey?: BirdIdentifierKey | null;
  /** A phone number (usually E.164, sometimes without `+`), an email, or an id on a platform. */
  identifierValue?: string | null;
  /** Usually the same as `identifierValue`. */
  platformAddress?: string | null;
  /** The field of the contact that holds `platformAddress`, such as `identifiers.phonenumber`. */
  platformAddressSelector?: string | null;
}

/** A participant of a conversation: a person, a bot or a flow. */
export interface BirdParticipant {
  /** The id of a contact, user or access key, depending on `type`. Sometimes absent. */
  id?: string | null;
  /**
   * Undocumented types exist. A message comes from the customer when its sender is a `contact`.
   *
   * @strict
   */
  type?: LiteralUnion<"contact" | "user" | "accessKey" | "flow" | "agent" | "bot"> | null;
  /** `pending` waits for your approval, `invited` for that of the participant. */
  status?: LiteralUnion<"active" | "pending" | "invited"> | null;
  /** May be empty, or a single emoji. */
  displayName?: string | null;
  /** The URL of an image. Often empty. */
  avatarUrl?: string | null;
  /** Only if `type` is `contact`. */
  contact?: BirdContactIdentity | null;
  /** The same as in `contact`. Rare here. */
  identifierKey?: BirdIdentifierKey | null;
  /** The same as in `contact`. Rare here. */
  identifierValue?: string | null;
}
