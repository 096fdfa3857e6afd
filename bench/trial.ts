/** Whether the benchmarks were started with `--trial`: they only show that all of them run, and measure nothing. */
export const IS_TRIAL = process.argv.includes("--trial");
