/** Measures the deliveries per second of each route, as a share of a bare route. `--save` also writes the table into README.md. */

import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import autocannon from "autocannon";
import { writeSection } from "../markdown.js";
import { median } from "../statistics.js";
import { IS_TRIAL } from "../trial.js";
import { LOADS } from "./deliveries.js";

const README = new URL("../README.md", import.meta.url);
const SERVER = new URL("server.build.js", import.meta.url);
const ROUNDS = IS_TRIAL ? 1 : 20;
const CONNECTIONS = 20;

/** Routes that receive the same deliveries. `bare` is the kind of the route that each one is compared with. */
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

/** The result of one route in one round. */
interface Result {
  /** Deliveries per second. */
  rate: number;
  /** Microseconds of processor time that the server used per delivery. */
  cpu: number;
  /** Milliseconds within which 99 % of the requests were answered. */
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

/** Pins a process to one core, so that the server and the load generator do not share one. */
function pin(pid: number, core: number): void {
  if (hasTaskset) execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)]);
}

/** Starts a server in its own process and warms it up. */
async function start(
  kind: string,
  platform: string,
  load: string,
): Promise<{ measure(): Promise<Result>; stop(): Promise<void> }> {
  const child = fork(SERVER, [kind, platform]);
  const nextMessage = async () => (await once(child, "message"))[0];
  const usedCpu = () => {
    child.send("cpu");
    return nextMessage();
  };
  const port = await nextMessage();
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

/** Returns the cells with the median and the interquartile range. */
function medianAndQuartiles(values: number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2);
  return `${at(0.5)} | ${at(0.25)}–${at(0.75)}`;
}

pin(process.pid, 1);
const rows: string[] = [];
for (const { load: platform, routes } of GROUPS) {
  const servers: Awaited<ReturnType<typeof start>>[] = [];
  for (const { kind, load = platform } of routes) servers.push(await start(kind, platform, load));
  const rounds: Record<string, Result>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Short measurements in alternation, because the speed of the machine drifts.
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
    const byRate = medianAndQuartiles(ratios((result, reference) => result.rate / reference.rate));
    const byCpu = medianAndQuartiles(ratios((result, reference) => reference.cpu / result.cpu));
    const latency = median(ratios((result) => result.latency));
    rows.push(`| ${name} | ${byCpu} | ${byRate} | ${latency} ms |`);
    console.log(rows.at(-1));
  }
}

if (process.argv.includes("--save") && !IS_TRIAL) {
  const lines = [
    "| route | share by processor time | half of the rounds | share by deliveries per second | half of the rounds | 99 % answered within |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ];
  writeSection(README, "http", lines.join("\n"));
}
