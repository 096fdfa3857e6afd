import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createClient, RESP_TYPES } from "redis";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createGroup, DEAD_LETTERS, GROUP, STREAM } from "../../examples/queue/names.js";
import { fixture, fixtureText } from "../fixtures.js";
import { freePort, TSX } from "../processes.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";

const TOKEN = "t0ken-0f-the-webhook";
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLE = join(PROJECT, "examples/queue");
const [SAMPLE] = fixture("wotnot/message.text").events;
const CONCURRENCY = Number(readFileSync(join(EXAMPLE, "worker.ts"), "utf8").match(/const CONCURRENCY = (\d+);/)?.[1]);
const SECONDS = { timeout: 40_000, interval: 20 };

/** A process and the lines of its output. */
interface Running {
  readonly child: ChildProcess;
  readonly out: string[];
  readonly errors: string[];
}

/** A process that is restarted each time it exits. */
interface Supervised {
  /** All runs. The last one is running. */
  readonly runs: Running[];
  /** Stops the process without a restart. */
  stop(): Promise<void>;
}

const children: ChildProcess[] = [];
const folders: string[] = [];
let redisPort = 0;
let redis: ReturnType<typeof connect>;

describeWith(tools.redis, "the queue", () => {
  beforeEach(async () => {
    redisPort = await freePort();
    await startRedis();
    redis = connect();
    redis.on("error", () => undefined);
    await redis.connect();
  });

  afterEach(async () => {
    redis?.destroy();
    await Promise.all(children.splice(0).map((child) => end(child, "SIGKILL")));
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it("handles each of 10,000 events when a worker is killed halfway, and skips the repeats", async () => {
    const EVENTS = 10_000;
    const SIZE = 50;
    // Far from its first delivery, so that two workers rarely process both at once.
    const GAP = 10 * CONCURRENCY;
    const first = Array.from({ length: EVENTS / SIZE }, (_, index) => delivery(index * SIZE, SIZE));
    const posts = first.flatMap((body, index) => {
      const earlier = first[index - GAP];
      return earlier && index % 2 === 0 ? [body, earlier] : [body];
    });
    const { origin } = await startReceiver();
    // Some entries exist before the first worker and its group.
    for (const body of posts.slice(0, 100)) expect(await post(origin, body)).toBe(200);
    const workers = ["one", "two", "three"].map((name) =>
      start(join(EXAMPLE, "worker.ts"), [name], { IDLE_MS: "3000" }),
    );
    const victim = workers[0] as Running;
    const killed = new Promise<void>((resolve) => {
      for (const { child } of workers) {
        child.stdout?.on("data", () => {
          const handled = workers.reduce((sum, { out }) => sum + out.length, 0);
          if (handled >= EVENTS / 2 && victim.child.kill("SIGKILL")) resolve();
        });
      }
    });
    for (const body of posts.slice(100)) expect(await post(origin, body)).toBe(200);
    await killed;
    await untilDrained();
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    const ends = await Promise.all(workers.map(({ child }) => end(child, "SIGTERM")));
    expect(ends).toEqual([null, 0, 0]);
    expect(victim.out.length).toBeGreaterThan(0);
    const lines = workers.flatMap(({ out }) => out);
    expect(new Set(lines)).toEqual(new Set(Array.from({ length: EVENTS }, (_, id) => lineOf(id))));
    // Events that may be handled twice: one per entry that the dead worker was processing, and the events of an entry and its repeat that
    // two workers process at once. The latter happens on a takeover, or when one worker pauses for the length of the gap. Four entries are
    // a generous limit. Without marks, every repeat would be handled.
    const repeats = posts.length * SIZE - EVENTS;
    expect(repeats).toBeGreaterThan(2 * (CONCURRENCY + 4 * SIZE));
    expect(lines.length - EVENTS).toBeLessThanOrEqual(CONCURRENCY + 4 * SIZE);
    // Each mark is written once, even if several events are handled concurrently.
    const marks = Number(String(await redis.info("commandstats")).match(/cmdstat_set:calls=(\d+)/)?.[1]);
    expect(marks).toBeGreaterThanOrEqual(EVENTS);
    expect(marks).toBeLessThanOrEqual(lines.length);
  });

  it("loses none of 10,000 events when receiver, worker and Redis are killed, each twice", async () => {
    const EVENTS = 10_000;
    const SIZE = 5;
    const settings = ["--appendonly", "yes", "--appendfsync", "always", "--dir", temporaryFolder()];
    const replaceRedis = async (old: ChildProcess) => {
      await end(old, "SIGKILL");
      return startRedis(settings);
    };
    let server = await replaceRedis(children[0] as ChildProcess);
    // Slow enough that a worker is processing events when it is killed.
    const folder = copyExample(`export async function handle({ conversation }) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      console.log(conversation.id);
    }`);
    const port = String(await freePort());
    const receiver = supervise(() => start(join(EXAMPLE, "receiver.ts"), [], { PORT: port, WOTNOT_TOKEN: TOKEN }));
    const workers = ["one", "two"].map((name) =>
      supervise(() => start(join(folder, "worker.ts"), [name], { IDLE_MS: "500" })),
    );

    // Platforms retry a delivery until they get 200.
    const bodies = Array.from({ length: EVENTS / SIZE }, (_, index) => delivery(index * SIZE, SIZE)).values();
    let answered = 0;
    const send = async () => {
      for (const body of bodies) {
        while ((await post(`http://127.0.0.1:${port}`, body).catch(() => 0)) !== 200) await wait(50);
        answered += 1;
      }
    };
    const sent = Promise.all(Array.from({ length: 20 }, send));
    const untilAnswered = (count: number) =>
      vi.waitFor(() => expect(answered).toBeGreaterThanOrEqual(count), { ...SECONDS, interval: 1 });
    for (const count of [200, 1000]) {
      await untilAnswered(count);
      receiver.runs.at(-1)?.child.kill("SIGKILL");
      await untilAnswered(count + 200);
      workers[0]?.runs.at(-1)?.child.kill("SIGKILL");
      await untilAnswered(count + 400);
      server = await replaceRedis(server);
    }
    await sent;
    await untilDrained();
    await Promise.all([receiver, ...workers].map(({ stop }) => stop()));
    const handled = new Set(workers.flatMap(({ runs }) => runs.flatMap(({ out }) => out)));
    expect(Array.from({ length: EVENTS }, (_, id) => String(id)).filter((id) => !handled.has(id))).toEqual([]);
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    expect(receiver.runs).toHaveLength(3);
    // Most workers also end when they lose Redis.
    expect(workers[0]?.runs.length).toBeGreaterThanOrEqual(3);
  });

  it("handles a repeat once, within a delivery and between deliveries, for any type", async () => {
    const { origin } = await startReceiver();
    const worker = start(join(EXAMPLE, "worker.ts"));
    const unknown = fixtureText("wotnot/conversation_merge--invented-unknown-event");
    const invalid = JSON.stringify([{ event: { type: "message", payload: 7 } }]);
    const twice = JSON.stringify({ events: [eventOf(1), eventOf(1)] });
    for (const body of [twice, unknown, invalid, twice, unknown, invalid, delivery(2, 1)]) {
      expect(await post(origin, body)).toBe(200);
      await untilDrained();
    }
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual([lineOf(1), "unknown: conversation_merge", "invalid: message", lineOf(2)]);
    const [key = ""] = await redis.keys("handled:*");
    expect(await redis.ttl(key)).toBeGreaterThan(24 * 60 * 60);
  });

  it("handles an event once when its repeat arrives at the same time, and retries both entries when it fails", async () => {
    const folder = copyExample(`const failed = new Set();
    export async function handle({ conversation: { id } }) {
      console.log(id);
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (id === 2 && !failed.has(id)) {
        failed.add(id);
        throw new Error("for now");
      }
    }`);
    await createGroup(redis);
    for (const id of [1, 2, 1, 2]) await store(delivery(id, 1));
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "200" });
    await untilDrained();
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual(["1", "2", "2"]);
    expect(worker.errors).toHaveLength(2);
  });

  it("leaves an entry to the worker that processes it, and takes it over when that worker is dead", async () => {
    const folder = copyExample(`export async function handle() {
      console.log("started");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    }`);
    const slow = start(join(folder, "worker.ts"));
    // One entry for each that a worker processes at once.
    for (let index = 0; index < CONCURRENCY; index += 1) await store(delivery(index * 3, 3));
    const started = Array.from({ length: CONCURRENCY }, () => "started");
    await vi.waitFor(() => expect(slow.out).toEqual(started), SECONDS);
    const other = start(join(EXAMPLE, "worker.ts"));
    await store(delivery(1000, 1));
    await vi.waitFor(() => expect(other.out).toEqual([lineOf(1000)]), SECONDS);
    // The worker has looked for entries to take over before it reads this one.
    await store(delivery(1001, 1));
    await vi.waitFor(async () => expect(await redis.xLen(STREAM)).toBe(CONCURRENCY), SECONDS);
    await end(other.child, "SIGTERM");
    expect(other.out).toEqual([lineOf(1000), lineOf(1001)]);
    expect(slow.out).toEqual(started);

    await end(slow.child, "SIGKILL");
    const successor = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "100" });
    await untilDrained();
    await end(successor.child, "SIGTERM");
    expect(successor.out).toEqual(Array.from({ length: 3 * CONCURRENCY }, (_, id) => lineOf(id)));
  });

  it("takes over an entry when many others precede it", async () => {
    await redis.xGroupCreate(STREAM, GROUP, "0", { MKSTREAM: true });
    for (let id = 0; id < 30; id += 1) await store(delivery(id, 1));
    await redis.xReadGroup(GROUP, "busy", { key: STREAM, id: ">" });
    const [last = ""] = (await redis.xRevRange(STREAM, "+", "-", { COUNT: 1 }))?.map(({ id }) => id) ?? [];
    await redis.xClaim(STREAM, GROUP, "dead", 0, last, { IDLE: 3_600_000 });
    const worker = start(join(EXAMPLE, "worker.ts"));
    await vi.waitFor(() => expect(worker.out).toEqual([lineOf(29)]), SECONDS);
  });

  it("moves an entry to the dead letters when an event fails each time, and continues with the rest", async () => {
    const folder = copyExample(`export async function handle({ conversation }) {
      console.log(conversation.id);
      if (conversation.id === 2) throw new Error("a bug in the handler");
    }`);
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    const body = delivery(1, 3);
    await store(body);
    await store(delivery(4, 1));
    await untilDrained();
    await end(worker.child, "SIGTERM");
    expect(worker.out.sort()).toEqual(["1", "2", "2", "2", "2", "2", "3", "4"]);
    expect(await messagesOf(DEAD_LETTERS)).toEqual([
      { body: Buffer.from(body), reason: Buffer.from("too many deliveries") },
    ]);
  });

  it("moves an entry to the dead letters when it ends its worker each time, but not the entries processed with it", async () => {
    const folder = copyExample(`export async function handle({ conversation }) {
      console.log(conversation.id);
      if (conversation.id === 1) process.exit(1);
    }`);
    await redis.xGroupCreate(STREAM, GROUP, "0", { MKSTREAM: true });
    for (const id of [1, 2, 3]) await store(delivery(id, 1));
    const streams = await redis.xReadGroup(GROUP, "dead", { key: STREAM, id: ">" });
    for (const { id } of streams?.[0]?.messages ?? []) {
      await redis.xClaim(STREAM, GROUP, "dead", 0, id, { IDLE: 3_600_000, RETRYCOUNT: 4 });
    }
    const fifth = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    await once(fifth.child, "close");
    const sixth = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    await untilDrained();
    expect(await end(sixth.child, "SIGTERM")).toBe(0);
    expect([fifth.out, sixth.out]).toEqual([["1"], ["2", "3"]]);
    expect(await messagesOf(DEAD_LETTERS)).toHaveLength(1);
  });

  it("moves a body to the dead letters unchanged when it is not a delivery, and continues with the rest", async () => {
    const worker = start(join(EXAMPLE, "worker.ts"));
    const binary = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    await store(binary);
    await store('{"events": 7}');
    await redis.xAdd(STREAM, "*", { something: "else" });
    await store(delivery(1, 1));
    await untilDrained();
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual([lineOf(1)]);
    const reason = expect.any(Buffer);
    expect(await messagesOf(DEAD_LETTERS)).toEqual([
      { body: binary, reason },
      { body: Buffer.from('{"events": 7}'), reason },
      { something: Buffer.from("else"), reason },
    ]);
  });

  it("ends a worker on SIGTERM after the entries that it is processing", async () => {
    const folder = copyExample(`
      const terminated = new Promise((resolve) => process.once("SIGTERM", resolve));
      export async function handle({ conversation }) {
        console.log("started");
        await terminated;
        await new Promise((resolve) => setTimeout(resolve, 10 * conversation.id));
        console.log("finished");
      }
    `);
    const worker = start(join(folder, "worker.ts"));
    for (let index = 0; index <= CONCURRENCY; index += 1) await store(delivery(2 * index, 2));
    await vi.waitFor(() => expect(worker.out).toHaveLength(CONCURRENCY), SECONDS);
    expect(await end(worker.child, "SIGTERM")).toBe(0);
    for (const line of ["started", "finished"]) {
      expect(worker.out.filter((printed) => printed === line)).toHaveLength(2 * CONCURRENCY);
    }
    expect(await redis.xPending(STREAM, GROUP)).toMatchObject({ pending: 0 });
    expect(await redis.xLen(STREAM)).toBe(1);
  });

  it("returns 500 when Redis is down, and 200 when it is back", async () => {
    const { origin, receiver } = await startReceiver();
    const server = children[0] as ChildProcess;
    expect(await post(origin, delivery(1, 1))).toBe(200);
    await end(server, "SIGKILL");
    expect(await post(origin, delivery(2, 1))).toBe(500);
    expect(await post(origin, delivery(2, 1))).toBe(500);
    await startRedis();
    await vi.waitFor(async () => expect(await post(origin, delivery(2, 1))).toBe(200), SECONDS);
    expect(await messagesOf(STREAM)).toContainEqual({ body: Buffer.from(delivery(2, 1)) });
    expect(receiver.errors).toContain("Error: The client is offline");
    expect(receiver.errors.join("\n")).not.toMatch(new RegExp(`${TOKEN}|conversation`));
    expect(await end(receiver.child, "SIGTERM")).toBe(0);
  });

  it("ends a worker when it loses the connection to Redis", async () => {
    const worker = start(join(EXAMPLE, "worker.ts"));
    await vi.waitFor(async () => expect(await redis.exists(STREAM)).toBe(1), SECONDS);
    const exited = once(worker.child, "close");
    await end(children[0] as ChildProcess, "SIGKILL");
    expect(await exited).toEqual([1, null]);
  });

  it("handles each event once when Redis is full, and frees memory", async () => {
    await createGroup(redis);
    const count = await fillRedis();
    const worker = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "500" });
    await untilDrained();
    expect(await end(worker.child, "SIGTERM")).toBe(0);
    expect(worker.errors.join("\n")).toContain("OOM ");
    expect(worker.out.sort()).toEqual(Array.from({ length: count }, (_, id) => lineOf(id)).sort());
    expect(await redis.keys("handled:*")).toHaveLength(count);
  });

  it("handles an event once when another of its entry fails and Redis is full", async () => {
    const folder = copyExample(`let failures = 0;
    export async function handle({ conversation }) {
      if (conversation.id === 1 && (failures += 1) < 3) throw new Error("for now");
      console.log(conversation.id);
    }`);
    await store(delivery(0, 3));
    await createGroup(redis);
    await redis.configSet("maxmemory", "1");
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    await untilDrained();
    await redis.configSet("maxmemory", "0");
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual(["0", "2", "1"]);
  });

  it("retains an entry that it cannot move to the dead letters while Redis is full, and continues with the rest", async () => {
    await store("no delivery");
    await store(delivery(1, 1));
    await createGroup(redis);
    await redis.configSet("maxmemory", "1");
    const worker = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "100" });
    await vi.waitFor(() => expect(worker.out).toEqual([lineOf(1)]), SECONDS);
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    await redis.configSet("maxmemory", "0");
    await untilDrained();
    expect(await messagesOf(DEAD_LETTERS)).toEqual([{ body: Buffer.from("no delivery"), reason: expect.any(Buffer) }]);
  });

  it("rejects deliveries well before Redis is full, and accepts them when there is room again", async () => {
    const { origin, receiver } = await startReceiver();
    const used = Number(String(await redis.info("memory")).match(/used_memory:(\d+)/)?.[1]);
    await redis.configSet("maxmemory", String(Math.round(used / 0.9)));
    await vi.waitFor(async () => expect(await post(origin, delivery(1, 1))).toBe(500), SECONDS);
    expect(receiver.errors).toContain("Error: Redis is nearly full");
    await redis.configSet("maxmemory", String(used * 2));
    await vi.waitFor(async () => expect(await post(origin, delivery(1, 1))).toBe(200), SECONDS);
  });

  it("moves an entry to the dead letters when its handler never settles, and ends on SIGTERM", async () => {
    const folder = copyExample(`export async function handle({ conversation }) {
      console.log(conversation.id);
      if (conversation.id === 1) await new Promise(() => setInterval(() => undefined, 1000));
    }`);
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100", HANDLE_MS: "50" });
    await store(delivery(1, 2));
    await store(delivery(3, 1));
    await untilDrained();
    expect(worker.out.filter((line) => line !== "1").sort()).toEqual(["2", "3"]);
    expect(worker.errors.join("\n")).toContain("the handler has not settled within 50 ms");
    expect(await messagesOf(DEAD_LETTERS)).toHaveLength(1);
    expect(await end(worker.child, "SIGTERM")).toBe(0);
  });

  it("ends a receiver on SIGTERM, even with open connections", async () => {
    const { origin, receiver } = await startReceiver();
    const socket = createConnection(Number(new URL(origin).port), "127.0.0.1");
    await once(socket, "connect");
    const closed = once(socket, "close");
    expect(await end(receiver.child, "SIGTERM")).toBe(0);
    await closed;
  });

  it("uses the new primary when the old one is demoted", async () => {
    const old = redisPort;
    let primary = old;
    // A stable endpoint, like that of a load balancer.
    const sockets = new Set<Socket>();
    const proxy = createServer((socket) => {
      const upstream = createConnection(primary, "127.0.0.1");
      for (const each of [socket, upstream]) sockets.add(each.on("error", () => undefined));
      socket.pipe(upstream).pipe(socket);
    }).listen(0, "127.0.0.1");
    try {
      await once(proxy, "listening");
      const { origin, receiver } = await startReceiver(`redis://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
      expect(await post(origin, delivery(1, 1))).toBe(200);
      redisPort = await freePort();
      await startRedis();
      primary = redisPort;
      await redis.sendCommand(["REPLICAOF", "127.0.0.1", String(primary)]);
      const statuses = await Promise.all(Array.from({ length: 50 }, () => post(origin, delivery(2, 1))));
      expect(statuses).toContain(500);
      await vi.waitFor(async () => expect(await post(origin, delivery(2, 1))).toBe(200), SECONDS);
      expect(receiver.errors.join("\n")).toContain("READONLY");
    } finally {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    }
  });

  it("stores nothing when it rejects a request or gets a handshake", async () => {
    const { origin, receiver } = await startReceiver();
    expect(await post(origin, delivery(1, 1), "a-guess")).toBe(401);
    expect(await post(origin, '{"events": 7}')).toBe(400);
    expect(await post(origin, JSON.stringify({ token: TOKEN }))).toBe(200);
    expect(await redis.xLen(STREAM)).toBe(0);
    expect(receiver.errors.join("\n")).not.toMatch(/a-guess|conversation/);
  });
});

/** Returns the event with an id. */
function eventOf(id: number): unknown {
  const conversation = { id, key: `conversation-${id}` };
  return { ...SAMPLE, conversation, timestamp: `2023-09-01 14:13:45.${String(id).padStart(6, "0")}` };
}

function delivery(from: number, size: number): string {
  return JSON.stringify({ events: Array.from({ length: size }, (_, index) => eventOf(from + index)) });
}

/** Returns the line that the example prints when it handles an event. */
function lineOf(id: number): string {
  return `message in conversation ${id}`;
}

async function post(origin: string, body: string, token = TOKEN): Promise<number> {
  const response = await fetch(origin, { method: "POST", headers: { token }, body });
  await response.arrayBuffer();
  return response.status;
}

/** Adds an entry as the receiver does. */
async function store(body: string | Buffer): Promise<void> {
  await redis.xAdd(STREAM, "*", { body });
}

/** Stores events until Redis has no memory for another one, or for marks; resolves to their number. */
async function fillRedis(): Promise<number> {
  const used = Number(String(await redis.info("memory")).match(/used_memory:(\d+)/)?.[1]);
  await redis.configSet("maxmemory", String(used + 512 * 1024));
  for (let id = 0; ; id += 1) {
    try {
      await store(delivery(id, 1));
    } catch {
      return id;
    }
  }
}

/** Resolves when the stream is empty and no entry is pending. */
async function untilDrained(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await redis.xLen(STREAM)).toBe(0);
    expect(await redis.xPending(STREAM, GROUP)).toMatchObject({ pending: 0 });
  }, SECONDS);
}

/** Returns the fields of each entry of a stream. */
async function messagesOf(stream: string) {
  return (await redis.xRange(stream, "-", "+"))?.map(({ message }) => ({ ...message }));
}

function connect() {
  return createClient({
    url: redisUrl(),
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}

function redisUrl(): string {
  return `redis://127.0.0.1:${redisPort}`;
}

async function startRedis(settings = ["--dir", temporaryFolder()]): Promise<ChildProcess> {
  const args = ["--port", String(redisPort), "--bind", "127.0.0.1", "--save", "", ...settings];
  const { child, out } = run("redis-server", args);
  await vi.waitFor(() => expect(out.join("\n")).toContain("Ready to accept connections"), SECONDS);
  return child;
}

async function startReceiver(url = redisUrl()) {
  const port = await freePort();
  const env = { PORT: String(port), REDIS_URL: url, WOTNOT_TOKEN: TOKEN };
  const receiver = start(join(EXAMPLE, "receiver.ts"), [], env);
  const origin = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(origin), SECONDS);
  return { origin, receiver };
}

function start(file: string, args: string[] = [], env: Record<string, string> = {}): Running {
  return run(process.execPath, [...TSX, file, ...args], { ...process.env, REDIS_URL: redisUrl(), ...env });
}

function supervise(startOne: () => Running): Supervised {
  const runs: Running[] = [];
  let isStopped = false;
  const next = () => {
    if (isStopped) return;
    const running = startOne();
    runs.push(running);
    running.child.once("close", next);
  };
  next();
  return {
    runs,
    async stop() {
      isStopped = true;
      await end(runs.at(-1)?.child as ChildProcess, "SIGTERM");
    },
  };
}

function run(command: string, args: string[], env = process.env): Running {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  return { child, out: linesOf(child.stdout), errors: linesOf(child.stderr) };
}

function linesOf(stream: NodeJS.ReadableStream): string[] {
  const lines: string[] = [];
  let rest = "";
  stream.on("data", (chunk) => {
    const parts = `${rest}${chunk}`.split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
  });
  return lines;
}

/** Stops a process; resolves to its exit code after all of its output. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "close");
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

/** Copies the example into a new project, with another handler. */
function copyExample(handler: string): string {
  const folder = temporaryFolder();
  cpSync(EXAMPLE, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "handle.ts"), handler);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(PROJECT, "node_modules/redis"), join(folder, "node_modules/redis"), "dir");
  symlinkSync(PROJECT, join(folder, "node_modules/chat-webhooks"), "dir");
  return folder;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "queue-"));
  folders.push(folder);
  return folder;
}
