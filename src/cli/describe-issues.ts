/** Says in a few words what is wrong with an event. */

import type { Issue } from "../index.js";

/** What an event says about its differences from the documents. */
interface Differences {
  readonly issues?: readonly Issue[] | undefined;
  readonly hasMoreIssues?: true;
}

/** Returns each wrong place and what belongs there; how many they are comes first, since what follows may be cut. */
export function describeIssues({ issues = [], hasMoreIssues }: Differences): string {
  const count = hasMoreIssues ? `more than ${issues.length}` : String(issues.length);
  const descriptions = issues.map((issue) => `${placeOf(issue)}: ${mismatchOf(issue)}`).join("; ");
  return issues.length > 1 ? `${count} issues: ${descriptions}` : descriptions;
}

/** The way to the wrong place. */
function placeOf({ path }: Issue): string {
  return path.length === 0 ? "the item itself" : path.join(".");
}

/** What belongs there, and what is there. */
function mismatchOf({ expected, received }: Issue): string {
  return `${expected} expected, ${received} received`;
}
