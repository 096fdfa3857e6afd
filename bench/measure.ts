/** Measures functions side by side: one after the other, again and again, so that a slow moment of the machine hits all. */

import { Bench } from "tinybench";

/** What came out for one function. */
export interface Measured {
  /** Nanoseconds per call, the median of all rounds. */
  nanoseconds: number;
  /** How many times the first function's, the median of the rounds' ratios. */
  ratio: number;
}

const ROUNDS = 15;
const WARM_UP_ROUNDS = 3;
const MILLISECONDS = 30;

/** Measures functions, each in every round; the first is what the others are compared with. */
export async function measureAll(functions: (() => unknown)[]): Promise<Measured[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round += 1) {
    const bench = new Bench({ time: MILLISECONDS, iterations: 3, warmup: false });
    for (const [index, each] of functions.entries()) bench.add(String(index), each);
    await bench.run();
    rounds.push(bench.tasks.map(meanOf));
  }
  const warm = rounds.slice(WARM_UP_ROUNDS);
  return functions.map((_, index) => ({
    nanoseconds: median(warm.map((times) => times[index] ?? Number.NaN)),
    ratio: median(warm.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
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
