/** For a browser: a page that posts what it made, and what it may not do. */

import { run } from "./run.js";

// Another script has tried.
declare const limits: Record<string, string>;

async function post(): Promise<void> {
  await fetch("/report", { method: "POST", body: JSON.stringify({ ...(await run()), limits }) });
}

void post();
