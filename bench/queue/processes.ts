/** Starts Redis, and the receiver and the workers of the example with another handler, each in its own process. */

import { type ChildProcess, fork, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createClient } from "redis";
import { SECRET } from "../http/deliveries.js";

const EXAMPLE = fileURLToPath(new URL("../../examples/queue", import.meta.url));
const BARE_SERVER = new URL("../http/server.build.js", import.meta.url);
const HANDLER = `import { setTimeout as wait } from "node:timers/promises";

export async function handle() {
  if (process.env.WAIT_MS !== "0") await wait(Number(process.env.WAIT_MS));
}
`;
// The unit in which Linux reports CPU time.
const TICKS_PER_SECOND = 100;

/** The folder of Redis and of the copied example: inside the project, so that Node resolves packages, and on a disk, unlike some `/tmp`. */
export const FOLDER = mkdtempSync(fileURLToPath(new URL("run-", import.meta.url)));
cpSync(EXAMPLE, FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/handle.ts`, HANDLER);

const children: ChildProcess[] = [];

/** Starts Redis; resolves to a client and the URL when Redis accepts connections. */
export async function startRedis() {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  // A rewrite of the append-only file would slow down some rounds only.
  const settings = ["--appendonly", "yes", "--auto-aof-rewrite-percentage", "0", "--save", "", "--dir", FOLDER];
  start("redis-server", ["--bind", "127.0.0.1", "--port", String(port), ...settings]);
  const redis = createClient({ url, socket: { reconnectStrategy: 50 } });
  // Connections fail until Redis listens.
  redis.on("error", () => undefined);
  await redis.connect();
  return { redis, url };
}

/** Starts the receiver; resolves to its process and URL when it answers. */
export async function startReceiver(redisUrl: string) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const child = startExample("receiver.ts", { PORT: String(port), REDIS_URL: redisUrl, WOTNOT_TOKEN: SECRET });
  while (!(await fetch(url).catch(() => undefined))) await wait(20);
  return { child, url };
}

/** Starts a server with the receiver's route that stores nothing; resolves to its URL. */
export async function startBareReceiver(): Promise<string> {
  const child = fork(BARE_SERVER, ["node", "wotnot"]);
  children.push(child);
  const [port] = await once(child, "message");
  return `http://127.0.0.1:${port}/`;
}

/** Starts a worker whose handler waits for some milliseconds. */
export function startWorker(redisUrl: string, waitMs: number): ChildProcess {
  return startExample("worker.ts", { REDIS_URL: redisUrl, WAIT_MS: String(waitMs) });
}

/** Stops a process; resolves when it has exited. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill();
  await exited;
}

/** Stops all processes and deletes the folder. */
export async function cleanUp(): Promise<void> {
  await Promise.all(children.map(stop));
  rmSync(FOLDER, { recursive: true });
}

/** Returns the CPU time that processes have used, in microseconds. */
export function cpuTimeOf(processes: readonly ChildProcess[]): number {
  const ticks = processes.map(({ pid }) => {
    // The name, in parentheses, may contain spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  return (ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND) * 1e6;
}

function startExample(file: string, env: Record<string, string>): ChildProcess {
  return start(process.execPath, ["--import", import.meta.resolve("tsx"), `${FOLDER}/${file}`], env);
}

function start(command: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const stdio: StdioOptions = ["ignore", "ignore", "inherit"];
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio });
  children.push(child);
  return child;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
