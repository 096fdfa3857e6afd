/** Starts servers, and runs the command, in separate processes. */

import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = join(PROJECT, "dist/cli/main.js");

/** Arguments with which Node runs TypeScript. The command of tsx would start a child process, which survives a kill. */
export const TSX = ["--import", import.meta.resolve("tsx")];

/** A running server. */
export interface RunningServer {
  process: ChildProcess;
  /** Returns the output so far, of both streams. */
  output(): string;
}

/** Returns an unused port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** Starts a process; resolves when a request to the origin is answered. */
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
  const server = { process: child, output: () => chunks.join("") };
  try {
    await vi.waitFor(() => fetch(origin), { timeout: 30_000, interval: 100 });
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`the server did not start: ${server.output()}`, { cause: error });
  }
  return server;
}

/** Stops a server. */
export async function stopServer(server: RunningServer | undefined): Promise<void> {
  if (!server || server.process.exitCode !== null || server.process.signalCode !== null) return;
  server.process.kill("SIGKILL");
  await once(server.process, "exit");
}

/** The result of running the command. */
export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command of the build, or another file; resolves when it exits. */
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
    // The command may exit without reading its input.
    child.stdin?.on("error", () => undefined).end(input);
  });
}
