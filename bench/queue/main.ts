/** Measures the deliveries per second of the queue example. `--save` also writes the tables into two Markdown files. */

import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { DEAD_LETTERS, GROUP, STREAM } from "../../examples/queue/names.js";
import { writeSection } from "../markdown.js";
import { median } from "../statistics.js";
import { infoOf, measureDisk, measureReceiving, measureWorking, type Redis, type Round, sendLoad } from "./measure.js";
import { cleanUp, startBareReceiver, startReceiver, startRedis, startWorker, stop } from "./processes.js";
import {
  type Costs,
  costsTable,
  type Handled,
  MODES,
  type Mode,
  needsTable,
  ratesTable,
  toTwoDigits,
} from "./tables.js";

const BENCH = new URL("../README.md", import.meta.url);
const EXAMPLE = new URL("../../examples/queue/README.md", import.meta.url);
const ROUNDS = 5;
const SECONDS = 2;
const WORKERS = [1, 2, 4];
const WAITS_MS = [0, 5];

/** Measures rounds of all modes in alternation, because the speed of the machine drifts. */
async function measureModes<T>(redis: Redis, rounds: number, measure: (mode: Mode) => Promise<T>) {
  const results: Record<Mode, T[]> = { always: [], everysec: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const mode of MODES) {
      await redis.configSet("appendfsync", mode);
      results[mode].push(await measure(mode));
    }
  }
  return results;
}

async function measureReceiver(redis: Redis, url: string) {
  const bare = await startBareReceiver();
  const { child, url: receiver } = await startReceiver(url);
  const measure = (seconds: number) => async () => {
    const { rate } = await sendLoad(bare, seconds);
    const result = await measureReceiving(redis, child, receiver, seconds);
    return { ...result, share: result.rate / rate };
  };
  await measureModes(redis, 1, measure(1));
  const rounds = await measureModes(redis, ROUNDS, measure(SECONDS));
  const stored = Number(await redis.memoryUsage(STREAM, { SAMPLES: 0 })) / (await redis.xLen(STREAM));
  await redis.del(STREAM);
  await stop(child);
  return { rounds, stored };
}

async function measureWorkers(redis: Redis, url: string, waitMs: number, count: number) {
  const workers = Array.from({ length: count }, () => startWorker(url, waitMs));
  // Each ready worker blocks in `XREADGROUP`.
  while ((await infoOf(redis, "clients", "blocked_clients")) < count) await wait(20);
  const warmUp = await measureModes(redis, 1, () => measureWorking(redis, workers, 500 * count));
  const sizes = { always: roundSize(warmUp.always), everysec: roundSize(warmUp.everysec) };
  const rounds = await measureModes(redis, ROUNDS, (mode) => measureWorking(redis, workers, sizes[mode]));
  await Promise.all(workers.map(stop));
  // The next workers would process the pending entries of these ones.
  await redis.xGroupDestroy(STREAM, GROUP);
  return rounds;
}

/** Returns the number of deliveries that take a round about `SECONDS`. */
function roundSize(rounds: readonly Round[]): number {
  return Math.ceil(medianOf(rounds, "rate") * SECONDS);
}

function medianOf<K extends string>(rounds: readonly Readonly<Record<K, number>>[], key: K): number {
  return median(rounds.map((round) => round[key]));
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => cleanUp().finally(() => process.exit(1)));
const { redis, url } = await startRedis();
try {
  const version = (await redis.info("server")).match(/redis_version:(\S+)/)?.[1];
  const machine =
    `On this machine: ${cpus().length} cores of ${cpus()[0]?.model.trim()}, ${measureDisk().toFixed(2)} ms until a small write is on its ` +
    `disk; Node ${process.version}, Redis ${version}, ${new Date().toISOString().slice(0, 10)}.`;
  const memoryBefore = await infoOf(redis, "memory", "used_memory");
  const receiving = await measureReceiver(redis, url);

  const handled: Handled[] = [];
  let oneWorker: readonly Round[] = [];
  for (const waitMs of WAITS_MS) {
    for (const workers of WORKERS) {
      const rounds = await measureWorkers(redis, url, waitMs, workers);
      const rates = { always: medianOf(rounds.always, "rate"), everysec: medianOf(rounds.everysec, "rate") };
      handled.push({ workers, waitMs, rates });
      console.log(`${workers} × worker, a handler that waits ${waitMs} ms: ${Math.round(rates.always)}/s`);
      // Overwritten by the last handler, the one that waits.
      if (workers === 1) oneWorker = rounds.always;
    }
  }
  if ((await redis.exists(DEAD_LETTERS)) > 0) throw new Error("Workers have moved deliveries to the dead letters.");

  const received = (mode: Mode) => ({
    rate: medianOf(receiving.rounds[mode], "rate"),
    share: medianOf(receiving.rounds[mode], "share"),
    latency: medianOf(receiving.rounds[mode], "latency"),
  });
  // Only the marks of all events are left in memory.
  const memoryOfMarks = (await infoOf(redis, "memory", "used_memory")) - memoryBefore;
  const sumOf = (key: "redisCpu" | "written") => medianOf(receiving.rounds.always, key) + medianOf(oneWorker, key);
  const costs: Costs = {
    receiverCpu: toTwoDigits(medianOf(receiving.rounds.always, "cpu")),
    workerCpu: toTwoDigits(medianOf(oneWorker, "cpu")),
    redisCpu: toTwoDigits(sumOf("redisCpu")),
    written: toTwoDigits(sumOf("written")),
    stored: toTwoDigits(receiving.stored),
    mark: toTwoDigits(memoryOfMarks / (await redis.dbSize())),
    workerRate: toTwoDigits(medianOf(oneWorker, "rate")),
  };
  const figures = { received: { always: received("always"), everysec: received("everysec") }, handled, costs };
  const measured = [machine, ratesTable(figures), costsTable(figures)].join("\n\n");
  const needs = needsTable(figures);
  console.log(`${measured}\n\n${needs}`);
  if (process.argv.includes("--save")) {
    writeSection(BENCH, "queue", measured);
    writeSection(EXAMPLE, "queue-needs", needs);
  }
} finally {
  redis.destroy();
  await cleanUp();
}
