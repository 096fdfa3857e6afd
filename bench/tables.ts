/** The tables that `npm run bench` prints. */

import type { ChatEvent } from "chat-webhooks";
import { parseEvents as parseBird } from "chat-webhooks/bird";
import { readEntries } from "chat-webhooks/conversation";
import { parseEvents as parseLiveChat } from "chat-webhooks/livechat";
import { parseEvents as parseWotNot } from "chat-webhooks/wotnot";
import * as bodies from "./bodies.js";
import { measureColdStarts } from "./cold-start.js";
import { BASELINE, type Contender, PEER_CONTENDERS, THIS_LIBRARY } from "./contenders.js";
import { table } from "./markdown.js";
import { type Measured, measureAll } from "./measure.js";

type Decode = (text: string) => unknown;

const NONE: Measured = { nanoseconds: Number.NaN, ratio: Number.NaN };

/** Compares decoding the documented bodies with `JSON.parse`. */
export async function documentedTable(): Promise<string> {
  const { wotnotBodies, livechatBodies, birdBodies } = bodies;
  const sets: [name: string, texts: string[], decode: Decode][] = [
    [`WotNot, ${wotnotBodies.length} bodies`, wotnotBodies, parseWotNot],
    [`LiveChat, ${livechatBodies.length} bodies`, livechatBodies, parseLiveChat],
    [`Bird, ${birdBodies.length} body`, birdBodies, parseBird],
  ];
  const all = sets.flatMap(([, texts, decode]) => texts.map((text) => ({ text, decode })));
  const rows: string[][] = [];
  const sum = { alone: 0, ours: 0 };
  for (const [name, texts, decode] of sets) {
    const [alone = NONE, ours = NONE] = await measureAll([
      () => texts.map((text) => JSON.parse(text)),
      () => texts.map(decode),
    ]);
    rows.push([name, perUnit(alone, texts.length), perUnit(ours, texts.length), times(ours)]);
    // Computed from the ratio, because slow moments of the machine affect it less than the times.
    sum.alone += alone.nanoseconds;
    sum.ours += alone.nanoseconds * ours.ratio;
  }
  const total = { nanoseconds: sum.ours, ratio: sum.ours / sum.alone };
  const totalAlone = { nanoseconds: sum.alone, ratio: 1 };
  const count = all.length;
  rows.push([
    `all ${count} bodies, platform by platform`,
    perUnit(totalAlone, count),
    perUnit(total, count),
    times(total),
  ]);
  const [alone, ours] = await measureAll([
    () => all.map(({ text }) => JSON.parse(text)),
    () => all.map(({ text, decode }) => decode(text)),
  ]);
  rows.push([`all ${count} bodies in turn`, perUnit(alone, count), perUnit(ours, count), times(ours)]);
  return table(["documented bodies", "`JSON.parse` alone", "`parseEvents`", "times `JSON.parse`"], rows);
}

/** Compares this library with its peers. Prints the peers that are not on the page. */
export async function peersTable(): Promise<string> {
  const starts = await measureColdStarts();
  const contenders = [BASELINE, THIS_LIBRARY, ...PEER_CONTENDERS];
  const { wotnotBodies, invalidBodies } = bodies;
  const [batch, chat] = [bodies.wotnotBatch(1000), bodies.chatBody(200)];
  const columns: [name: string, run: (contender: Contender) => unknown][] = [
    ["one event a body", ({ wotnot }) => wotnotBodies.map(wotnot)],
    ["1,000 events a body", ({ wotnot }) => wotnot(batch)],
    ["a chat with 200 thread events", (contender) => contender.chat(chat)],
    ["invalid events", ({ wotnot }) => invalidBodies.map(wotnot)],
  ];
  const results: Measured[][] = [];
  for (const [, run] of columns) {
    results.push(await measureAll(contenders.map((contender) => () => run(contender))));
  }
  const rows = contenders.map(({ name, isOnPage }, index) => {
    const start = starts.get(name);
    const ready = start === undefined ? "" : `${start.toFixed(0)} ms`;
    return { isOnPage, cells: [name, ...results.map((column) => times(column[index])), ready] };
  });
  const head = ["times `JSON.parse`", ...columns.map(([name]) => name), "ready in a new process"];
  const tableOf = (isOnPage: boolean) =>
    table(
      head,
      rows.filter((row) => row.isOnPage === isOnPage).map(({ cells }) => cells),
    );
  console.log(`${tableOf(false)}\n`);
  return tableOf(true);
}

/** Measures the conversation view of the documented bodies. */
export async function entriesTable(): Promise<string> {
  const { wotnotBodies, livechatBodies, birdBodies } = bodies;
  const sets: [name: string, texts: string[], decode: (text: string) => ChatEvent[]][] = [
    ["WotNot", wotnotBodies, parseWotNot],
    ["LiveChat", livechatBodies, parseLiveChat],
    ["Bird", birdBodies, parseBird],
  ];
  const rows: string[][] = [];
  for (const [name, texts, decode] of sets) {
    const events = texts.flatMap(decode);
    const [ours, read] = await measureAll([() => texts.map(decode), () => events.map((event) => readEntries(event))]);
    rows.push([name, perUnit(ours, texts.length), perUnit(read, texts.length), times(read)]);
  }
  return table(["documented bodies", "`parseEvents`", "`readEntries`", "times `parseEvents`"], rows);
}

/** Compares deliveries with different numbers of events. */
export async function batchTable(): Promise<string> {
  const rows: string[][] = [];
  for (const count of [1, 10, 100, 1000, 10_000, 100_000]) {
    const text = bodies.wotnotBatch(count);
    const parsed = JSON.parse(text);
    const [alone, ours, own] = await measureAll([
      () => JSON.parse(text),
      () => parseWotNot(text),
      () => parseWotNot(parsed),
    ]);
    rows.push([
      count.toLocaleString("en"),
      perUnit(alone, count),
      perUnit(ours, count),
      times(ours),
      perUnit(own, count),
    ]);
  }
  return table(
    [
      "events in a body",
      "`JSON.parse` alone, per event",
      "`parseEvents`, per event",
      "times `JSON.parse`",
      "of a body that is parsed already",
    ],
    rows,
  );
}

/** Compares types by their position in the decoder's tables. */
export async function positionTable(): Promise<string> {
  const rows: string[][] = [];
  for (const [name, text] of bodies.byPosition) {
    const [alone, ours] = await measureAll([() => JSON.parse(text), () => parseWotNot(text)]);
    rows.push([name, perUnit(alone, 1), perUnit(ours, 1), times(ours)]);
  }
  return table(["type", "`JSON.parse` alone", "`parseEvents`", "times `JSON.parse`"], rows);
}

function perUnit(measured: Measured | undefined, units: number): string {
  return `${((measured?.nanoseconds ?? Number.NaN) / units / 1000).toFixed(2)} µs`;
}

function times(measured: Measured | undefined): string {
  return (measured?.ratio ?? Number.NaN).toFixed(2);
}
