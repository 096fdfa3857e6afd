/** Reads the arguments of a command, and says in few words what is wrong. */

import { type ParseArgsConfig, parseArgs } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What the user of the command has to put right; it ends with exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The options and the other arguments of a command. */
export function readArguments<const Given extends Options>(args: string[], options: Given) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(complaintOf(error));
    throw error;
  }
}

/** Returns a whole http URL; `source` says where it comes from. */
export function readUrl(source: string, value: unknown): string {
  if (typeof value === "string" && /^https?:$/.test(protocolOf(value))) return value;
  throw new UsageError(`${source}: pass a whole URL, such as http://127.0.0.1:3000/webhooks`);
}

/** The code that a system gives to what went wrong. */
export function codeOf(error: unknown): string {
  // Safe: whatever is thrown here is an object.
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : String(name);
}

/** The first sentence, which names the option; what follows the option's letters may be a secret. */
function complaintOf({ message }: TypeError): string {
  const [unknown] = /^Unknown option '-+[\w-]*/.exec(message) ?? [];
  return unknown ? `${unknown}'` : message.replace(/[.\n].*/s, "");
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
