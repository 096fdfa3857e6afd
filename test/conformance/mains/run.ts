/** Runs the cases, and says where. */

import { report } from "../cases.js";

/** What a runtime says of itself, and what the cases made in it. */
export async function run() {
  // Safe: each of these is there or not.
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
