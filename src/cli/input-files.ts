/** Opens the inputs of a command: files, folders, and the standard input. */

import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./arguments.js";
import type { Content, Problem } from "./bodies.js";
import { countOf } from "./show-value.js";

/** The extension of the files that `listen --save` writes. */
const EXTENSION = ".json";

/** A file that is read on demand. */
export interface InputFile extends Content {
  /** The time of its last change, in milliseconds since 1970; absent for the standard input. */
  readonly writtenAt?: number;
}

/** The files that were found, and the number of files in folders that were skipped. */
export interface InputFiles {
  readonly found: readonly (InputFile | Problem)[];
  readonly skipped: number;
}

/** Finds the files. In a folder, takes the files that `listen --save` writes. Opens each file only when it is read. */
export async function findInputFiles(names: readonly string[]): Promise<InputFiles> {
  const found: (InputFile | Problem)[] = [];
  let skipped = 0;
  for (const name of names) {
    if (name === "-") {
      found.push({ label: name, chunks: process.stdin });
      continue;
    }
    const files = await filesIn(name);
    if (!files) {
      found.push(await fileOf(name));
    } else if (typeof files === "string") {
      found.push({ label: name, reason: files, code: 2 });
    } else {
      skipped += files.skipped;
      for (const file of files.paths) found.push(await fileOf(file));
    }
  }
  return { found, skipped };
}

/** Returns the problem of a file that cannot be read. */
export function unreadable(label: string, error: unknown): Problem {
  return { label, reason: cannotRead(error), code: 2 };
}

/** Returns the files in a folder, or why there are none; `undefined` when it is not a folder. */
async function filesIn(folder: string): Promise<{ paths: string[]; skipped: number } | string | undefined> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return ["ENOTDIR", "ENOENT"].includes(codeOf(error)) ? undefined : cannotRead(error);
  }
  const files = entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && entry.name.endsWith(EXTENSION))
    .map(({ name }) => name)
    // In the order in which they came: their names begin with the time and end with a number.
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  if (files.length > 0)
    return { paths: files.map((name) => join(folder, name)), skipped: entries.length - files.length };
  if (entries.length === 0) return "is an empty folder";
  return `holds no ${EXTENSION} file, and ${countOf(entries.length, "other file")}`;
}

async function fileOf(label: string): Promise<InputFile | Problem> {
  try {
    const { size, mtimeMs } = await stat(label);
    return { label, size, writtenAt: mtimeMs, chunks: { [Symbol.asyncIterator]: () => chunksOf(label) } };
  } catch (error) {
    return unreadable(label, error);
  }
}

/** Opens a file when its first bytes are requested, and closes it when the loop ends. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

function cannotRead(error: unknown): string {
  return `cannot be read (${codeOf(error)})`;
}
