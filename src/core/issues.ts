/** Turns valibot's issues, which quote the input, into issues that name only places and types. */

import type { BaseIssue } from "valibot";
import { typeName } from "./json.js";

/** How many issues an invalid entry lists at most: enough to see what changed, too few for a hostile body to inflate. */
export const MAX_ISSUES = 10;

/** Where an item of a delivery is not what its type promises. Holds no value of the item. */
export interface Issue {
  /** The keys and indices that lead from the item to the wrong value; empty for the item itself. */
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
    // Sound: only the schemas of schema.ts extend paths, by keys of objects and indices of arrays.
    path: toItemPath((issue.path ?? []).map(({ key }) => key as string | number)),
    expected: issue.expected ?? "nothing",
    received: typeName(issue.input),
  }));
}
