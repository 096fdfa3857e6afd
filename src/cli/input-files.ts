/** Opens the files that a command is given: files, folders, and the standard input. */

import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./arguments.js";
import type { Content, Problem } from "./bodies.js";
import { countOf } from "./show-value.js";

/** What `listen --save` calls its files. */
const EXTENSION = ".json";

/** A file that is read as far as it is asked for. */
export interface InputFile extends Content {
  /** When it was written, in milliseconds since 1970; absent for the standard input. */
  readonly writtenAt?: number;
}

/** What was found under the names, and how much in folders was left alone. */
export interface InputFiles {
  readonly found: readonly (InputFile | Problem)[];
  readonly skipped: number;
}

/** Finds the files: of a folder, those that `listen --save` writes there. None is opened before it is read. */
export async function findInputFiles(names: readonly string[]): Promise<InputFiles> {
  const found: (InputFile | Problem)[] = [];
  let skipped = 0;
  for (const name of names) {
    if (name === "-") {
      found.push({ label: name, chunks: process.stdin });
      continue;
    }
    try {
      const status = await stat(name);
      if (!status.isDirectory()) {
        found.push(fileOf(name, status));
        continue;
      }
      const entries = await readdir(name, { withFileTypes: true });
      const files = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith(EXTENSION));
      skipped += entries.length - files.length;
      if (files.length === 0) {
        const others =
          entries.length === 0
            ? "is empty"
            : `holds no ${EXTENSION} file, but ${countOf(entries.length, "other file")}`;
        found.push({ label: name, reason: others, code: 2 });
      }
      // In the order in which they came: their names begin with the time and end with a number.
      const ordered = files
        .map((file) => file.name)
        .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
      for (const file of ordered) found.push(fileOf(join(name, file), await stat(join(name, file))));
    } catch (error) {
      found.push(unreadable(name, error));
    }
  }
  return { found, skipped };
}

/** Says that a file cannot be read. */
export function unreadable(label: string, error: unknown): Problem {
  return { label, reason: `cannot be read (${codeOf(error)})`, code: 2 };
}

function fileOf(label: string, { size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): InputFile {
  return {
    label,
    size,
    writtenAt: mtimeMs,
    chunks: {
      async *[Symbol.asyncIterator]() {
        // Ended early, the loop closes the file.
        for await (const chunk of createReadStream(label)) yield chunk as Uint8Array;
      },
    },
  };
}
