/** What a drift report has counted: plain JSON, without a value of any event. */

import type { ChatPlatform } from "../platforms.js";

/** What a drift report has counted. */
export interface DriftSummary {
  /** The events, by platform and type. */
  events: DriftEvents[];
  /** The events and members of unions whose type the library does not know. */
  unknownTypes: DriftUnknownType[];
  /** The keys that the types do not name. */
  unknownKeys: DriftUnknownKey[];
  /** The values of wrong types. */
  issues: DriftIssue[];
  /** How often something was found that is in no list, because a list was full. */
  more: number;
}

/** A list of a summary. */
export type DriftList = Exclude<keyof DriftSummary, "more">;

/** In how many events something was found, and when. */
export interface DriftRow {
  /** The platform. */
  platform: ChatPlatform;
  /** The type of the decoded event; `unknown` for an event of an unknown type, `invalid` for an item without a type. */
  type: string;
  /** In how many events it was found. */
  count: number;
  /** When it was first found, in ISO 8601. */
  firstSeen: string;
  /** When it was last found, in ISO 8601. */
  lastSeen: string;
}

/** The events of a type. */
export interface DriftEvents extends DriftRow {
  /** How many of them had issues, the invalid ones among them. */
  withIssues: number;
  /** How many of them were invalid. */
  invalid: number;
}

/** A type that the library does not know. */
export interface DriftUnknownType extends DriftRow {
  /** The place of the member in the item, such as `payload.chat.users[]`; empty for an event. */
  path: string;
  /** The type on the wire. What does not look like a name in it is `*`. */
  rawType: string;
}

/** A key that a type does not name. */
export interface DriftUnknownKey extends DriftRow {
  /** The place of the key in the item, such as `payload.chat.users[].language`. A key that does not look like a name is `*`. */
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
