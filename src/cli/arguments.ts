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

/** One of a few words. */
export function readChoice<const Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === value);
  if (choice) return choice;
  throw new UsageError(`--${option}: pass ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`);
}

/** A whole http address, where `source` says that it comes from. */
export function readAddress(source: string, value: string | undefined): string {
  if (value === undefined || !/^https?:$/.test(protocolOf(value))) {
    throw new UsageError(`${source}: pass a whole address, such as http://127.0.0.1:3000/webhooks`);
  }
  return value;
}

/** The code that a system gives to what went wrong. */
export function codeOf(error: unknown): string {
  // Sound: whatever is thrown here is an object.
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : String(name);
}

/** The first sentence, which names the option; what follows the option's letters may be a secret. */
function complaintOf({ message }: TypeError): string {
  const [unknown] = /^Unknown option '-+[\w-]*/.exec(message) ?? [];
  return unknown ? `${unknown}'` : message.replace(/[.\n].*/s, "");
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : "";
}
