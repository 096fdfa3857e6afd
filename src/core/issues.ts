/** What is wrong with an event, told by places and types, never by values. */

/** How many issues an invalid event lists at most: enough to see what changed, too few for a hostile body to inflate. */
export const MAX_ISSUES = 10;

/** Stands in a path for a key that is data: a namespace or an e-mail address is the sender's text, and not for a log. */
export const ANY_KEY = "*";

/** Where an item of a delivery is not what its type promises. Holds no value of the item. */
export interface Issue {
  /**
   * The keys and indices that lead from the item to the wrong value; empty for the item itself. A key that the sender
   * chose, such as the name of a property, is `*`.
   */
  path: (string | number)[];
  /** The type that belongs there, such as `string` or `(string | number)`. */
  expected: string;
  /** The type that was there: `object`, `array`, `string`, `number`, `boolean`, `null`, or `undefined` for a missing key. */
  received: string;
}

/** A member of a union inside a payload that this version does not know. */
export interface UnknownMember {
  type: "unknown";
  /** The member's `type` on the wire. */
  rawType: string;
  /** The member as it came. */
  raw: Record<string, unknown>;
}

/** A member of a union inside a payload that is not what its type promises. */
export interface InvalidMember {
  type: "invalid";
  /** The member's `type` on the wire; `undefined` when it has none. */
  rawType: string | undefined;
  /** The member as it came. */
  raw: unknown;
  /** What is wrong, ten places at most, by paths that begin at the member. */
  issues: Issue[];
}
