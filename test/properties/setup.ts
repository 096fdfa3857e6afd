/**
 * How often each property is tried, and on what: on the same cases in every run of the tests, on others, and on more of
 * them, in every run of `npm run fuzz`. A failure there prints its seed: with that for `FUZZ_SEED` it comes again. `FUZZ_RUNS`
 * says how many cases there are.
 */

import fc from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** Whether new cases are looked for. */
    fuzz: boolean;
  }
}

/** Below that, some properties would not get to see all that they ask for. */
const FEWEST_RUNS = 400;

/** How many cases a property is tried on, unless it says otherwise. */
export const RUNS = inject("fuzz") ? readNumber("FUZZ_RUNS", FEWEST_RUNS, 5000) : FEWEST_RUNS;

/** The same for the properties that hold most of what is promised. */
export const MANY_RUNS = RUNS * (inject("fuzz") ? 20 : 8);

const seed = inject("fuzz") ? readNumber("FUZZ_SEED", -(2 ** 31), Date.now() | 0) : 20_260_101;

fc.configureGlobal({ numRuns: RUNS, seed });

function readNumber(name: string, least: number, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  if (!/^-?\d+$/.test(text) || Number(text) < least)
    throw new TypeError(`${name}: pass a whole number, ${least} or more`);
  return Number(text);
}
