/** Measures functions side by side: one after the other, again and again, so that a slow moment of the machine hits all. */

import { Bench } from "tinybench";
import { IS_TRIAL } from "./trial.js";

/** What came out for one function. */
export interface Measured {
  /** Nanoseconds per call, the median of all rounds. */
  nanoseconds: number;
  /** How many times the first function's, the median of the rounds' ratios. */
  ratio: number;
}

const ROUNDS = IS_TRIAL ? 1 : 41;
const MILLISECONDS = IS_TRIAL ? 1 : 15;
// Before the first round. Of forty kinds of bodies, each has its own code, which the engine compiles once it is used enough.
const WARM_UP_MILLISECONDS = IS_TRIAL ? 1 : 2000;

/** Measures functions, each in every round; the first is what the others are compared with. */
export async function measureAll(functions: (() => unknown)[]): Promise<Measured[]> {
  await timesOf(functions, WARM_UP_MILLISECONDS);
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timesOf(functions, MILLISECONDS));
  return functions.map((_, index) => ({
    nanoseconds: median(rounds.map((times) => times[index] ?? Number.NaN)),
    ratio: median(rounds.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
}

/** Nanoseconds per call of each function, called for so long. */
async function timesOf(functions: (() => unknown)[], milliseconds: number): Promise<number[]> {
  const bench = new Bench({ time: milliseconds, iterations: 1, warmup: false });
  for (const [index, each] of functions.entries()) bench.add(String(index), each);
  await bench.run();
  return bench.tasks.map(meanOf);
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The mean, for what the garbage collector takes now and then is part of the cost. */
function meanOf({ name, result }: Bench["tasks"][number]): number {
  if (result.state !== "completed") throw new Error(`Function ${name} did not complete.`);
  return result.latency.mean * 1e6;
}
