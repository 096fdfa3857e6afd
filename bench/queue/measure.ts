/** Measures the receiver and the workers of the queue example. */

import type { ChildProcess } from "node:child_process";
import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { fixtures } from "chat-webhooks/testing";
import { STREAM } from "../../examples/queue/names.js";
import { LOADS, type LoadRequest } from "../http/deliveries.js";
import { median } from "../statistics.js";
import type { startRedis } from "./processes.js";
import { cpuTimeOf, FOLDER } from "./processes.js";

const CONNECTIONS = 50;
// One script adds all entries, so that the workers start when the last one is stored.
const FILL = "for _, body in ipairs(ARGV) do redis.call('XADD', KEYS[1], '*', 'body', body) end";
const [SAMPLE] = fixtures["wotnot/message.text"].events;

export type Redis = Awaited<ReturnType<typeof startRedis>>["redis"];

/** The result of one round. */
export interface Round {
  /** Deliveries per second. */
  readonly rate: number;
  /** CPU time of the receiver or the workers per delivery, in microseconds. */
  readonly cpu: number;
  /** CPU time of Redis's main thread per delivery, in microseconds. */
  readonly redisCpu: number;
  /** Bytes per delivery that Redis has written to its file. */
  readonly written: number;
}

/** The result of sending to a receiver. */
export interface Load {
  /** Deliveries per second. */
  readonly rate: number;
  /** Milliseconds within which 99 % of the deliveries were answered. */
  readonly latency: number;
}

let deliveries = 0;

/** Sends deliveries to a receiver as fast as it answers them. */
export async function sendLoad(url: string, seconds: number): Promise<Load & { readonly count: number }> {
  // Safe: there is a delivery of each platform.
  const { headers, body } = LOADS.wotnot as LoadRequest;
  const result = await autocannon({ url, method: "POST", headers, body, connections: CONNECTIONS, duration: seconds });
  const { "2xx": count, latency, non2xx, errors } = result;
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers other than 2xx, ${errors} errors`);
  return { rate: count / result.duration, latency: latency.p99, count };
}

/** Measures the receiver while it stores deliveries. */
export async function measureReceiving(redis: Redis, receiver: ChildProcess, url: string, seconds: number) {
  const [before, length] = [await countersOf(redis, [receiver]), await redis.xLen(STREAM)];
  const { count, rate, latency } = await sendLoad(url, seconds);
  if ((await redis.xLen(STREAM)) - length < count)
    throw new Error("Some deliveries that were answered are not stored.");
  return { latency, ...perDelivery(before, await countersOf(redis, [receiver]), count, rate) };
}

/** Measures the workers while they handle deliveries of one event each. */
export async function measureWorking(redis: Redis, workers: readonly ChildProcess[], count: number): Promise<Round> {
  await redis.eval(FILL, { keys: [STREAM], arguments: Array.from({ length: count }, nextBody) });
  const before = await countersOf(redis, workers);
  const start = performance.now();
  while ((await redis.xLen(STREAM)) > 0) await wait(5);
  const rate = (count / (performance.now() - start)) * 1000;
  return perDelivery(before, await countersOf(redis, workers), count, rate);
}

/** Returns a number from a section of Redis's `INFO`. */
export async function infoOf(redis: Redis, section: string, name: string): Promise<number> {
  return Number((await redis.info(section)).match(`\\b${name}:([\\d.]+)`)?.[1]);
}

/** Returns the median milliseconds until a small write is on the disk. */
export function measureDisk(): number {
  const file = openSync(`${FOLDER}/probe`, "w");
  const times = Array.from({ length: 500 }, () => {
    const start = performance.now();
    writeSync(file, "a small write, like that of one delivery");
    fdatasyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return median(times);
}

/** Returns the body of a delivery with a unique event. */
function nextBody(): string {
  deliveries += 1;
  const conversation = { id: deliveries, key: `conversation-${deliveries}` };
  return JSON.stringify({ events: [{ ...SAMPLE, conversation }] });
}

async function countersOf(redis: Redis, processes: readonly ChildProcess[]) {
  const [user, system, written] = await Promise.all([
    infoOf(redis, "cpu", "used_cpu_user_main_thread"),
    infoOf(redis, "cpu", "used_cpu_sys_main_thread"),
    infoOf(redis, "persistence", "aof_current_size"),
  ]);
  return { cpu: cpuTimeOf(processes), redisCpu: (user + system) * 1e6, written };
}

type Counters = Awaited<ReturnType<typeof countersOf>>;

function perDelivery(before: Counters, after: Counters, count: number, rate: number): Round {
  return {
    rate,
    cpu: (after.cpu - before.cpu) / count,
    redisCpu: (after.redisCpu - before.redisCpu) / count,
    written: (after.written - before.written) / count,
  };
}
