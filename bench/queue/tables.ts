/** Formats the measured figures as tables. */

import { table } from "../markdown.js";

/** The values of Redis's option `appendfsync` that are measured. */
export const MODES = ["always", "everysec"] as const;

/** All figures. Rates are deliveries of one event per second. */
export interface Figures {
  /** The figures of one receiver, by mode. */
  readonly received: Readonly<Record<Mode, Received>>;
  /** The figures of the workers. */
  readonly handled: readonly Handled[];
  /** The costs of one delivery with `always`, from its request to `XACK`. */
  readonly costs: Costs;
}

/** A value of Redis's option `appendfsync`. */
export type Mode = (typeof MODES)[number];

/** The figures of a receiver. */
interface Received {
  readonly rate: number;
  /** The rate, as a share of that of the same route without storing. */
  readonly share: number;
  /** Milliseconds within which 99 % were answered. */
  readonly latency: number;
}

/** The figures of a number of workers. */
export interface Handled {
  readonly workers: number;
  /** Milliseconds that the handler waits for. */
  readonly waitMs: number;
  readonly rates: Readonly<Record<Mode, number>>;
}

/** CPU time in microseconds, memory in bytes. Rounded to two digits, so that readers can reproduce the arithmetic. */
export interface Costs {
  readonly receiverCpu: number;
  readonly workerCpu: number;
  readonly redisCpu: number;
  /** Bytes that Redis writes to its file. */
  readonly written: number;
  /** Bytes in memory while the delivery is stored. */
  readonly stored: number;
  /** Bytes in memory of the mark of its event. */
  readonly mark: number;
  /** The rate of one worker whose handler waits 5 ms. */
  readonly workerRate: number;
}

// The planned utilization of a core or thread. The rest is a reserve for bursts, retries and the loss of a machine.
const UTILIZATION = 0.5;
const HOUR_SECONDS = 60 * 60;
const MARK_LIFETIME_SECONDS = 3 * 24 * HOUR_SECONDS;
const NEEDED_RATES = [1000, 10_000, 100_000];

/** Rounds to two digits, because further digits differ from run to run. */
export function toTwoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** Returns the table of rates. */
export function ratesTable({ received, handled }: Figures): string {
  const row = (name: string, format: (mode: Mode) => string, ratio?: (mode: Mode) => number) => [
    name,
    ...MODES.map(format),
    ratio ? (ratio("always") / ratio("everysec")).toFixed(2) : "",
  ];
  return table(
    ["deliveries of one event", ...MODES.map((mode) => `\`${mode}\``), "`always` ÷ `everysec`"],
    [
      row(
        "in: one receiver",
        (mode) => perSecond(received[mode].rate),
        (mode) => received[mode].rate,
      ),
      row("in: share of the same route that stores nothing", (mode) => received[mode].share.toFixed(2)),
      row("in: 99 % answered within", (mode) => `${received[mode].latency} ms`),
      ...handled.map(({ workers, waitMs, rates }) => {
        const single = handled.find((other) => other.workers === 1 && other.waitMs === waitMs)?.rates ?? rates;
        const handler = waitMs === 0 ? "a handler that does nothing" : `a handler that waits ${waitMs} ms`;
        const name = `out: ${workers === 1 ? "1 worker" : `${workers} workers`}, ${handler}`;
        const speedup = (mode: Mode) => (workers === 1 ? "" : ` (× ${(rates[mode] / single[mode]).toFixed(1)})`);
        return row(
          name,
          (mode) => `${perSecond(rates[mode])}${speedup(mode)}`,
          (mode) => rates[mode],
        );
      }),
    ],
  );
}

/** Returns the table of the costs of one delivery. */
export function costsTable({ costs }: Figures): string {
  return table(
    ["one delivery of one event, with `always`", "costs"],
    [
      ["CPU time of the receiver", microseconds(costs.receiverCpu)],
      ["CPU time of the worker, without that of your handler", microseconds(costs.workerCpu)],
      ["CPU time of Redis's main thread, from `XADD` to `XACK`", microseconds(costs.redisCpu)],
      ["written to Redis's file, from `XADD` to `XACK`", bytes(costs.written)],
      ["memory of Redis while it is stored", bytes(costs.stored)],
      ["memory of Redis for the mark of its event", bytes(costs.mark)],
    ],
  );
}

/** Returns the table of what some rates need, and the limit of one Redis. */
export function needsTable({ costs }: Figures): string {
  const { receiverCpu, workerCpu, redisCpu, workerRate, written, stored, mark } = costs;
  const utilization = `${UTILIZATION * 100} %`;
  const cores = (cpu: number) => (rate: number) => String(Math.ceil((rate * cpu) / 1e6 / UTILIZATION));
  const size =
    (perUnit: number, suffix = "") =>
    (rate: number) =>
      `${bytes(rate * perUnit)}${suffix}`;
  const rows: [name: string, arithmetic: string, need: (rate: number) => string][] = [
    ["receivers, a core each", `n × ${microseconds(receiverCpu)} ÷ ${utilization}`, cores(receiverCpu)],
    [
      "workers, with a handler of 5 ms",
      `n ÷ ${perSecond(workerRate)} ÷ ${utilization}`,
      (rate) => String(Math.ceil(rate / workerRate / UTILIZATION)),
    ],
    ["cores of the workers", `n × ${microseconds(workerCpu)} ÷ ${utilization}`, cores(workerCpu)],
    [
      "Redis primaries, each with streams of its own",
      `n × ${microseconds(redisCpu)} ÷ ${utilization}`,
      cores(redisCpu),
    ],
    ["written to disk", `n × ${bytes(written)}`, size(written, "/s")],
    ["memory for the marks of three days", `n × 259,200 s × ${bytes(mark)}`, size(MARK_LIFETIME_SECONDS * mark)],
    ["memory for an hour without workers", `n × 3,600 s × ${bytes(stored)}`, size(HOUR_SECONDS * stored)],
  ];
  const lines = rows.map(([name, arithmetic, need]) => [name, arithmetic, ...NEEDED_RATES.map(need)]);
  const limit = UTILIZATION / (redisCpu / 1e6);
  return [
    table(
      ["n deliveries a second need", "arithmetic", ...NEEDED_RATES.map((rate) => `${rate.toLocaleString("en")}/s`)],
      lines,
    ),
    `One Redis, and with it one stream, handles ${utilization} ÷ ${microseconds(redisCpu)} = ${perSecond(limit)}.`,
  ].join("\n\n");
}

function perSecond(rate: number): string {
  return `${rounded(rate)}/s`;
}

function microseconds(time: number): string {
  return `${rounded(time)} µs`;
}

function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.max(0, Math.floor(Math.log10(count) / 3));
  return `${rounded(count / 1000 ** power)} ${units[power]}`;
}

function rounded(value: number): string {
  return toTwoDigits(value).toLocaleString("en");
}
