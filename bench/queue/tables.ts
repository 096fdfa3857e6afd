/** The tables that are made of the figures. */

/** How Redis writes its file. */
export const MODES = ["always", "everysec"] as const;

/** What was measured. Rates are deliveries of one event per second. */
export interface Figures {
  /** What goes in: one receiver, with each mode. */
  readonly received: Readonly<Record<Mode, Received>>;
  /** What comes out, with each mode. */
  readonly handled: readonly Handled[];
  /** What one delivery costs with `always`, from its request to its last command. */
  readonly costs: Costs;
}

/** How Redis writes its file. */
export type Mode = (typeof MODES)[number];

/** What a receiver takes. */
interface Received {
  readonly rate: number;
  /** Of the same route that stores nothing. */
  readonly share: number;
  /** Milliseconds within which 99 % were answered. */
  readonly latency: number;
}

/** What some workers handle. */
export interface Handled {
  readonly workers: number;
  /** Milliseconds that the handler waits. */
  readonly waitMs: number;
  readonly rates: Readonly<Record<Mode, number>>;
}

/** CPU time in microseconds, memory in bytes: of two digits, so that readers can check what is computed from them. */
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
  /** What one worker handles, with a handler that waits 5 ms. */
  readonly workerRate: number;
}

// Of a process, a core or a thread. The rest is for bursts, repeats and the loss of a machine.
const LOAD = 0.5;
const HOUR = 60 * 60;
const REMEMBERED = 3 * 24 * HOUR;
const NEEDED_RATES = [1000, 10_000, 100_000];

/** A figure as it is shown: the next run has other digits after these. */
export function toTwoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** What goes in and comes out. */
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
        const one = handled.find((other) => other.workers === 1 && other.waitMs === waitMs)?.rates ?? rates;
        const handler = waitMs === 0 ? "a handler that does nothing" : `a handler that waits ${waitMs} ms`;
        const name = `out: ${workers === 1 ? "1 worker" : `${workers} workers`}, ${handler}`;
        const growth = (mode: Mode) => (workers === 1 ? "" : ` (× ${(rates[mode] / one[mode]).toFixed(1)})`);
        return row(
          name,
          (mode) => `${perSecond(rates[mode])}${growth(mode)}`,
          (mode) => rates[mode],
        );
      }),
    ],
  );
}

/** What one delivery costs, and what one Redis bears. */
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

/** What some rates need. */
export function needsTable({ costs }: Figures): string {
  const { receiverCpu, workerCpu, redisCpu, workerRate, written, stored, mark } = costs;
  const half = `${LOAD * 100} %`;
  const cores = (cpu: number) => (rate: number) => String(Math.ceil((rate * cpu) / 1e6 / LOAD));
  const size =
    (perUnit: number, suffix = "") =>
    (rate: number) =>
      `${bytes(rate * perUnit)}${suffix}`;
  const rows: [name: string, arithmetic: string, need: (rate: number) => string][] = [
    ["receivers, a core each", `n × ${microseconds(receiverCpu)} ÷ ${half}`, cores(receiverCpu)],
    [
      "workers, with a handler of 5 ms",
      `n ÷ ${perSecond(workerRate)} ÷ ${half}`,
      (rate) => String(Math.ceil(rate / workerRate / LOAD)),
    ],
    ["cores of the workers", `n × ${microseconds(workerCpu)} ÷ ${half}`, cores(workerCpu)],
    ["Redis primaries, each with streams of its own", `n × ${microseconds(redisCpu)} ÷ ${half}`, cores(redisCpu)],
    ["written to disk", `n × ${bytes(written)}`, size(written, "/s")],
    ["memory for the marks of three days", `n × 259,200 s × ${bytes(mark)}`, size(REMEMBERED * mark)],
    ["memory for an hour without workers", `n × 3,600 s × ${bytes(stored)}`, size(HOUR * stored)],
  ];
  const lines = rows.map(([name, arithmetic, need]) => [name, arithmetic, ...NEEDED_RATES.map(need)]);
  const one = LOAD / (redisCpu / 1e6);
  return [
    table(
      ["n deliveries a second need", "arithmetic", ...NEEDED_RATES.map((rate) => `${rate.toLocaleString("en")}/s`)],
      lines,
    ),
    `One Redis, and with it one stream, bears ${half} ÷ ${microseconds(redisCpu)} = ${perSecond(one)}.`,
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

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
