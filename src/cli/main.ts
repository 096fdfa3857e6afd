#!/usr/bin/env node
/** The command `chat-webhooks`. */

import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.js";
import { inspect, inspectHelp } from "./inspect.js";
import { list, listHelp } from "./list.js";
import { listen, listenHelp } from "./listen.js";
import { send, sendHelp } from "./send.js";
import { printable } from "./terminal.js";

const COMMANDS = new Map([
  ["listen", { run: listen, help: listenHelp }],
  ["send", { run: send, help: sendHelp }],
  ["inspect", { run: inspect, help: inspectHelp }],
  ["list", { run: list, help: listHelp }],
]);

const HELP = `Usage: chat-webhooks COMMAND [OPTIONS]

  listen     take deliveries on this machine, and print what happened
  send       deliver fixtures, or a file, to a route
  inspect    show what a body decodes to, and what is wrong with it
  list       name the fixtures

\`chat-webhooks COMMAND --help\` tells more. Exit codes: 0 all well, 1 something refused or invalid, 2 wrong usage.
`;

// A reader such as `head` may end first: the exit code stays the same. When nobody reads the errors, the command goes on.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? process.exitCode : 1));
process.stderr.on("error", () => undefined);
process.exitCode = await main(process.argv.slice(2));

async function main([name = "", ...args]: string[]): Promise<number> {
  if (name === "--help" || name === "-h") return print(HELP);
  if (name === "--version") return print(`${version()}\n`);
  const command = COMMANDS.get(name);
  if (!command) return complain(name, "no such command: pass listen, send, inspect or list, or --help");
  const end = args.indexOf("--");
  if (args.slice(0, end < 0 ? undefined : end).some((arg) => arg === "--help" || arg === "-h"))
    return print(command.help);
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) return complain(name, error.message);
    // Strings have a maximum length.
    if (error instanceof RangeError) return complain(name, "an event is too large to be printed", 1);
    throw error;
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(name: string, complaint: string, code = 2): number {
  process.stderr.write(`chat-webhooks${COMMANDS.has(name) ? ` ${name}` : ""}: ${printable(complaint)}\n`);
  return code;
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
