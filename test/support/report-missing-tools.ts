/** Prints once which tests are skipped, because reporters only count them. */

import { tools } from "./tools.js";

export default function reportMissingTools(): void {
  const missing = Object.values(tools).filter(({ file }) => file === undefined);
  if (missing.length === 0 || process.env.MISSING_TOOLS_REPORTED) return;
  process.env.MISSING_TOOLS_REPORTED = "true";
  const list = missing.map(({ name, install }) => `${name} (${install})`).join(", ");
  // Standard output may be parsed as JSON.
  process.stderr.write(`Skipped: the tests that need ${list}\n`);
}
