import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { codeBlocks } from "../documents.js";
import { fixture } from "../fixtures.js";
import { freePort, type RunningServer, startServer, stopServer, TSX } from "../processes.js";
import { createConsumer } from "./consumer.js";

/** Part of every value that must not appear in a log or a label. */
const CANARY = "c4nary";
const TOKEN = `${CANARY}-t0ken`;
const FAILING_VISITOR = 13;
const COUNT = 20;

/** The TypeScript blocks of the page, by the path in their first line. */
const files: Record<string, string> = Object.fromEntries(
  codeBlocks("docs/guide/monitoring.md", "ts").map((text) => [/^\/\/ (\S+)\n/.exec(text)?.[1], text]),
);
const SERVER = "monitored-server.ts";

/** Makes the handler of the page throw for one visitor. */
const FAILURE = `
const { log } = console;
console.log = (text) => {
  if (text === "visitor ${FAILING_VISITOR} wrote") throw new Error("a bug in the handler");
  log(text);
};
`;

/** Sets up OpenTelemetry, and serves its metrics. */
const TELEMETRY = `
import { createServer } from "node:http";
import { metrics } from "@opentelemetry/api";
import { MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";

class Reader extends MetricReader {
  async onForceFlush() {}
  async onShutdown() {}
}

const reader = new Reader();
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
createServer(async (_, response) => {
  const { resourceMetrics } = await reader.collect();
  response.end(JSON.stringify(resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics)));
}).listen(Number(process.env.METRICS_PORT), "127.0.0.1");
`;

/** Counts, by the name of a metric and its labels. */
type Counts = Record<string, number>;

/** The expected counts. */
const EXPECTED_COUNTS: Counts = {
  "deliveries wotnot": COUNT + 1,
  "refusals wotnot ERR_SECRET_MISMATCH": 3,
  "refusals wotnot ERR_ENVELOPE_UNKNOWN": 1,
  // The request that waits for the server.
  "refusals wotnot ERR_METHOD_NOT_ALLOWED": 1,
  "events wotnot message": 2 * COUNT + 1,
  "events wotnot unknown": COUNT,
  "events wotnot invalid": COUNT,
  "issues wotnot message": COUNT,
  "issues wotnot invalid": COUNT,
  "failures wotnot message": 1,
  "times wotnot message": 2 * COUNT + 1,
};

/** Returns a delivery with a valid message, a partly wrong one, an invalid one, and an unknown event. */
function deliveryOf(index: number): string {
  const item = fixture("wotnot/message.text").events[0];
  item.event.payload.message.text = CANARY;
  const partlyWrong = structuredClone(item);
  partlyWrong.event.payload.message_by.email = { [CANARY]: CANARY };
  const invalid = { ...item, event: { type: "message", payload: CANARY } };
  const unknown = { ...item, event: { type: `${CANARY}_${index}`, payload: { [CANARY]: CANARY } } };
  return JSON.stringify({ events: [item, partlyWrong, invalid, unknown] });
}

/** Returns a delivery whose event the server fails to handle. */
function failingDelivery(): string {
  const body = fixture("wotnot/message.text");
  body.events[0].visitor.id = FAILING_VISITOR;
  return JSON.stringify(body);
}

/** Returns the counts in the text format of Prometheus. */
function readPrometheus(text: string): Counts {
  const names: Record<string, string> = {
    chat_webhooks_deliveries_total: "deliveries",
    chat_webhooks_refusals_total: "refusals",
    chat_webhooks_events_total: "events",
    chat_webhooks_events_with_issues_total: "issues",
    chat_webhooks_failures_total: "failures",
    chat_webhooks_handler_seconds_count: "times",
  };
  const samples = [...text.matchAll(/^(\w+)\{(.*)\} (\S+)$/gm)].filter(([, name = ""]) => name in names);
  return Object.fromEntries(
    samples.map(([, name = "", labels = "", value]) => {
      const values = [...labels.matchAll(/="(.*?)"/g)].map(([, label]) => label);
      return [[names[name], ...values].join(" "), Number(value)];
    }),
  );
}

/** Returns the counts in the metrics of OpenTelemetry. */
function readTelemetry(text: string): Counts {
  const names: Record<string, string> = {
    "chat_webhooks.deliveries": "deliveries",
    "chat_webhooks.refusals": "refusals",
    "chat_webhooks.events": "events",
    "chat_webhooks.events_with_issues": "issues",
    "chat_webhooks.failures": "failures",
    "chat_webhooks.handler.duration": "times",
  };
  const found: {
    descriptor: { name: string };
    dataPoints: { attributes: object; value: number | { count: number } }[];
  }[] = JSON.parse(text);
  return Object.fromEntries(
    found.flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => [
        [names[descriptor.name], ...Object.values(attributes)].join(" "),
        typeof value === "number" ? value : value.count,
      ]),
    ),
  );
}

/** Returns the number of log lines of each kind. */
function readLog(text: string): Counts {
  const names: Record<string, string> = {
    delivery: "deliveries",
    event: "events",
    "event with issues": "issues",
    failure: "failures",
    handled: "times",
  };
  const counts: Counts = {};
  for (const line of text.split("\n").filter((line) => line.startsWith("{"))) {
    const { msg, platform, code, type } = JSON.parse(line);
    const key = [code === undefined ? names[msg] : "refusals", platform, code ?? type].filter(Boolean).join(" ");
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe("the code of docs/guide/monitoring.md", () => {
  let server: RunningServer | undefined;
  afterEach(() => stopServer(server));

  it.each([
    { name: "prometheus", preload: FAILURE, read: readPrometheus },
    { name: "opentelemetry", preload: TELEMETRY + FAILURE, read: readTelemetry },
    { name: "pino", preload: FAILURE, read: readLog },
  ])("counts correctly, without labels that the sender chose and without data of requests: $name", async (recipe) => {
    const { name, preload, read } = recipe;
    const folder = createConsumer({
      ...files,
      [SERVER]: String(files[SERVER]).replace("./prometheus.js", `./${name}.js`),
      "package.json": '{ "type": "module" }',
      "preload.js": preload,
    });
    const [port, metricsPort] = [await freePort(), await freePort()];
    const origin = `http://127.0.0.1:${port}`;
    server = await startServer(
      [process.execPath, ...TSX, "--import", pathToFileURL(join(folder, "preload.js")).href, join(folder, SERVER)],
      { PORT: String(port), METRICS_PORT: String(metricsPort), WOTNOT_TOKEN: TOKEN, LOG_LEVEL: "debug" },
      origin,
    );
    const send = async (body: string, token = TOKEN): Promise<number> =>
      (await fetch(`${origin}/?token=${token}`, { method: "POST", body })).status;

    for (let index = 0; index < COUNT; index += 1) expect(await send(deliveryOf(index))).toBe(200);
    expect(await send(failingDelivery())).toBe(500);
    expect(await send(JSON.stringify({ events: CANARY }))).toBe(400);
    for (let index = 0; index < 3; index += 1) expect(await send(deliveryOf(index), `${CANARY}-guess`)).toBe(401);

    const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}`)).text();
    const { output } = server;
    // A log arrives a little later than the responses.
    const result = await vi.waitFor(async () => {
      const text = name === "pino" ? output() : await metrics();
      expect(read(text)).toEqual(EXPECTED_COUNTS);
      return text;
    }, 10_000);
    expect(result + server.output()).not.toContain(CANARY);
    if (name === "pino") expect(result).toContain("a bug in the handler");
  });
});
