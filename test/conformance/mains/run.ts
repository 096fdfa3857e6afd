/** Runs the cases and identifies the runtime. */

import { report } from "../cases.js";

/** Returns the versions of the runtime and the results of the cases. */
export async function run() {
  // Safe: every key is optional.
  const { Bun, Deno, process, navigator } = globalThis as {
    Bun?: { version: string };
    Deno?: { version: { deno: string } };
    process?: { versions?: { node?: string } };
    navigator?: { userAgent?: string };
  };
  const runtime = {
    bun: Bun?.version,
    deno: Deno?.version.deno,
    node: process?.versions?.node,
    userAgent: navigator?.userAgent,
  };
  return { runtime, cases: await report() };
}
