/** Servers in processes of their own, and the command, for tests. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = join(PROJECT, "dist/cli/main.js");

/** Arguments with which Node runs TypeScript itself: the command of tsx would start another process, and be ended without it. */
export const TSX = ["--import", import.meta.resolve("tsx")];

/** A server that runs. */
export interface RunningServer {
  process: ChildProcess;
  /** What it has printed so far, on both outputs. */
  printed(): string;
}

/** A port that nothing uses. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts a process; resolves once something answers at the address. */
export async function startServer(
  command: string[],
  env: Record<string, string>,
  origin: string,
): Promise<RunningServer> {
  const [file = "", ...args] = command;
  const child = spawn(file, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(String(chunk)));
  const server = { process: child, printed: () => chunks.join("") };
  try {
    await vi.waitFor(() => fetch(origin), { timeout: 30_000, interval: 100 });
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`no server: ${server.printed()}`, { cause: error });
  }
  return server;
}

/** Ends a server that was started. */
export async function stopServer(server: RunningServer | undefined): Promise<void> {
  if (!server || server.process.exitCode !== null || server.process.signalCode !== null) return;
  server.process.kill("SIGKILL");
  await once(server.process, "exit");
}

/** What a run of the command did. */
export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command to its end: that of the build, or of another place. */
export function runCommand(
  args: string[],
  {
    env = {},
    input = "",
    file = COMMAND,
  }: { env?: Record<string, string>; input?: string | Uint8Array; file?: string } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const options = { env: { PATH: String(process.env.PATH), ...env }, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [file, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
    // It may have ended without reading.
    child.stdin?.on("error", () => undefined).end(input);
  });
}
