/** Reads the input of a command. */

import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { codeOf, UsageError } from "./arguments.js";

/** Returns the bytes of a file, or of the standard input for `-`. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return file === "-" ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${codeOf(error)})`);
  }
}
