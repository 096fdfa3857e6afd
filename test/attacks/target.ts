/** Starts the server under attack, and sends requests to it. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { TSX } from "../processes.js";
import { BIRD_URL, markedRequest, newMark, PLATFORMS, type RawRequest, SECRETS, toBytes } from "./deliveries.js";

const SERVER = fileURLToPath(new URL("serve.ts", import.meta.url));
const SECONDS = { timeout: 20_000, interval: 10 };
const MIB = 1024 * 1024;

// The limits of the heap and of all memory.
const HEAP_MIB = 320;
const PEAK = 800 * MIB;

// Code that is compiled or discarded late would look like a leak, or hide one.
const V8_FLAGS = ["--no-lazy-feedback-allocation", "--no-flush-bytecode", "--no-opt", "--no-sparkplug"];

// The first round fills pools.
const WARM_UP = 1;
const ROUNDS = 2;

/** The bytes by which two rounds may differ. */
const TOLERANCE = 32 * 1024;
/** The bytes that each request may retain. Node's own data of a request is far larger. */
const TOLERANCE_PER_REQUEST = 256;

/** The handlers under attack. */
export const HANDLERS = ["createNodeHandler", "createFetchHandler"] as const;

/** The options of a target. */
export interface TargetOptions {
  /** The protocol; HTTP/1 by default. */
  protocol?: "h2" | undefined;
  /** The path of Node; by default the Node that runs the tests. */
  node?: string;
  /** The handler's option `bodyTimeoutMs`. */
  bodyTimeoutMs?: number;
  /** The option `headersTimeout` of Node's server. */
  headersTimeout?: number;
}

/** The options of a report. */
export interface ReportOptions {
  /** Whether to collect garbage first. */
  collectGarbage?: boolean;
  /** Whether to retain every request from now on. */
  retainRequests?: boolean;
}

/** A report of a target. */
export interface Report {
  port: number;
  /** The number of open connections. */
  open: number;
  /** The number of connections since the start. */
  connections: number;
  /** The number of requests that the handlers received since the start. */
  requests: number;
  /** The number of requests without a response. */
  pending: number;
  /** The number of events since the last report. */
  events: number;
  /** The marks of the deliveries since the last report. */
  handled: string[];
  /** The number of rejected requests since the last report, by error code. */
  rejected: Record<string, number>;
  /** The number of open HTTP/2 streams. */
  streams: number;
  /** The most bytes read from one connection since the last report. */
  maxBytesRead: number;
  uncaught: string[];
  /** The bytes in use, on the heap and outside of it. */
  memory: number;
  /** The largest resident memory since the start, in bytes. */
  peak: number;
}

/** Data to send, or a function that acts on the connection. */
export type Step = string | Uint8Array | ((socket: Socket) => unknown);

/** A running target. */
export interface Target {
  /** Resolves to a report, and resets its counters. */
  report(options?: ReportOptions): Promise<Report>;
  /** Sends a request over the target's protocol, on a new connection; resolves to the status, and the code of an error. */
  post(request: RawRequest): Promise<string>;
  /** Opens a connection and runs the steps. */
  open(...steps: Step[]): Promise<Connection>;
  /** Runs the steps until either side ends the connection; resolves to the statuses of the responses. */
  exchange(...steps: Step[]): Promise<number[]>;
  /** Closes all connections; resolves to the responses and the output that contain a secret. */
  leaks(): Promise<string[]>;
  /** Stops the process. */
  stop(): Promise<void>;
}

/** A connection to a target. */
interface Connection {
  socket: Socket;
  /** Returns what was received so far. */
  received(): string;
  /** Resolves when the connection has ended. */
  closed: Promise<void>;
}

/** Starts a server with a handler, or with the faulty route. */
export async function startTarget(
  handler: (typeof HANDLERS)[number] | "faulty",
  { bodyTimeoutMs = 10_000, headersTimeout = 10_000, protocol, node = process.execPath }: TargetOptions = {},
): Promise<Target> {
  const child = fork(SERVER, {
    execPath: node,
    execArgv: ["--expose-gc", `--max-old-space-size=${HEAP_MIB}`, ...V8_FLAGS, ...TSX],
    env: {
      ...process.env,
      ...SECRETS,
      BIRD_WEBHOOK_URL: BIRD_URL,
      HANDLER: handler,
      PROTOCOL: protocol,
      BODY_TIMEOUT_MS: String(bodyTimeoutMs),
      HEADERS_TIMEOUT_MS: String(headersTimeout),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const connections = new Set<Connection>();
  const leaks: string[] = [];
  // The end of the previous chunk: a secret may be split between two.
  let tail = "";
  const checkForSecrets = (text: string) => {
    if (Object.values(SECRETS).some((secret) => text.includes(secret))) leaks.push(text);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data) => {
      const text = tail + data;
      checkForSecrets(text);
      tail = text.slice(-1_000);
    });
  }
  const nextReport = async () => (await nextMessage(child, () => tail)) as Report;
  const { port } = await nextReport();

  async function open(...steps: Step[]): Promise<Connection> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: false });
    const chunks: string[] = [];
    const connection: Connection = {
      socket,
      received: () => chunks.join(""),
      closed: new Promise((resolve) => {
        socket.once("close", () => {
          connections.delete(connection);
          checkForSecrets(connection.received());
          resolve();
        });
      }),
    };
    connections.add(connection);
    // A reset counts as an end.
    socket.on("error", () => undefined).on("data", (data) => chunks.push(String(data)));
    await once(socket, "connect");
    for (const step of steps) {
      if (typeof step === "function") await step(socket);
      else socket.write(step);
    }
    return connection;
  }

  return {
    report(options = {}) {
      const report = nextReport();
      child.send(options);
      return report;
    },
    async post(request) {
      if (protocol === "h2") {
        const response = await within(postHttp2(port, request), () => "no response over HTTP/2");
        checkForSecrets(response);
        return statusAndCode(response);
      }
      const { closed, received } = await open(toBytes(request));
      await within(closed, () => `the connection was not closed; received: ${received()}`);
      return statusAndCode(received().replace("HTTP/1.1 ", ""));
    },
    open,
    async exchange(...steps) {
      const { closed, received } = await open(...steps);
      await within(closed, () => `the connection was not closed; received: ${received()}`);
      return statusesIn(received());
    },
    async leaks() {
      const closed = [...connections].map(({ closed }) => closed);
      for (const { socket } of connections) socket.destroy();
      await Promise.all(closed);
      return leaks;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** Sends a request over HTTP/2; resolves to the status line, the headers and the body of the response. */
async function postHttp2(port: number, { head, body }: RawRequest): Promise<string> {
  const [requestLine = "", ...fields] = head.split("\r\n").filter(Boolean);
  const [method, path] = requestLine.split(" ");
  const requestHeaders = fields.map((field) => field.split(/: (.*)/s).slice(0, 2)).filter(([name]) => name !== "Host");
  const session = connectHttp2(`http://127.0.0.1:${port}`).on("error", () => undefined);
  try {
    const stream = session.request({ ":method": method, ":path": path, ...Object.fromEntries(requestHeaders) });
    stream.end(body);
    const [headers] = await once(stream, "response");
    return `${headers[":status"]} ${JSON.stringify(headers)} ${await text(stream)}`;
  } finally {
    session.destroy();
  }
}

/** Returns the status and the error code of a response that begins with its status. */
function statusAndCode(response: string): string {
  return [response.slice(0, 3), /"error":"(\w+)"/.exec(response)?.[1]].filter(Boolean).join(" ");
}

/** Returns the statuses of the responses in the received bytes. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Runs an action `count` times concurrently. */
export async function times<Result>(count: number, action: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => action(index)));
}

/**
 * Attacks a target in rounds. Expects that it accepts valid deliveries after each round, and that its memory does not grow.
 */
export async function expectToSurvive(target: Target, attack: () => Promise<void>, rounds = ROUNDS): Promise<void> {
  const { growth, limit } = await growthOf(target, attack, rounds);
  expect(growth).toBeLessThan(limit);
}

/**
 * Returns how many bytes the rounds of an attack leave behind, and the limit. It compares the lowest level of the first rounds with that of
 * the last ones. A leak raises every level, but memory that is freed late raises only some.
 */
export async function growthOf(
  target: Target,
  attack: () => Promise<void>,
  rounds = ROUNDS,
): Promise<{ growth: number; limit: number }> {
  const levels: Report[] = [];
  for (let round = 0; round < WARM_UP + 2 * rounds; round += 1) {
    await attack();
    levels.push(await expectHealthy(target));
  }
  const first = lowest(levels.slice(WARM_UP, -rounds));
  let last = lowest(levels.slice(-rounds));
  // Some attacks send no complete request, others several on one connection.
  const count = Math.max(last.requests - first.requests, last.connections - first.connections);
  const limit = TOLERANCE + count * TOLERANCE_PER_REQUEST;
  // Hono's adapter holds drained data for half a second. Data that is released then is not a leak.
  for (let turn = 0; turn < 20 && last.memory - first.memory >= limit; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = lowest([last, await target.report({ collectGarbage: true })]);
  }
  return { growth: last.memory - first.memory, limit };
}

function lowest(levels: readonly Report[]): Report {
  return levels.reduce((lower, level) => (level.memory < lower.memory ? level : lower));
}

/** Expects that a target accepts a valid delivery of each platform and retains nothing; resolves to its report. */
export async function expectHealthy(target: Target): Promise<Report> {
  await target.report();
  await expectToAccept(target);
  expect(await target.leaks()).toEqual([]);
  await vi.waitFor(
    async () => expect(await target.report()).toMatchObject({ open: 0, streams: 0, pending: 0, uncaught: [] }),
    SECONDS,
  );
  const level = await target.report({ collectGarbage: true });
  expect(level.peak).toBeLessThan(PEAK);
  return level;
}

/** Expects that a target accepts a valid delivery of each platform, and handles each once. */
export async function expectToAccept(target: Target): Promise<void> {
  const marks = PLATFORMS.map(newMark);
  const requests = await Promise.all(PLATFORMS.map((platform, index) => markedRequest(platform, marks[index] ?? "")));
  expect(await Promise.all(requests.map((request) => target.post(request)))).toEqual(["200", "200", "200"]);
  const { handled } = await target.report();
  expect(handled.filter((mark) => marks.includes(mark)).sort()).toEqual(marks.sort());
}

/** Awaits a promise, and rejects after a timeout. */
async function within<Result>(promise: Promise<Result>, describe: () => string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(describe())), SECONDS.timeout);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves to the next message of a process; rejects when the process ends first. */
async function nextMessage(child: ChildProcess, output: () => string): Promise<unknown> {
  const ended = new AbortController();
  const end = () => ended.abort(new Error(`the server has exited: ${output()}`));
  child.once("exit", end);
  try {
    const [message] = await once(child, "message", { signal: ended.signal });
    return message;
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error;
  } finally {
    child.off("exit", end);
  }
}
