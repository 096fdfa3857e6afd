/** Prints once which tests are skipped, because reporters only count them. */

import { tools } from "./tools.js";

export default function tellMissing(): void {
  const missing = Object.values(tools).filter(({ file }) => file === undefined);
  if (missing.length === 0 || process.env.TOLD_MISSING) return;
  process.env.TOLD_MISSING = "true";
  const list = missing.map(({ name, install }) => `${name} (${install})`).join(", ");
  // Standard output may be parsed as JSON.
  process.stderr.write(`Left out: the tests that need ${list}\n`);
}
