/** Says in a few words what is wrong with an event. */

import type { Issue } from "../index.js";

/** What an event says about its differences from the documents. */
interface Differences {
  readonly issues?: readonly Issue[] | undefined;
  readonly hasMoreIssues?: true;
}

/** Each wrong place, and what belongs there. */
export function describeIssues({ issues = [], hasMoreIssues }: Differences): string {
  const descriptions = issues.map((issue) => `${placeOf(issue)}: ${mismatchOf(issue)}`);
  return [...descriptions, ...(hasMoreIssues ? ["and more"] : [])].join("; ");
}

/** The first wrong place, and how many there are; empty when nothing is wrong. */
export function describeFirst({ issues = [], hasMoreIssues }: Differences): string {
  const [first] = issues;
  if (!first) return "";
  const count = hasMoreIssues ? `more than ${issues.length}` : String(issues.length);
  return `✗ ${placeOf(first)}${issues.length > 1 ? ` (1 of ${count})` : ""}`;
}

/** The way to the wrong place. */
export function placeOf({ path }: Issue): string {
  return path.length === 0 ? "the item itself" : path.join(".");
}

/** What belongs there, and what is there. */
export function mismatchOf({ expected, received }: Issue): string {
  return `${expected} expected, ${received} received`;
}
