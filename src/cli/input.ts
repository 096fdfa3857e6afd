/** Reads what a command is given to read. */

import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { UsageError } from "./arguments.js";

/** The bytes of a file, or of the standard input for `-`. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return file === "-" ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${codeOf(error)})`);
  }
}

/** The code that a system gives to what went wrong. */
export function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : String(name);
}
