/**
 * Who takes part in a Bird conversation.
 *
 * @see https://docs.bird.com/api/conversations-api/api-reference/conversations-management/get-conversation
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { object, type Schema } from "../../core/schema.js";

/** A kind of identifier. `facebookid-` has the number of a page behind it, so there is no end to the kinds. */
export type BirdIdentifierKey = LiteralUnion<"phonenumber" | "emailaddress" | `facebookid-${string}`>;

/** How a contact is known on a channel. */
export interface BirdContactIdentity {
  /** The kind of identifier. */
  identifierKey?: BirdIdentifierKey | null;
  /** The identifier: a phone number, E.164 as a rule, sometimes without `+`, an e-mail address, or the id of a platform. */
  identifierValue?: string | null;
  /** The address on the platform, as a rule the same. */
  platformAddress?: string | null;
  /** Where the contact holds that address, such as `identifiers.phonenumber`. */
  platformAddressSelector?: string | null;
}

const contactIdentitySchema: Schema<BirdContactIdentity> = object({
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  platformAddressSelector: v.nullish(v.string()),
});

/** Somebody, or something, that takes part in a conversation. */
export interface BirdParticipant {
  /** The id of what `type` says: a contact, a user, an access key, for a `flow` perhaps a channel. Absent in trimmed copies. */
  id?: string | null;
  /** What it is; there are more types than are documented. A message is the customer's when its sender is a `contact`. */
  type?: LiteralUnion<"contact" | "user" | "accessKey" | "flow" | "agent" | "bot"> | null;
  /** `pending` waits for your approval, `invited` for theirs. */
  status?: LiteralUnion<"active" | "pending" | "invited"> | null;
  /** The name to show; may be empty, or a lone emoji. */
  displayName?: string | null;
  /** The address of a picture; often empty. */
  avatarUrl?: string | null;
  /** How the contact is known; of a `contact` only. */
  contact?: BirdContactIdentity | null;
  /** What `contact` has under this name; rare here. */
  identifierKey?: BirdIdentifierKey | null;
  /** What `contact` has under this name; rare here. */
  identifierValue?: string | null;
}

export const participantSchema: Schema<BirdParticipant> = object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  status: v.nullish(v.string()),
  displayName: v.nullish(v.string()),
  avatarUrl: v.nullish(v.string()),
  contact: v.nullish(contactIdentitySchema),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
});
