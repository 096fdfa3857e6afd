/** Measures how many deliveries a second a route takes, as a share of a bare route; with `--save`, writes the table into README.md. */

import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import autocannon from "autocannon";
import { IS_TRIAL } from "../trial.js";
import { LOADS } from "./deliveries.js";

const README = new URL("../README.md", import.meta.url);
const SERVER = new URL("server.build.js", import.meta.url);
const ROUNDS = IS_TRIAL ? 1 : 5;
const SECONDS = IS_TRIAL ? 1 : 4;
const CONNECTIONS = 20;

/** A route, and the bare one that it is compared with. */
interface Row {
  name: string;
  kind: string;
  platform: string;
  load: string;
  bare: string;
}

const ROWS: Row[] = [
  ...["wotnot", "livechat", "bird"].map((platform) => ({
    name: `\`createNodeHandler\`, ${platform}`,
    kind: "node",
    platform,
    load: platform,
    bare: "bare",
  })),
  {
    name: "octokit's Node middleware, the bytes of bird",
    kind: "octokit",
    platform: "bird",
    load: "octokit",
    bare: "bare",
  },
  ...["wotnot", "livechat", "bird"].map((platform) => ({
    name: `\`createFetchHandler\` in Hono, ${platform}`,
    kind: "hono",
    platform,
    load: platform,
    bare: "hono-bare",
  })),
];

/** What a route took. */
interface Result {
  /** Deliveries per second. */
  rate: number;
  /** Milliseconds that 99 % of the answers took at most. */
  latency: number;
}

const hasTaskset = (() => {
  try {
    execFileSync("taskset", ["-p", String(process.pid)]);
    return true;
  } catch {
    return false;
  }
})();

/** The server has a core for itself, and so has the load. */
function pin(pid: number, core: number): void {
  if (hasTaskset) execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]);
}

async function measure(kind: string, platform: string, load: string): Promise<Result> {
  const child = fork(SERVER, [kind, platform]);
  try {
    const [port] = await once(child, "message");
    pin(Number(child.pid), 0);
    const { headers, body } = LOADS[load] ?? { headers: {}, body: "" };
    const run = (duration: number) =>
      autocannon({
        url: `http://127.0.0.1:${port}/`,
        method: "POST",
        headers,
        body,
        connections: CONNECTIONS,
        duration,
      });
    await run(1);
    const { requests, latency, non2xx, errors } = await run(SECONDS);
    if (non2xx + errors > 0) throw new Error(`${kind} ${platform}: ${non2xx} answers other than 2xx, ${errors} errors`);
    return { rate: requests.average, latency: latency.p99 };
  } finally {
    child.kill();
    await once(child, "exit");
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

pin(process.pid, 1);
const lines: string[] = [];
for (const { name, kind, platform, load, bare } of ROWS) {
  const shares: number[] = [];
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // In pairs, one directly after the other: the machine's speed drifts.
    const reference = await measure(bare, platform, load);
    const result = await measure(kind, platform, load);
    shares.push(result.rate / reference.rate);
    latencies.push(result.latency);
  }
  const range = `${Math.min(...shares).toFixed(2)}–${Math.max(...shares).toFixed(2)}`;
  lines.push(`| ${name} | ${median(shares).toFixed(2)} | ${range} | ${median(latencies)} ms |`);
  console.log(lines.at(-1));
}

if (process.argv.includes("--save") && !IS_TRIAL) {
  const table = [
    "| route | share of a bare route | in five pairs | 99 % answered within |",
    "| --- | ---: | ---: | ---: |",
    ...lines,
  ];
  const parts = readFileSync(README, "utf8").split(/(?<=<!-- http -->)[\s\S]*(?=<!-- \/http -->)/);
  if (parts.length !== 2) throw new Error("The README has no place for the table.");
  writeFileSync(README, parts.join(`\n\n${table.join("\n")}\n\n`));
}
