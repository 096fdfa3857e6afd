/** Says in a few words what is wrong with an event. */

import type { Issue } from "../index.js";

/** Each wrong place, and what belongs there. */
export function describeIssues(issues: Issue[]): string {
  return issues.map((issue) => `${placeOf(issue)}: ${mismatchOf(issue)}`).join("; ");
}

/** The way to the wrong place. */
export function placeOf({ path }: Issue): string {
  return path.length === 0 ? "the item itself" : path.join(".");
}

/** What belongs there, and what is there. */
export function mismatchOf({ expected, received }: Issue): string {
  return `${expected} expected, ${received} received`;
}
