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

/** A process, and the lines it has printed. */
interface Running {
  readonly child: ChildProcess;
  readonly out: string[];
  readonly errors: string[];
}

/** A process that is started again whenever it ends. */
interface Supervised {
  /** Each start of it, the last one being the one that runs. */
  readonly runs: Running[];
  /** Ends it for good. */
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

  it("handles each of 10,000 events when a worker dies half way, and drops the repeats", async () => {
    const EVENTS = 10_000;
    const SIZE = 50;
    // A repeat comes long after its first, so that two workers hardly ever have both in hand.
    const GAP = 10 * CONCURRENCY;
    const first = Array.from({ length: EVENTS / SIZE }, (_, index) => delivery(index * SIZE, SIZE));
    const posts = first.flatMap((body, index) => {
      const earlier = first[index - GAP];
      return earlier && index % 2 === 0 ? [body, earlier] : [body];
    });
    const { origin } = await startReceiver();
    // Some are there before the first worker, and its group.
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
    await drained();
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    const ends = await Promise.all(workers.map(({ child }) => end(child, "SIGTERM")));
    expect(ends).toEqual([null, 0, 0]);
    expect(victim.out.length).toBeGreaterThan(0);
    const lines = workers.flatMap(({ out }) => out);
    expect(new Set(lines)).toEqual(new Set(Array.from({ length: EVENTS }, (_, id) => lineOf(id))));
    // Twice, at most: one event of each entry that the dead worker had in hand, handled but not marked, and what two workers had
    // in hand at once. That is an entry that was taken over while its repeat came by, and an entry for each time that a worker
    // stood still while the others went through the gap. Four in all are generous; without the marks, it would be all repeats.
    const repeats = posts.length * SIZE - EVENTS;
    expect(repeats).toBeGreaterThan(2 * (CONCURRENCY + 4 * SIZE));
    expect(lines.length - EVENTS).toBeLessThanOrEqual(CONCURRENCY + 4 * SIZE);
    // Each mark is written once, however many events are in hand.
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
    // So slow that each worker which is killed has some events in hand.
    const folder = copyExample(`export async function handle({ conversation }) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      console.log(conversation.id);
    }`);
    const port = String(await freePort());
    const receiver = supervise(() => start(join(EXAMPLE, "receiver.ts"), [], { PORT: port, WOTNOT_TOKEN: TOKEN }));
    const workers = ["one", "two"].map((name) =>
      supervise(() => start(join(folder, "worker.ts"), [name], { IDLE_MS: "500" })),
    );

    // Platforms send again what was not answered with 200.
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
    await drained();
    await Promise.all([receiver, ...workers].map(({ stop }) => stop()));
    const handled = new Set(workers.flatMap(({ runs }) => runs.flatMap(({ out }) => out)));
    expect(Array.from({ length: EVENTS }, (_, id) => String(id)).filter((id) => !handled.has(id))).toEqual([]);
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    expect(receiver.runs).toHaveLength(3);
    // Most workers end when they lose Redis, too.
    expect(workers[0]?.runs.length).toBeGreaterThanOrEqual(3);
  });

  it("handles repeats once, within a delivery and between deliveries, for any type", async () => {
    const { origin } = await startReceiver();
    const worker = start(join(EXAMPLE, "worker.ts"));
    const strange = fixtureText("wotnot/conversation_merge--invented-unknown-event");
    const invalid = JSON.stringify([{ event: { type: "message", payload: 7 } }]);
    const twice = JSON.stringify({ events: [eventOf(1), eventOf(1)] });
    for (const body of [twice, strange, invalid, twice, strange, invalid, delivery(2, 1)]) {
      expect(await post(origin, body)).toBe(200);
      await drained();
    }
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual([lineOf(1), "unknown: conversation_merge", "invalid: message", lineOf(2)]);
    const [key = ""] = await redis.keys("handled:*");
    expect(await redis.ttl(key)).toBeGreaterThan(24 * 60 * 60);
  });

  it("handles a repeat once that comes while its first is in hand, and shares a failure", async () => {
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
    await drained();
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual(["1", "2", "2"]);
    expect(worker.errors).toHaveLength(2);
  });

  it("leaves an entry to the worker that has it in hand, and hands it on when that one is dead", async () => {
    const folder = copyExample(`export async function handle() {
      console.log("began");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    }`);
    const slow = start(join(folder, "worker.ts"));
    // So many that it takes no other.
    for (let index = 0; index < CONCURRENCY; index += 1) await store(delivery(index * 3, 3));
    const began = Array.from({ length: CONCURRENCY }, () => "began");
    await vi.waitFor(() => expect(slow.out).toEqual(began), SECONDS);
    const other = start(join(EXAMPLE, "worker.ts"));
    await store(delivery(1000, 1));
    await vi.waitFor(() => expect(other.out).toEqual([lineOf(1000)]), SECONDS);
    // It has looked for something to take over before this one.
    await store(delivery(1001, 1));
    await vi.waitFor(async () => expect(await redis.xLen(STREAM)).toBe(CONCURRENCY), SECONDS);
    await end(other.child, "SIGTERM");
    expect(other.out).toEqual([lineOf(1000), lineOf(1001)]);
    expect(slow.out).toEqual(began);

    await end(slow.child, "SIGKILL");
    const heir = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "100" });
    await drained();
    await end(heir.child, "SIGTERM");
    expect(heir.out).toEqual(Array.from({ length: 3 * CONCURRENCY }, (_, id) => lineOf(id)));
  });

  it("takes over an entry that stands behind any number of others", async () => {
    await redis.xGroupCreate(STREAM, GROUP, "0", { MKSTREAM: true });
    for (let id = 0; id < 30; id += 1) await store(delivery(id, 1));
    await redis.xReadGroup(GROUP, "busy", { key: STREAM, id: ">" });
    const [last = ""] = (await redis.xRevRange(STREAM, "+", "-", { COUNT: 1 }))?.map(({ id }) => id) ?? [];
    await redis.xClaim(STREAM, GROUP, "dead", 0, last, { IDLE: 3_600_000 });
    const worker = start(join(EXAMPLE, "worker.ts"));
    await vi.waitFor(() => expect(worker.out).toEqual([lineOf(29)]), SECONDS);
  });

  it("gives up an entry with an event that fails each time, and goes on with the rest", async () => {
    const folder = copyExample(`export async function handle({ conversation }) {
      console.log(conversation.id);
      if (conversation.id === 2) throw new Error("a mistake of one's own");
    }`);
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    const body = delivery(1, 3);
    await store(body);
    await store(delivery(4, 1));
    await drained();
    await end(worker.child, "SIGTERM");
    expect(worker.out.sort()).toEqual(["1", "2", "2", "2", "2", "2", "3", "4"]);
    expect(await messagesOf(DEAD_LETTERS)).toEqual([
      { body: Buffer.from(body), reason: Buffer.from("too many deliveries") },
    ]);
  });

  it("gives up an entry that ends its worker each time, and none that was in hand with it", async () => {
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
    await drained();
    expect(await end(sixth.child, "SIGTERM")).toBe(0);
    expect([fifth.out, sixth.out]).toEqual([["1"], ["2", "3"]]);
    expect(await messagesOf(DEAD_LETTERS)).toHaveLength(1);
  });

  it("gives up a body that is not a delivery, unchanged, and goes on with the rest", async () => {
    const worker = start(join(EXAMPLE, "worker.ts"));
    const noText = Buffer.from([0x7b, 0xff, 0x00, 0x7d]);
    await store(noText);
    await store('{"events": 7}');
    await redis.xAdd(STREAM, "*", { something: "else" });
    await store(delivery(1, 1));
    await drained();
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual([lineOf(1)]);
    const reason = expect.any(Buffer);
    expect(await messagesOf(DEAD_LETTERS)).toEqual([
      { body: noText, reason },
      { body: Buffer.from('{"events": 7}'), reason },
      { something: Buffer.from("else"), reason },
    ]);
  });

  it("ends a worker after the entries that it has in hand", async () => {
    const folder = copyExample(`
      const told = new Promise((resolve) => process.once("SIGTERM", resolve));
      export async function handle({ conversation }) {
        console.log("began");
        await told;
        await new Promise((resolve) => setTimeout(resolve, 10 * conversation.id));
        console.log("ended");
      }
    `);
    const worker = start(join(folder, "worker.ts"));
    for (let index = 0; index <= CONCURRENCY; index += 1) await store(delivery(2 * index, 2));
    await vi.waitFor(() => expect(worker.out).toHaveLength(CONCURRENCY), SECONDS);
    expect(await end(worker.child, "SIGTERM")).toBe(0);
    for (const line of ["began", "ended"]) {
      expect(worker.out.filter((printed) => printed === line)).toHaveLength(2 * CONCURRENCY);
    }
    expect(await redis.xPending(STREAM, GROUP)).toMatchObject({ pending: 0 });
    expect(await redis.xLen(STREAM)).toBe(1);
  });

  it("answers 500 while Redis is away, and 200 when it is back", async () => {
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

  it("ends a worker that has lost Redis", async () => {
    const worker = start(join(EXAMPLE, "worker.ts"));
    await vi.waitFor(async () => expect(await redis.exists(STREAM)).toBe(1), SECONDS);
    const gone = once(worker.child, "close");
    await end(children[0] as ChildProcess, "SIGKILL");
    expect(await gone).toEqual([1, null]);
  });

  it("handles each event once when Redis is full, and makes room again", async () => {
    await createGroup(redis);
    const count = await fill();
    const worker = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "500" });
    await drained();
    expect(await end(worker.child, "SIGTERM")).toBe(0);
    expect(worker.errors.join("\n")).toContain("OOM ");
    expect(worker.out.sort()).toEqual(Array.from({ length: count }, (_, id) => lineOf(id)).sort());
    expect(await redis.keys("handled:*")).toHaveLength(count);
  });

  it("handles an event once though another of its entry fails while Redis is full", async () => {
    const folder = copyExample(`let failures = 0;
    export async function handle({ conversation }) {
      if (conversation.id === 1 && (failures += 1) < 3) throw new Error("for now");
      console.log(conversation.id);
    }`);
    await store(delivery(0, 3));
    await createGroup(redis);
    await redis.configSet("maxmemory", "1");
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100" });
    await drained();
    await redis.configSet("maxmemory", "0");
    await end(worker.child, "SIGTERM");
    expect(worker.out).toEqual(["0", "2", "1"]);
  });

  it("keeps what it would give up while Redis is full, and goes on with the rest", async () => {
    await store("no delivery");
    await store(delivery(1, 1));
    await createGroup(redis);
    await redis.configSet("maxmemory", "1");
    const worker = start(join(EXAMPLE, "worker.ts"), [], { IDLE_MS: "100" });
    await vi.waitFor(() => expect(worker.out).toEqual([lineOf(1)]), SECONDS);
    expect(await redis.exists(DEAD_LETTERS)).toBe(0);
    await redis.configSet("maxmemory", "0");
    await drained();
    expect(await messagesOf(DEAD_LETTERS)).toEqual([{ body: Buffer.from("no delivery"), reason: expect.any(Buffer) }]);
  });

  it("refuses deliveries well before Redis is full, and takes them again when there is room", async () => {
    const { origin, receiver } = await startReceiver();
    const used = Number(String(await redis.info("memory")).match(/used_memory:(\d+)/)?.[1]);
    await redis.configSet("maxmemory", String(Math.round(used / 0.9)));
    await vi.waitFor(async () => expect(await post(origin, delivery(1, 1))).toBe(500), SECONDS);
    expect(receiver.errors).toContain("Error: Redis is nearly full");
    await redis.configSet("maxmemory", String(used * 2));
    await vi.waitFor(async () => expect(await post(origin, delivery(1, 1))).toBe(200), SECONDS);
  });

  it("gives up a handler that never settles, and ends on SIGTERM", async () => {
    const folder = copyExample(`export async function handle({ conversation }) {
      console.log(conversation.id);
      if (conversation.id === 1) await new Promise(() => setInterval(() => undefined, 1000));
    }`);
    const worker = start(join(folder, "worker.ts"), [], { IDLE_MS: "100", HANDLE_MS: "50" });
    await store(delivery(1, 2));
    await store(delivery(3, 1));
    await drained();
    expect(worker.out.filter((line) => line !== "1").sort()).toEqual(["2", "3"]);
    expect(worker.errors.join("\n")).toContain("the handler has not settled within 50 ms");
    expect(await messagesOf(DEAD_LETTERS)).toHaveLength(1);
    expect(await end(worker.child, "SIGTERM")).toBe(0);
  });

  it("ends a receiver on SIGTERM, silent connections or not", async () => {
    const { origin, receiver } = await startReceiver();
    const socket = createConnection(Number(new URL(origin).port), "127.0.0.1");
    await once(socket, "connect");
    const closed = once(socket, "close");
    expect(await end(receiver.child, "SIGTERM")).toBe(0);
    await closed;
  });

  it("finds the new primary when the old one was demoted", async () => {
    const old = redisPort;
    let primary = old;
    // An address that stays, as a name or a balancer does.
    const sockets = new Set<Socket>();
    const address = createServer((socket) => {
      const upstream = createConnection(primary, "127.0.0.1");
      for (const one of [socket, upstream]) sockets.add(one.on("error", () => undefined));
      socket.pipe(upstream).pipe(socket);
    }).listen(0, "127.0.0.1");
    try {
      await once(address, "listening");
      const { origin, receiver } = await startReceiver(`redis://127.0.0.1:${(address.address() as AddressInfo).port}`);
      expect(await post(origin, delivery(1, 1))).toBe(200);
      redisPort = await freePort();
      await startRedis();
      primary = redisPort;
      await redis.sendCommand(["REPLICAOF", "127.0.0.1", String(primary)]);
      const many = await Promise.all(Array.from({ length: 50 }, () => post(origin, delivery(2, 1))));
      expect(many).toContain(500);
      await vi.waitFor(async () => expect(await post(origin, delivery(2, 1))).toBe(200), SECONDS);
      expect(receiver.errors.join("\n")).toContain("READONLY");
    } finally {
      address.close();
      for (const socket of sockets) socket.destroy();
    }
  });

  it("stores nothing of what it refuses, nor of a handshake", async () => {
    const { origin, receiver } = await startReceiver();
    expect(await post(origin, delivery(1, 1), "a guess")).toBe(401);
    expect(await post(origin, '{"events": 7}')).toBe(400);
    expect(await post(origin, JSON.stringify({ token: TOKEN }))).toBe(200);
    expect(await redis.xLen(STREAM)).toBe(0);
    expect(receiver.errors.join("\n")).not.toMatch(/a guess|conversation/);
  });
});

/** An event of its own for each number. */
function eventOf(id: number): unknown {
  const conversation = { id, key: `conversation-${id}` };
  return { ...SAMPLE, conversation, timestamp: `2023-09-01 14:13:45.${String(id).padStart(6, "0")}` };
}

function delivery(from: number, size: number): string {
  return JSON.stringify({ events: Array.from({ length: size }, (_, index) => eventOf(from + index)) });
}

/** What the example prints when it handles an event. */
function lineOf(id: number): string {
  return `message in conversation ${id}`;
}

async function post(origin: string, body: string, token = TOKEN): Promise<number> {
  const response = await fetch(origin, { method: "POST", headers: { token }, body });
  await response.arrayBuffer();
  return response.status;
}

/** Puts a body where the receiver would. */
async function store(body: string | Buffer): Promise<void> {
  await redis.xAdd(STREAM, "*", { body });
}

/** Stores an event each, until Redis has no room for another, with marks then refused; resolves to their number. */
async function fill(): Promise<number> {
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

/** Resolves when every entry was finished or given up, and none is left in anybody's hand. */
async function drained(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await redis.xLen(STREAM)).toBe(0);
    expect(await redis.xPending(STREAM, GROUP)).toMatchObject({ pending: 0 });
  }, SECONDS);
}

/** The fields of each entry of a stream. */
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

/** Starts a file of the example. */
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
    const pieces = `${rest}${chunk}`.split("\n");
    rest = pieces.pop() ?? "";
    lines.push(...pieces);
  });
  return lines;
}

/** Ends a process; resolves to its exit code when all that it printed is there. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, "close");
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

/** The example as somebody else would have it, in a project of his own, with a handler of his own. */
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
