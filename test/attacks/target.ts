/** The server that is attacked, seen from outside. */

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

// The largest allowed heap, and the largest allowed total memory.
const HEAP_MIB = 320;
const PEAK = 800 * MIB;

// Code that is compiled, or thrown away, later than at its first call would look like a leak, or hide one.
const STEADY = ["--no-lazy-feedback-allocation", "--no-flush-bytecode", "--no-opt", "--no-sparkplug"];

// Pools are filled in the first round.
const WARM_UP = 1;
const ROUNDS = 2;

/** What may differ between two rounds, in bytes, and what each request may leave behind: far less than Node itself has of it. */
const SLACK = 32 * 1024;
const LEAST_LEAK = 256;

/** The handlers, each of which has a server. */
export const HANDLERS = ["createNodeHandler", "createFetchHandler"] as const;

/** What a target is, and its limits. */
export interface TargetOptions {
  /** What it speaks, by default HTTP/1. */
  protocol?: "h2" | undefined;
  /** The Node that it runs in, by default that of the tests. */
  node?: string;
  /** The handler's option. */
  bodyTimeoutMs?: number;
  /** The option of Node's server. */
  headersTimeout?: number;
}

/** What a target is asked. */
export interface Question {
  /** Whether it is to let go of everything first that it can. */
  collects?: boolean;
  /** Whether it is to keep something of each request from now on. */
  keeps?: boolean;
}

/** How a target is. */
export interface Report {
  port: number;
  /** How many connections are open. */
  open: number;
  /** How many there were in all. */
  connections: number;
  /** How many requests the handlers got in all. */
  requests: number;
  /** How many of them are not answered. */
  pending: number;
  /** How many events it took since it was asked last. */
  events: number;
  /** What the deliveries were marked with that it took since it was asked last. */
  seen: string[];
  /** How many it refused since it was asked last, by code. */
  refused: Record<string, number>;
  /** How many streams of HTTP/2 are open. */
  streams: number;
  /** The most that it has read from a connection since it was asked last. */
  mostRead: number;
  /** Uncaught errors. */
  uncaught: string[];
  /** How many bytes it holds, on the heap and beside it. */
  memory: number;
  /** How many bytes it ever took, all memory together. */
  peak: number;
}

/** What a sender does: it sends this, or does something with its connection. */
export type Step = string | Uint8Array | ((socket: Socket) => unknown);

/** A target that runs. */
export interface Target {
  /** Asks how it is. What it counts begins anew. */
  ask(question?: Question): Promise<Report>;
  /** Sends a request in its protocol, on a new connection; resolves to the status of the answer, and the code of an error. */
  post(request: RawRequest): Promise<string>;
  /** Begins to talk to it. */
  dial(...steps: Step[]): Promise<Sender>;
  /** Talks to it until one of the two ends the connection, and returns the statuses of the answers. */
  exchange(...steps: Step[]): Promise<number[]>;
  /** Ends all connections that are left, and returns all texts with a secret in them that were answered or printed so far. */
  secretsTold(): Promise<string[]>;
  /** Ends it. */
  stop(): Promise<void>;
}

/** One who talks to a target. */
interface Sender {
  socket: Socket;
  /** What was answered so far. */
  received(): string;
  /** The connection has ended. */
  closed: Promise<void>;
}

/** Starts a server with a handler, or with one that has a fault. */
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
  // The end of what was printed before: a word may come in two pieces.
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
    // A connection that is reset has ended, as others have.
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

/** Sends a request over HTTP/2; resolves to the status, the headers and the body of its answer, as a string. */
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

/** Returns the status, and the code of an error, in an answer that begins with its status. */
function outcomeOf(answer: string): string {
  return [answer.slice(0, 3), /"error":"(\w+)"/.exec(answer)?.[1]].filter(Boolean).join(" ");
}

/** The statuses of the answers in what a connection has brought. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Does something so many times at once. */
export async function times<Result>(count: number, action: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => action(index)));
}

/**
 * Attacks a target round after round. After each, it takes good deliveries, and holds on to nothing; after all, it holds no more
 * memory than after the first ones.
 */
export async function expectToOutlive(target: Target, attack: () => Promise<void>, rounds = ROUNDS): Promise<void> {
  const { growth, limit } = await growthOf(target, attack, rounds);
  expect(growth).toBeLessThan(limit);
}

/**
 * How many bytes rounds of an attack leave behind, and how many they may. Compared are the lowest levels of the first rounds and of
 * the others: a leak lifts each level above all before it, while what is let go of a little later lifts only some.
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
  // Some attacks make no request, others make several on a connection.
  const count = Math.max(last.requests - first.requests, last.connections - first.connections);
  const limit = SLACK + count * LEAST_LEAK;
  // Hono's adapter holds drained data for half a second: data that is released then is not a leak.
  for (let turn = 0; turn < 20 && last.memory - first.memory >= limit; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = lowest([last, await target.ask({ collects: true })]);
  }
  return { growth: last.memory - first.memory, limit };
}

function lowest(levels: readonly Report[]): Report {
  return levels.reduce((lower, level) => (level.memory < lower.memory ? level : lower));
}

/** A target takes a good delivery of each platform, once, and holds on to nothing; returns how it is then. */
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

/** A target takes a good delivery of each platform, and sees each once. */
export async function expectToTake(target: Target): Promise<void> {
  const marks = PLATFORMS.map(newMark);
  const requests = await Promise.all(PLATFORMS.map((platform, index) => marked(platform, marks[index] ?? "")));
  expect(await Promise.all(requests.map((request) => target.post(request)))).toEqual(["200", "200", "200"]);
  const { seen } = await target.ask();
  expect(seen.filter((mark) => marks.includes(mark)).sort()).toEqual(marks.sort());
}

/** Waits for something, but not for ever. */
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

/** The next message of a process; rejects when it ends instead. */
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
