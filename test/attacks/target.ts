/** Starts the server under attack, and sends requests to it. */

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, vi } from "vitest";
import { TSX } from "../processes.js";
import { ADDRESS, marked, newMark, PLATFORMS, type RawRequest, SECRETS, whole } from "./deliveries.js";

const SERVER = fileURLToPath(new URL("serve.ts", import.meta.url));
const SECONDS = { timeout: 20_000, interval: 10 };
const MIB = 1024 * 1024;

// The limits of the heap and of all memory.
const HEAP_MIB = 320;
const PEAK = 800 * MIB;

// Code that is compiled or discarded late would look like a leak, or hide one.
const STEADY = ["--no-lazy-feedback-allocation", "--no-flush-bytecode", "--no-opt", "--no-sparkplug"];

// The first round fills pools.
const WARM_UP = 1;
const ROUNDS = 2;

/** The bytes that two rounds may differ by, and that each request may leave behind. Node's own data of a request is far larger. */
const SLACK = 32 * 1024;
const LEAST_LEAK = 256;

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

/** A message to a target. */
export interface Question {
  /** Whether to collect garbage first. */
  collects?: boolean;
  /** Whether to retain every request from now on. */
  keeps?: boolean;
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
  seen: string[];
  /** The number of rejected requests since the last report, by error code. */
  refused: Record<string, number>;
  /** The number of open HTTP/2 streams. */
  streams: number;
  /** The most bytes read from one connection since the last report. */
  mostRead: number;
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
  /** Resolves to a report, and resets the counters of the last one. */
  ask(question?: Question): Promise<Report>;
  /** Sends a request over the target's protocol, on a new connection; resolves to the status, and the code of an error. */
  post(request: RawRequest): Promise<string>;
  /** Opens a connection and runs the steps. */
  dial(...steps: Step[]): Promise<Sender>;
  /** Runs the steps until either side ends the connection; resolves to the statuses of the responses. */
  exchange(...steps: Step[]): Promise<number[]>;
  /** Ends all connections; resolves to the responses and output that contain a secret. */
  secretsTold(): Promise<string[]>;
  /** Stops the process. */
  stop(): Promise<void>;
}

/** A connection to a target. */
interface Sender {
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
    execArgv: ["--expose-gc", `--max-old-space-size=${HEAP_MIB}`, ...STEADY, ...TSX],
    env: {
      ...process.env,
      ...SECRETS,
      BIRD_WEBHOOK_URL: ADDRESS,
      HANDLER: handler,
      PROTOCOL: protocol,
      BODY_TIMEOUT_MS: String(bodyTimeoutMs),
      HEADERS_TIMEOUT_MS: String(headersTimeout),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const senders = new Set<Sender>();
  const told: string[] = [];
  // The end of the previous chunk: a secret may be split between two.
  let tail = "";
  const noteSecrets = (text: string) => {
    if (Object.values(SECRETS).some((secret) => text.includes(secret))) told.push(text);
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data) => {
      const text = tail + data;
      noteSecrets(text);
      tail = text.slice(-1_000);
    });
  }
  const next = async () => (await answerOf(child, () => tail)) as Report;
  const { port } = await next();

  async function dial(...steps: Step[]): Promise<Sender> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: false });
    const pieces: string[] = [];
    const sender: Sender = {
      socket,
      received: () => pieces.join(""),
      closed: new Promise((resolve) => {
        socket.once("close", () => {
          senders.delete(sender);
          noteSecrets(sender.received());
          resolve();
        });
      }),
    };
    senders.add(sender);
    // A reset counts as an end.
    socket.on("error", () => undefined).on("data", (data) => pieces.push(String(data)));
    await once(socket, "connect");
    for (const step of steps) {
      if (typeof step === "function") await step(socket);
      else socket.write(step);
    }
    return sender;
  }

  return {
    ask(question = {}) {
      const answer = next();
      child.send(question);
      return answer;
    },
    async post(request) {
      if (protocol === "h2") {
        const answer = await within(postHttp2(port, request), () => "no answer over HTTP/2");
        noteSecrets(answer);
        return outcomeOf(answer);
      }
      const { closed, received } = await dial(whole(request));
      await within(closed, () => `no end of the connection; answered: ${received()}`);
      return outcomeOf(received().replace("HTTP/1.1 ", ""));
    },
    dial,
    async exchange(...steps) {
      const { closed, received } = await dial(...steps);
      await within(closed, () => `no end of the connection; answered: ${received()}`);
      return statusesIn(received());
    },
    async secretsTold() {
      const left = [...senders].map(({ closed }) => closed);
      for (const { socket } of senders) socket.destroy();
      await Promise.all(left);
      return told;
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
  const [line = "", ...fields] = head.split("\r\n").filter(Boolean);
  const [method, path] = line.split(" ");
  const headers = fields.map((field) => field.split(/: (.*)/s).slice(0, 2)).filter(([name]) => name !== "Host");
  const session = connectHttp2(`http://127.0.0.1:${port}`).on("error", () => undefined);
  try {
    const stream = session.request({ ":method": method, ":path": path, ...Object.fromEntries(headers) });
    stream.end(body);
    const [answer] = await once(stream, "response");
    return `${answer[":status"]} ${JSON.stringify(answer)} ${await text(stream)}`;
  } finally {
    session.destroy();
  }
}

/** Returns the status and the error code of a response that begins with its status. */
function outcomeOf(answer: string): string {
  return [answer.slice(0, 3), /"error":"(\w+)"/.exec(answer)?.[1]].filter(Boolean).join(" ");
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
 * Attacks a target in rounds. After each round it accepts valid deliveries; after all rounds it holds no more memory than after the first.
 */
export async function expectToOutlive(target: Target, attack: () => Promise<void>, rounds = ROUNDS): Promise<void> {
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
  const limit = SLACK + count * LEAST_LEAK;
  // Hono's adapter holds drained data for half a second. Data that is released then is not a leak.
  for (let turn = 0; turn < 20 && last.memory - first.memory >= limit; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = lowest([last, await target.ask({ collects: true })]);
  }
  return { growth: last.memory - first.memory, limit };
}

function lowest(levels: readonly Report[]): Report {
  return levels.reduce((lower, level) => (level.memory < lower.memory ? level : lower));
}

/** Expects that a target accepts a valid delivery of each platform and retains nothing; resolves to its report. */
export async function expectHealthy(target: Target): Promise<Report> {
  await target.ask();
  await expectToTake(target);
  expect(await target.secretsTold()).toEqual([]);
  await vi.waitFor(
    async () => expect(await target.ask()).toMatchObject({ open: 0, streams: 0, pending: 0, uncaught: [] }),
    SECONDS,
  );
  const level = await target.ask({ collects: true });
  expect(level.peak).toBeLessThan(PEAK);
  return level;
}

/** Expects that a target accepts a valid delivery of each platform, and handles each once. */
export async function expectToTake(target: Target): Promise<void> {
  const marks = PLATFORMS.map(newMark);
  const requests = await Promise.all(PLATFORMS.map((platform, index) => marked(platform, marks[index] ?? "")));
  expect(await Promise.all(requests.map((request) => target.post(request)))).toEqual(["200", "200", "200"]);
  const { seen } = await target.ask();
  expect(seen.filter((mark) => marks.includes(mark)).sort()).toEqual(marks.sort());
}

/** Awaits a promise, and rejects after a limit. */
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
async function answerOf(child: ChildProcess, printed: () => string): Promise<unknown> {
  const ended = new AbortController();
  const end = () => ended.abort(new Error(`the server has ended: ${printed()}`));
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
