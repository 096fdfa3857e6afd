/** Creates and runs projects that have installed the packed package. */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";

const run = promisify(execFile);
const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** Writes the files of a consumer into a new folder, from which the installed package resolves. */
export function createConsumer(files: Record<string, string>): string {
  const folder = mkdtempSync(join(inject("consumers"), "consumer-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs a file with Node; resolves to its output. */
export async function runNode(folder: string, file: string): Promise<string> {
  return (await run(process.execPath, [file], { cwd: folder, timeout: 60_000 })).stdout;
}

/** Compiles a consumer with its `tsconfig.json`; resolves to the output of the compiler. */
export async function compile(folder: string): Promise<string> {
  try {
    await run(process.execPath, [TSC, "-p", folder], { cwd: folder, timeout: 100_000 });
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Compiles a consumer with its `tsconfig.json`; resolves to the number of type instantiations. */
export async function countInstantiations(folder: string): Promise<number> {
  const args = [TSC, "-p", folder, "--extendedDiagnostics"];
  const { stdout } = await run(process.execPath, args, { cwd: folder, timeout: 100_000 }).catch((error) => {
    throw new Error(`the compiler failed: ${error.stdout}`, { cause: error });
  });
  const [, count] = /^Instantiations:\s+(\d+)$/m.exec(stdout) ?? [];
  if (count === undefined) throw new Error(`no count of instantiations: ${stdout}`);
  return Number(count);
}
