/** Measures how many deliveries a second a route takes, as a share of a bare route; with `--save`, writes the table into README.md. */

import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import autocannon from "autocannon";
import { IS_TRIAL } from "../trial.js";
import { LOADS } from "./deliveries.js";

const README = new URL("../README.md", import.meta.url);
const SERVER = new URL("server.build.js", import.meta.url);
const ROUNDS = IS_TRIAL ? 1 : 20;
const CONNECTIONS = 20;

/** Routes that take the same deliveries, the bare one of each kind first. */
const GROUPS: { load: string; routes: { kind: string; name?: string; bare: string; load?: string }[] }[] = [
  { load: "wotnot", routes: routesOf("wotnot") },
  { load: "livechat", routes: routesOf("livechat") },
  {
    load: "bird",
    routes: [
      ...routesOf("bird"),
      { kind: "octokit", name: "octokit's Node middleware, the bytes of bird", bare: "bare", load: "octokit" },
    ],
  },
];

function routesOf(platform: string): (typeof GROUPS)[number]["routes"] {
  return [
    { kind: "bare", bare: "bare" },
    { kind: "node", name: `\`createNodeHandler\`, ${platform}`, bare: "bare" },
    { kind: "hono-bare", bare: "hono-bare" },
    { kind: "hono", name: `\`createFetchHandler\` in Hono, ${platform}`, bare: "hono-bare" },
  ];
}

/** What a route took. */
interface Result {
  /** Deliveries per second. */
  rate: number;
  /** Microseconds of the processor that the server used for each. */
  cpu: number;
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

/** A server in a process of its own, which has got warm. */
async function start(
  kind: string,
  platform: string,
  load: string,
): Promise<{ measure(): Promise<Result>; stop(): Promise<void> }> {
  const child = fork(SERVER, [kind, platform]);
  const told = async () => (await once(child, "message"))[0];
  const usedCpu = () => {
    child.send("cpu");
    return told();
  };
  const port = await told();
  pin(Number(child.pid), 0);
  const { headers, body } = LOADS[load] ?? { headers: {}, body: "" };
  const url = `http://127.0.0.1:${port}/`;
  const run = (duration: number) =>
    autocannon({ url, method: "POST", headers, body, connections: CONNECTIONS, duration });
  await run(IS_TRIAL ? 1 : 3);
  return {
    async measure() {
      const before = await usedCpu();
      const { requests, latency, non2xx, errors } = await run(1);
      const cpu = ((await usedCpu()) - before) / requests.total;
      if (non2xx + errors > 0)
        throw new Error(`${kind}, ${platform}: ${non2xx} answers other than 2xx, ${errors} errors`);
      return { rate: requests.average, cpu, latency: latency.p99 };
    },
    async stop() {
      child.kill();
      await once(child, "exit");
    },
  };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median, and the half of the values around it. */
function spread(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2);
  return `${at(0.5)} | ${at(0.25)}–${at(0.75)}`;
}

pin(process.pid, 1);
const lines: string[] = [];
for (const { load: platform, routes } of GROUPS) {
  const servers: Awaited<ReturnType<typeof start>>[] = [];
  for (const { kind, load = platform } of routes) servers.push(await start(kind, platform, load));
  const rounds: Record<string, Result>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // One directly after the other, and each for a second only: the machine's speed drifts.
    const results: Record<string, Result> = {};
    for (const [index, { kind }] of routes.entries()) {
      const result = await servers[index]?.measure();
      if (result) results[kind] = result;
    }
    rounds.push(results);
  }
  await Promise.all(servers.map((server) => server.stop()));
  for (const { kind, name, bare } of routes) {
    if (!name) continue;
    const ratios = (of: (result: Result, reference: Result) => number) =>
      rounds.flatMap((results) => (results[kind] && results[bare] ? of(results[kind], results[bare]) : []));
    const byRate = spread(ratios((result, reference) => result.rate / reference.rate));
    const byCpu = spread(ratios((result, reference) => reference.cpu / result.cpu));
    const latency = median(ratios((result) => result.latency));
    lines.push(`| ${name} | ${byCpu} | ${byRate} | ${latency} ms |`);
    console.log(lines.at(-1));
  }
}

if (process.argv.includes("--save") && !IS_TRIAL) {
  const table = [
    "| route | share by processor time | half of the rounds | share by deliveries per second | half of the rounds | 99 % answered within |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ];
  const parts = readFileSync(README, "utf8").split(/(?<=<!-- http -->)[\s\S]*(?=<!-- \/http -->)/);
  if (parts.length !== 2) throw new Error("The README has no place for the table.");
  writeFileSync(README, parts.join(`\n\n${table.join("\n")}\n\n`));
}
