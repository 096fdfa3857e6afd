/** Describes the issues of an event in a few words. */

import type { Issue } from "../index.js";

/** The issues of an event. */
interface Differences {
  readonly issues?: readonly Issue[] | undefined;
  readonly hasMoreIssues?: true;
}

/** Returns each wrong place with what was expected. Their number comes first, because the rest may be cut. */
export function describeIssues({ issues = [], hasMoreIssues }: Differences): string {
  const count = hasMoreIssues ? `more than ${issues.length}` : String(issues.length);
  const descriptions = issues.map((issue) => `${placeOf(issue)}: ${mismatchOf(issue)}`).join("; ");
  return issues.length > 1 ? `${count} issues: ${descriptions}` : descriptions;
}

/** Returns the path of the wrong value. */
function placeOf({ path }: Issue): string {
  return path.length === 0 ? "the item itself" : path.join(".");
}

/** Returns what was expected and what was received. */
function mismatchOf({ expected, received }: Issue): string {
  return `${expected} expected, ${received} received`;
}
