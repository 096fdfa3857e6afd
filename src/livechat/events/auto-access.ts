/**
 * The LiveChat event about auto access rules, by which groups get access to chats.
 *
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatConfigurationEventBase } from "./envelope.js";

/** A string that a URL or domain is compared with. */
export interface LiveChatAutoAccessMatch {
  /** The string to find. */
  value: string;
  /** Whether the whole URL or domain must be equal. `false` by default. */
  exact_match?: boolean | null;
}

/** The URLs or domains that a rule matches: one of the two lists is present. */
export interface LiveChatAutoAccessMatches {
  /** A rule matches these. */
  values?: LiveChatAutoAccessMatch[] | null;
  /** A rule matches all except these. */
  exclude_values?: LiveChatAutoAccessMatch[] | null;
}

/** A location that a rule matches. At least one field is present. */
export interface LiveChatAutoAccessPlace {
  /** The name of the country. */
  country?: string | null;
  /** The ISO 3166 code of the country, two letters. */
  country_code?: string | null;
  /** The name of the region. */
  region?: string | null;
  /** The name of the city. */
  city?: string | null;
}

/** The change of a rule. */
export interface LiveChatAutoAccessChange {
  /** The id of the rule. */
  id: string;
  /** An `added` rule is complete, an `updated` rule has only what changed, a `deleted` rule has no other fields. */
  status: LiteralUnion<"added" | "updated" | "deleted">;
  /** The id of the next rule. Empty for the last one. */
  next_id?: string | null;
  /** May be empty. */
  description?: string | null;
  /** The access that the rule grants. */
  access?: {
    /** The ids of the groups. The same as `group_ids` elsewhere. */
    groups?: number[] | null;
  } | null;
  /** The conditions of the rule. */
  conditions?: {
    /** Conditions on the URL of the page. */
    url?: LiveChatAutoAccessMatches | null;
    /** Conditions on the domain. */
    domain?: LiveChatAutoAccessMatches | null;
    /** Conditions on the location. */
    geolocation?: {
      /** The rule matches these. */
      values?: LiveChatAutoAccessPlace[] | null;
      /** The rule matches all except these. Part of LiveChat's API, in no known webhook. */
      exclude_values?: LiveChatAutoAccessPlace[] | null;
    } | null;
  } | null;
}

/**
 * Sent when auto access rules are added, updated or deleted.
 *
 * An `auto_access_added` whose payload is an array becomes this event: all documented samples have that name.
 */
export interface LiveChatAutoAccessesUpdatedEvent extends LiveChatConfigurationEventBase {
  type: "auto_accesses_updated";
  /**
   * Rules are linked by `next_id`, so a single operation may change several.
   *
   * @rare
   */
  payload: LiveChatAutoAccessChange[];
}
