/** Measures functions in alternation, so that a slow moment of the machine affects all of them. */

import { Bench } from "tinybench";
import { median } from "./statistics.js";
import { IS_TRIAL } from "./trial.js";

/** The result for one function. */
export interface Measured {
  /** The median of all rounds, in nanoseconds per call. */
  nanoseconds: number;
  /** The median ratio to the first function in the same round. */
  ratio: number;
}

const ROUNDS = IS_TRIAL ? 1 : 41;
const MILLISECONDS = IS_TRIAL ? 1 : 15;
// Each of forty kinds of bodies has its own check, which the engine compiles after enough calls.
const WARM_UP_MILLISECONDS = IS_TRIAL ? 1 : 2000;

/** Measures each function in every round. The first one is the baseline. */
export async function measureAll(functions: (() => unknown)[]): Promise<Measured[]> {
  await timesOf(functions, WARM_UP_MILLISECONDS);
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timesOf(functions, MILLISECONDS));
  return functions.map((_, index) => ({
    nanoseconds: median(rounds.map((times) => times[index] ?? Number.NaN)),
    ratio: median(rounds.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
}

/** Returns nanoseconds per call for each function. */
async function timesOf(functions: (() => unknown)[], milliseconds: number): Promise<number[]> {
  const bench = new Bench({ time: milliseconds, iterations: 1, warmup: false });
  for (const [index, each] of functions.entries()) bench.add(String(index), each);
  await bench.run();
  return bench.tasks.map(meanOf);
}

/** Returns the mean, because pauses of the garbage collector are part of the cost. */
function meanOf({ name, result }: Bench["tasks"][number]): number {
  if (result.state !== "completed") throw new Error(`Function ${name} did not complete.`);
  return result.latency.mean * 1e6;
}
