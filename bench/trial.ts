/** True with `--trial`: the benchmarks run once and measure nothing. */
export const IS_TRIAL = process.argv.includes("--trial");
