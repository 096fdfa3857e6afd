#!/usr/bin/env node
/** The command `chat-webhooks`. */

import { run } from "./run.js";

// A reader such as `head` may close the pipe. The exit code stays the same. If the standard error is closed, the command continues.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? process.exitCode : 1));
process.stderr.on("error", () => undefined);
process.exitCode = await run(process.argv.slice(2));
