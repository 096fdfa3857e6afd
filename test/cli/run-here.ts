/** Runs the command line in the process of the tests. */

import { vi } from "vitest";
import { run } from "../../src/cli/run.js";
import type { CommandResult } from "../processes.js";

/** The terminal that both output streams seem to have. */
interface Terminal {
  columns: number;
}

/** Runs the command from its sources; resolves to the exit code and the output. */
export async function runHere(
  args: string[],
  { env = {}, terminal }: { env?: Record<string, string | undefined>; terminal?: Terminal } = {},
): Promise<CommandResult> {
  const output = { stdout: "", stderr: "" };
  const undo: (() => void)[] = [];
  for (const name of ["stdout", "stderr"] as const) {
    const stream = process[name];
    const write = vi.spyOn(stream, "write").mockImplementation((text) => {
      output[name] += text;
      return true;
    });
    undo.push(() => write.mockRestore());
    const properties = terminal
      ? { isTTY: true, hasColors: () => true, columns: terminal.columns }
      : { isTTY: false, hasColors: () => false };
    for (const [key, value] of Object.entries(properties)) {
      const before = Object.getOwnPropertyDescriptor(stream, key);
      Object.defineProperty(stream, key, { value, configurable: true });
      undo.push(() => (before ? Object.defineProperty(stream, key, before) : Reflect.deleteProperty(stream, key)));
    }
  }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return { code: await run(args), ...output };
  } finally {
    for (const each of undo.reverse()) each();
    vi.unstubAllEnvs();
  }
}
