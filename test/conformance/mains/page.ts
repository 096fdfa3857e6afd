/** The program for a browser. Posts the report, with the results of actions that the page's policy forbids. */

import { run } from "./run.js";

// Set by another script of the page.
declare const limits: Record<string, string>;

async function post(): Promise<void> {
  await fetch("/report", { method: "POST", body: JSON.stringify({ ...(await run()), limits }) });
}

void post();
