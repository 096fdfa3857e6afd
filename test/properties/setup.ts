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

const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** How many cases a property is tried on, unless it says otherwise. */
export const RUNS = inject("fuzz") ? Number(FUZZ_RUNS ?? 5000) : 400;

const seed = inject("fuzz") ? FUZZ_SEED : "20260101";

fc.configureGlobal({ numRuns: RUNS, ...(seed === undefined ? {} : { seed: Number(seed) }) });
