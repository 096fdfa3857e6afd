/**
 * Sets the seed and the number of cases per property. Every test run uses the same seed. `npm run fuzz` uses a new one and more cases; a
 * failure prints its seed, and `FUZZ_SEED` repeats it. `FUZZ_RUNS` sets the number of cases.
 */

import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Whether to use a new seed and more cases. */
    fuzz: boolean;
  }
}

/** With fewer cases, some properties would not reach the counts that they expect. */
const MIN_RUNS = 400;

/** The number of cases per property, by default. */
export const RUNS = inject("fuzz") ? readNumber("FUZZ_RUNS", MIN_RUNS, 5000) : MIN_RUNS;

/** The number of cases for the most important properties. */
export const MANY_RUNS = RUNS * (inject("fuzz") ? 20 : 8);

const seed = inject("fuzz") ? readNumber("FUZZ_SEED", -(2 ** 31), Date.now() | 0) : 20_260_101;

fc.configureGlobal({ numRuns: RUNS, seed });

function readNumber(name: string, minimum: number, defaultValue: number): number {
  const text = process.env[name];
  if (text === undefined) return defaultValue;
  if (!/^-?\d+$/.test(text) || Number(text) < minimum)
    throw new TypeError(`${name}: pass a whole number, ${minimum} or more`);
  return Number(text);
}
