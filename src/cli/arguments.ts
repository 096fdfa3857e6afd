/** Reads the arguments of a command, and reports mistakes. */

import { parseArgs } from "node:util";
import { didYouMean } from "./nearest.js";

/** An option of a command: its type, its help and its completion. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly default?: string;
  /** The name of its value in the help, such as `URL`. */
  readonly value?: string;
  /** The text of the help about it; absent for an option that the help does not list. */
  readonly help?: string;
  /** The possible values, for the completion. */
  readonly completion?: Completion;
}

/** What completes a word: files, folders, or some names. */
export type Completion = "files" | "folders" | readonly string[];

/** The options of a command, by name. */
export type Options = Readonly<Record<string, Option>>;

/** The range of a number, and what to pass. */
interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

/** Thrown when an argument is wrong. The exit code is 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Returns the options and the other arguments of a command. */
export function readArguments<const Given extends Options>(args: string[], options: Given) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(complaintOf(error, [...Object.keys(options), "help"]));
    throw error;
  }
}

/** Returns an http URL; `source` names the option in the error. */
export function readUrl(source: string, value: unknown): string {
  if (typeof value === "string" && /^https?:$/.test(protocolOf(value))) return value;
  throw new UsageError(`${source}: pass a whole URL, such as http://127.0.0.1:3000/webhooks`);
}

/** Returns the number of an option. */
export function readNumber(option: string, text: string, range: NumberRange): number {
  const { least, most, isWhole = true } = range;
  const number = Number(text);
  if ((isWhole ? /^\d+$/ : /^\d*\.?\d+$/).test(text) && number >= least && number <= most) return number;
  throw new UsageError(`--${option}: pass a ${isWhole ? "whole " : ""}number from ${least} to ${most}`);
}

/** Returns the system's code of an error. */
export function codeOf(error: unknown): string {
  // Safe: only objects are thrown here.
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : String(name);
}

/** Returns the first sentence, which names the option. The rest of the message may contain a secret. */
function complaintOf({ message }: TypeError, names: readonly string[]): string {
  const [, dashes = "", name] = /^Unknown option '(-+)([\w-]*)/.exec(message) ?? [];
  if (name === undefined) return message.replace(/[.\n].*/s, "");
  const options = names.map((each) => `--${each}`);
  return `no such option: ${dashes}${name}${didYouMean(`--${name}`, options) || "; --help names all"}`;
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
