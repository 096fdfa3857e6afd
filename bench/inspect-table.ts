/** The table that compares inspecting with decoding. */

import { bird, type ChatEvent, livechat, wotnot } from "chat-webhooks";
import { createDriftReport, inspectDelivery } from "chat-webhooks/inspect";
import { birdBodies, livechatBodies, wotnotBodies } from "./bodies.js";
import { searchHostile } from "./hostile.js";
import { table } from "./markdown.js";
import { measureAll } from "./measure.js";
import { median } from "./statistics.js";
import { IS_TRIAL } from "./trial.js";

const BYTES = 1024 * 1024;
const REPEATS = IS_TRIAL ? 1 : 7;

/** A platform, its documented bodies, and its decoder. */
type Row = [name: "wotnot" | "livechat" | "bird", texts: string[], decode: (text: string) => ChatEvent[]];

const PLATFORMS: Row[] = [
  ["wotnot", wotnotBodies, wotnot.parseEvents],
  ["livechat", livechatBodies, livechat.parseEvents],
  ["bird", birdBodies, bird.parseEvents],
];

/** Returns tables for the documented bodies, and for the 1 MiB bodies that take `inspectDelivery` longest. */
export async function inspectTable(): Promise<string> {
  const documented: string[][] = [];
  const hostile: string[][] = [];
  for (const [platform, texts, decode] of PLATFORMS) {
    const report = createDriftReport();
    const events = texts.flatMap(decode);
    const measured = await measureAll([
      () => texts.map(decode),
      () => texts.map((text) => inspectDelivery(text, { platform })),
      () => report.add(events),
    ]);
    const cells = measured.map(({ nanoseconds }) => `${(nanoseconds / texts.length / 1000).toFixed(2)} µs`);
    documented.push([platform, ...cells, String(measured[1]?.ratio.toFixed(2))]);
    const found = await searchHostile(platform, BYTES, (text) => () => inspectDelivery(text, { platform }));
    const costs = found.map(({ name, text }) => ({ name, ...costOf(platform, decode, text) }));
    const [worst] = costs.sort((a, b) => b.inspecting - a.inspecting);
    if (!worst) throw new Error("The search found no body.");
    const times = [worst.decoding, worst.inspecting].map((time) => `${time.toFixed(0)} ms`);
    hostile.push([worst.name, ...times, worst.ratio.toFixed(2)]);
  }
  return [
    table(
      ["documented bodies", "`parseEvents`", "`inspectDelivery`", "`add` of a drift report", "inspecting ÷ decoding"],
      documented,
    ),
    table(["body of 1 MiB", "`parseEvents`", "`inspectDelivery`", "inspecting ÷ decoding"], hostile),
  ].join("\n\n");
}

/** Returns the processor time of both in milliseconds. They alternate, so that a slow moment of the machine affects both. */
function costOf(platform: Row[0], decode: Row[2], text: string) {
  const rounds = Array.from({ length: REPEATS }, () => ({
    decoding: millisecondsOf(() => decode(text)),
    inspecting: millisecondsOf(() => inspectDelivery(text, { platform })),
  }));
  return {
    decoding: median(rounds.map(({ decoding }) => decoding)),
    inspecting: median(rounds.map(({ inspecting }) => inspecting)),
    ratio: median(rounds.map(({ decoding, inspecting }) => inspecting / decoding)),
  };
}

function millisecondsOf(run: () => unknown): number {
  const start = process.cpuUsage();
  try {
    run();
  } catch {
    // `parseEvents` throws for a body that is not a delivery: that time counts, too.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
