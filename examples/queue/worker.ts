/**
 * Handles the deliveries that the receivers have stored. Any number of workers may run.
 *
 * An entry is acknowledged when all its events are handled, and an event is marked when it is handled, never before: a worker
 * that dies leaves work that is done a second time, not work that is never done.
 */

import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { dedupeKey, safeParseEvents, type WotNotEvent } from "chat-webhooks/wotnot";
import { createClient, RESP_TYPES } from "redis";
import { handle } from "./handle.js";
import { createGroup, DEAD_LETTERS, GROUP, STREAM } from "./names.js";

const { REDIS_URL = "redis://127.0.0.1:6379", IDLE_MS = "60000", HANDLE_MS = "20000" } = process.env;
// Its own: Redis keeps in mind whose hand an entry is in.
const consumer = process.argv[2] ?? randomUUID();
// Entries that a worker handles at the same time. With 1, it handles them one after the other.
const CONCURRENCY = 10;
const MAX_DELIVERIES = 5;
const BLOCK_MS = 1000;
// Longer than the platform sends a delivery again, and longer than an entry may wait for a worker.
const REMEMBER_SECONDS = 3 * 24 * 60 * 60;

/** An entry of the stream. */
interface Entry {
  readonly id: Buffer;
  readonly message: Readonly<Record<string, Buffer>>;
}

// Bodies are bytes.
const commandOptions = { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } };
const redis = createClient({ url: REDIS_URL, commandOptions });
// While a connection waits for an entry, Redis runs no other command of it.
const reader = redis.duplicate();
for (const client of [redis, reader]) {
  client.on("error", (error) => console.error(String(error)));
  await client.connect();
}
await createGroup(redis);

let isEnding = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => (isEnding = true));

// New entries in hand, and events in hand by their keys: a repeat may come while the first one is handled.
const inHand = new Set<Promise<void>>();
const events = new Map<string, Promise<void>>();
// Marks that Redis had no room for, until it has: what is finished makes room.
const unwritten = new Set<string>();

let cursor: string | Buffer = "0-0";
// Without Redis, a command fails, and the worker with it. Its supervisor starts another.
while (!isEnding) {
  const late = await takeOver();
  // One at a time: an entry may end the process repeatedly, and each time counts for all entries in hand.
  if (late) await finishLate(late).catch(unlessFull);
  else if (inHand.size === CONCURRENCY) await Promise.race(inHand);
  else for (const entry of await takeNew(CONCURRENCY - inHand.size)) begin(entry);
}
await Promise.all(inHand);
await writeMarks().catch(unlessFull);
reader.destroy();
redis.destroy();
// A handler that was given up may still have something open.
process.exit();

/** An entry that was not finished in time: its worker died, or an event of it failed. */
async function takeOver(): Promise<Entry | undefined> {
  const { nextId, messages } = await redis.xAutoClaim(STREAM, GROUP, consumer, Number(IDLE_MS), cursor, { COUNT: 1 });
  cursor = nextId;
  return messages[0] ?? undefined;
}

/** Entries that no worker has had yet. */
async function takeNew(count: number): Promise<Entry[]> {
  const options = { COUNT: count, BLOCK: BLOCK_MS };
  const streams = await reader.xReadGroup(GROUP, consumer, { key: STREAM, id: ">" }, options);
  return streams?.[0]?.messages ?? [];
}

function begin(entry: Entry): void {
  // Without room for what is given up, the entry stays for later.
  const finished = finish(entry)
    .catch(unlessFull)
    .finally(() => inHand.delete(finished));
  inHand.add(finished);
}

async function finishLate(entry: Entry): Promise<void> {
  // Counted by Redis, and looked at first: an entry may be such that it ends the whole process.
  const [pending] = await redis.xPendingRange(STREAM, GROUP, entry.id, entry.id, 1);
  if (pending && pending.deliveriesCounter > MAX_DELIVERIES) return giveUp(entry, "too many deliveries");
  await finish(entry);
}

/** Handles the events of an entry. When one fails, the others are handled all the same, and the entry stays for later. */
async function finish(entry: Entry): Promise<void> {
  const result = safeParseEvents(entry.message.body ?? "");
  if (!result.success) return giveUp(entry, result.error.message);
  let failures = 0;
  for (const event of result.events) {
    try {
      await handleOnce(event);
    } catch (error) {
      failures += 1;
      console.error(`${entry.id}: ${error}`);
    }
  }
  if (failures === 0) await remove(entry);
}

/** Handles an event, once when several entries in hand have it: they share the outcome. */
async function handleOnce(event: WotNotEvent): Promise<void> {
  const key = `handled:${await dedupeKey(event)}`;
  const handled = events.get(key) ?? handleUnlessDone(key, event).finally(() => events.delete(key));
  events.set(key, handled);
  await handled;
}

async function handleUnlessDone(key: string, event: WotNotEvent): Promise<void> {
  // In this order: a mark that is being written is in the set again by then if Redis has refused it.
  if ((await redis.exists(key)) || unwritten.has(key)) return;
  const ended = new AbortController();
  const { signal } = ended;
  const tooLate = wait(Number(HANDLE_MS), undefined, { signal }).then(() => {
    throw new Error(`the handler has not settled within ${HANDLE_MS} ms`);
  });
  await Promise.race([handle(event), tooLate]).finally(() => ended.abort());
  unwritten.add(key);
  await writeMarks().catch(unlessFull);
}

async function writeMarks(): Promise<void> {
  for (const key of unwritten) {
    // Before it is written, or each event in hand would write the marks of all of them.
    unwritten.delete(key);
    await redis.set(key, "1", { EX: REMEMBER_SECONDS }).catch((error) => {
      unwritten.add(key);
      throw error;
    });
  }
}

function unlessFull(error: Error): void {
  if (!error.message.startsWith("OOM ")) throw error;
  console.error(error.message);
}

async function giveUp(entry: Entry, reason: string): Promise<void> {
  console.error(`${entry.id}: ${reason}`);
  // First the copy: a worker that dies in between leaves two.
  await redis.xAdd(DEAD_LETTERS, "*", { ...entry.message, reason });
  await remove(entry);
}

async function remove({ id }: Entry): Promise<void> {
  // In this order, because a worker that dies in between would leave an entry that is never found. Not in a transaction, which a full Redis
  // rejects.
  await Promise.all([redis.xDel(STREAM, id), redis.xAck(STREAM, GROUP, id)]);
}
