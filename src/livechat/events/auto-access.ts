/**
 * The LiveChat event about the rules by which groups get access to chats.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { configurationEventSchema, type LiveChatConfigurationEventBase } from "./envelope.js";

/** A text that an address is compared with. */
export interface LiveChatAutoAccessMatch {
  /** The text. */
  value: string;
  /** Whether the whole address has to be equal; `false` when absent. */
  exact_match?: boolean | null;
}

/** Which addresses a rule is for: those of one list, or all but those of the other. */
export interface LiveChatAutoAccessMatches {
  /** The addresses. */
  values?: LiveChatAutoAccessMatch[] | null;
  /** The addresses that it is not for. */
  exclude_values?: LiveChatAutoAccessMatch[] | null;
}

/** A place that a rule is for; at least one of these is there. */
export interface LiveChatAutoAccessPlace {
  /** The name of the country. */
  country?: string | null;
  /** The country's code of two letters. */
  country_code?: string | null;
  /** The name of the region. */
  region?: string | null;
  /** The name of the city. */
  city?: string | null;
}

/** What happened to one rule. */
export interface LiveChatAutoAccessChange {
  /** The id of the rule. */
  id: string;
  /** What happened. An `added` rule is complete, an `updated` one has what changed, a `deleted` one has no more than this. */
  status: LiteralUnion<"added" | "updated" | "deleted">;
  /** The rule after it; empty for the last. */
  next_id?: string | null;
  /** The description; may be empty. */
  description?: string | null;
  /** Who gets access. */
  access?: {
    /** The groups, called `groups` here and `group_ids` elsewhere. */
    groups?: number[] | null;
  } | null;
  /** When it applies. */
  conditions?: {
    /** Conditions on the address of the page. */
    url?: LiveChatAutoAccessMatches | null;
    /** Conditions on the domain. */
    domain?: LiveChatAutoAccessMatches | null;
    /** Conditions on the place. */
    geolocation?: {
      /** The places. */
      values?: LiveChatAutoAccessPlace[] | null;
    } | null;
  } | null;
}

const matchSchema: Schema<LiveChatAutoAccessMatch> = object({
  value: v.string(),
  exact_match: v.nullish(v.boolean()),
});

const matchesSchema: Schema<LiveChatAutoAccessMatches> = object({
  values: v.nullish(array(matchSchema)),
  exclude_values: v.nullish(array(matchSchema)),
});

const placeSchema: Schema<LiveChatAutoAccessPlace> = object({
  country: v.nullish(v.string()),
  country_code: v.nullish(v.string()),
  region: v.nullish(v.string()),
  city: v.nullish(v.string()),
});

const changeSchema: Schema<LiveChatAutoAccessChange> = object({
  id: v.string(),
  status: v.string(),
  next_id: v.nullish(v.string()),
  description: v.nullish(v.string()),
  access: v.nullish(object({ groups: v.nullish(array(v.number())) })),
  conditions: v.nullish(
    object({
      url: v.nullish(matchesSchema),
      domain: v.nullish(matchesSchema),
      geolocation: v.nullish(object({ values: v.nullish(array(placeSchema)) })),
    }),
  ),
});

/**
 * The rules by which groups get access to chats were changed.
 *
 * An `auto_access_added` with an array for its payload is mapped to this event: all documented samples bear that name.
 */
export interface LiveChatAutoAccessesUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "auto_accesses_updated";
  /** All that one change did: rules are chained by `next_id`, so that it may touch several. */
  payload: LiveChatAutoAccessChange[];
}

export const autoAccessesUpdatedEventSchema: Schema<LiveChatAutoAccessesUpdatedEvent> = configurationEventSchema(
  "auto_accesses_updated",
  array(changeSchema),
);
