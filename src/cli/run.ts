/** Runs the command that the arguments name. */

import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.js";
import { COMMANDS, HELP } from "./commands.js";
import { didYouMean } from "./nearest.js";
import { printable } from "./terminal.js";

/** Runs a command; resolves to the exit code. */
export async function run([name = "help", ...args]: string[]): Promise<number> {
  if (name === "help") return help(args);
  if (name === "--help" || name === "-h") return print(HELP);
  if (name === "--version" || name === "-v" || name === "-V") return print(`${version()}\n`);
  const command = COMMANDS.get(name);
  if (!command) return complainOfName(name);
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

function help([name]: string[]): number {
  if (name === undefined) return print(HELP);
  const command = COMMANDS.get(name);
  return command ? print(command.help) : complainOfName(name);
}

function complainOfName(name: string): number {
  const names = [...COMMANDS.keys()];
  const meant = didYouMean(name, [...names, "help"]);
  return complain("", `no such command${meant || `: pass ${names.join(", ")} or help`}`);
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
