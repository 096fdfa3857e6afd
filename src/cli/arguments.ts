/** Reads the arguments of a command, and says in few words what is wrong. */

import { parseArgs } from "node:util";
import { didYouMean } from "./nearest.js";

/** An option of a command: how it is read, what the help says, and what completes its value. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly default?: string;
  /** What stands for its value in the help, such as `URL`. */
  readonly value?: string;
  /** What the help says about it. */
  readonly help?: string;
  /** What its value is. */
  readonly completion?: Completion;
}

/** What can stand in a place: files, folders, or one of the names. */
export type Completion = "files" | "folders" | readonly string[];

/** The options of a command, by their names. */
export type Options = Readonly<Record<string, Option>>;

/** The range of a number, and what to pass. */
interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

/** What the user of the command has to put right; it ends with exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The options and the other arguments of a command. */
export function readArguments<const Given extends Options>(args: string[], options: Given) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(complaintOf(error, [...Object.keys(options), "help"]));
    throw error;
  }
}

/** Returns a whole http URL; `source` says where it comes from. */
export function readUrl(source: string, value: unknown): string {
  if (typeof value === "string" && /^https?:$/.test(protocolOf(value))) return value;
  throw new UsageError(`${source}: pass a whole URL, such as http://127.0.0.1:3000/webhooks`);
}

/** Returns the number that an option holds. */
export function readNumber(option: string, text: string, range: NumberRange): number {
  const { least, most, isWhole = true } = range;
  const number = Number(text);
  if ((isWhole ? /^\d+$/ : /^\d*\.?\d+$/).test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${option}: pass a ${isWhole ? "whole " : ""}number from ${least} to ${most}`);
}

/** The code that a system gives to what went wrong. */
export function codeOf(error: unknown): string {
  // Safe: everything that is thrown here is an object.
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : String(name);
}

/** The first sentence, which names the option; what follows the option's letters may be a secret. */
function complaintOf({ message }: TypeError, names: readonly string[]): string {
  const [, dashes = "", name] = /^Unknown option '(-+)([\w-]*)/.exec(message) ?? [];
  if (name === undefined) return message.replace(/[.\n].*/s, "");
  const options = names.map((each) => `--${each}`);
  return `no such option: ${dashes}${name}${didYouMean(`--${name}`, options) || "; --help names all"}`;
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
