/** What is wrong with an event: paths and types, never values. */

/** The largest number of issues of an event: enough to see what changed, too few for a hostile body to use much memory. */
export const MAX_ISSUES = 10;

/** Replaces a key that the sender chose, such as an e-mail address, because issues may be logged. */
export const ANY_KEY = "*";

/** A difference between an item and its documented type. Holds no value of the item. */
export interface Issue {
  /**
   * The keys and indices from the item to the wrong value. Empty for the item itself. A key that the sender chose, such as the name of a
   * property, is `*`.
   */
  path: (string | number)[];
  /** The documented type, such as `string` or `(string | number)`. */
  expected: string;
  /** The type that was sent: `object`, `array`, `string`, `number`, `boolean`, `null`, or `undefined` for a missing key. */
  received: string;
}

/** A member of a union inside a payload that this version does not know. */
export interface UnknownMember {
  type: "unknown";
  /** The member's `type` on the wire. */
  rawType: string;
  /** The member as it was sent. */
  raw: Record<string, unknown>;
}

/** A member of a union inside a payload in which a required field is missing or wrong. */
export interface InvalidMember {
  type: "invalid";
  /** The member's `type` on the wire, or `undefined` if it has none. */
  rawType: string | undefined;
  /** The member as it was sent. */
  raw: unknown;
  /** What is wrong: at most ten issues. Their paths start at the member. */
  issues: Issue[];
}
