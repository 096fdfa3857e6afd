/** Turns valibot's issues, which quote the input, into issues that name only places and types. */

import type { BaseIssue } from "valibot";
import { typeName } from "./json.js";

/** How many issues an invalid entry lists at most: enough to see what changed, too few for a hostile body to inflate. */
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

/** The issues of a value whose path in the item is `toItemPath` of its path in the schema. */
export function toIssues(
  issues: readonly BaseIssue<unknown>[],
  toItemPath: (path: Issue["path"]) => Issue["path"],
): Issue[] {
  return issues.slice(0, MAX_ISSUES).map((issue) => ({
    // Safe: only the schemas of schema.ts extend paths, by names of fields, indices of arrays, and ANY_KEY.
    path: toItemPath((issue.path ?? []).map(({ key }) => key as string | number)),
    expected: issue.expected ?? "nothing",
    received: typeName(issue.input),
  }));
}
