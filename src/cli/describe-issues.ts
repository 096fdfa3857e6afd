/** Says in a few words what is wrong with an event. */

import type { Issue } from "../index.js";

/** Each wrong place, and what belongs there. */
export function describeIssues(issues: Issue[]): string {
  return issues
    .map(({ path, expected, received }) => `${path.join(".")}: ${expected} expected, ${received} received`)
    .join("; ");
}
