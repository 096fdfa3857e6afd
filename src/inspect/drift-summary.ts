/** The counts of a drift report: plain JSON, without a value of any event. */

import type { ChatPlatform } from "../platforms.js";

/** The counts of a drift report. */
export interface DriftSummary {
  /** The events, by platform and type. */
  events: DriftEvents[];
  /** The events and members of unions whose type the library does not know. */
  unknownTypes: DriftUnknownType[];
  /** The keys that the types do not name. */
  unknownKeys: DriftUnknownKey[];
  /** The values of wrong types. */
  issues: DriftIssue[];
  /** How many findings are in no list, because the list was full. */
  more: number;
}

/** A list of a summary. */
export type DriftList = Exclude<keyof DriftSummary, "more">;

/** A finding: in how many events it occurred, and when. */
export interface DriftRow {
  platform: ChatPlatform;
  /** The type of the decoded event; `unknown` for an event of an unknown type, `invalid` for an item without a type. */
  type: string;
  /** In how many events it was found. */
  count: number;
  /** The time of the first event, in ISO 8601. */
  firstSeen: string;
  /** The time of the last event, in ISO 8601. */
  lastSeen: string;
}

/** The events of a type. */
export interface DriftEvents extends DriftRow {
  /** How many of them had issues, including invalid ones. */
  withIssues: number;
  /** How many of them were invalid. */
  invalid: number;
}

/** A type that the library does not know. */
export interface DriftUnknownType extends DriftRow {
  /** The place of the member in the item, such as `payload.chat.users[]`; empty for an event. */
  path: string;
  /** The type on the wire. `*` replaces what does not look like a name. */
  rawType: string;
}

/** A key that a type does not name. */
export interface DriftUnknownKey extends DriftRow {
  /** The place of the key in the item, such as `payload.chat.users[].language`. `*` replaces keys that do not look like names. */
  path: string;
  /** The type of the value under the key. */
  received: string;
}

/** A value of a wrong type. */
export interface DriftIssue extends DriftRow {
  /** The place of the value in the item, such as `payload.chat.users[].name`. */
  path: string;
  /** The type that belongs there. */
  expected: string;
  /** The type that was there. */
  received: string;
}
