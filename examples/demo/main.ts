/**
 * The whole way, on one machine: starts the server, answers WotNot's handshake, delivers every documented payload over
 * HTTP, one by one and as one batch with a malformed item in it, and prints what arrives.
 *
 * Ends with exit code 0, or with 1 if anything arrived otherwise than documented. Takes the folder of the fixtures as
 * its argument, and this project's own by default.
 */

import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMessageEvent, type WotNotEvent } from "chat-webhooks/wotnot";
import { whatOf, whenOf, whoOf } from "./describe.js";
import { createWebhookServer } from "./server.js";

const TOKEN = "a-token-for-the-demo";
const FOLDER = process.argv[2] ?? fileURLToPath(new URL("../../fixtures", import.meta.url));
const WIDTHS = [24, 8, 19, 9];

/** A documented delivery, and the name that its event, and its message, must decode to. */
interface Documented {
  name: string;
  body: string;
  items: object[];
}

const documented: Documented[] = ["wotnot", "m-chat"].flatMap((platform) =>
  readdirSync(join(FOLDER, platform))
    .filter((file) => !file.includes("--invented"))
    .map((file) => {
      const body = readFileSync(join(FOLDER, platform, file), "utf8");
      const delivery: { events?: object[] } = JSON.parse(body);
      return { name: file.replace(/(--\w+)?\.json$/, ""), body, items: delivery.events ?? [delivery] };
    }),
);
const malformed = { ...documented[0]?.items[0], event: { type: "message", payload: { message: { type: "text" } } } };
const surprises: string[] = [];
const received: WotNotEvent[] = [];

const server = createWebhookServer(TOKEN, (event) => {
  received.push(event);
  print(whenOf(event), event.platform, event.type, whoOf(event), whatOf(event));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/wotnot`;

console.log(`Handshake with ${url}`);
const welcome = await post(JSON.stringify({ token: TOKEN }), {});
expect("the answer to the handshake", `${welcome.status} ${welcome.body}`, `200 {"token":"${TOKEN}"}`);
const refusal = await post(JSON.stringify({ token: "a-guess" }), {});
expect("the answer to a handshake with a wrong token", refusal.status, 401);
console.log(`  the right token: ${welcome.status}, echoed; a wrong one: ${refusal.status}, not echoed\n`);

console.log(`${documented.length} documented deliveries, one by one`);
print("time", "platform", "type", "who", "what");
for (const { name, body, items } of documented) {
  await deliver(
    body,
    items.map(() => name),
  );
}

const middle = Math.floor(documented.length / 2);
const batch = documented.flatMap(({ name, items }) => items.map((item) => ({ name, item })));
batch.splice(middle, 0, { name: "invalid", item: malformed });
console.log(`\nThe same ${batch.length - 1} as one batch, with a malformed item among them`);
print("time", "platform", "type", "who", "what");
await deliver(
  JSON.stringify({ events: batch.map(({ item }) => item) }),
  batch.map(({ name }) => name),
);

server.close();
const good = received.filter(({ type }) => type !== "invalid" && type !== "unknown").length;
for (const surprise of surprises) console.error(`! ${surprise}`);
console.log(
  `\n${received.length} events from ${documented.length + 1} deliveries: ${good} typed, ` +
    `${received.length - good} kept as unknown or invalid, ${surprises.length} otherwise than documented`,
);
process.exitCode = surprises.length > 0 ? 1 : 0;

/** Delivers a body, and compares what arrived with the names that were sent. */
async function deliver(body: string, names: string[]): Promise<void> {
  const before = received.length;
  const { status } = await post(body, { authorization: `Bearer ${TOKEN}` });
  expect(`the answer to ${names[0]}`, status, 200);
  expect("what arrived", received.slice(before).map(wireName).join(" "), names.join(" "));
}

async function post(body: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": "application/json" },
  });
  return { status: response.status, body: await response.text() };
}

function wireName(event: WotNotEvent): string {
  return isMessageEvent(event) ? `message.${event.payload.message.type}` : event.type;
}

function expect(what: string, actual: string | number, expected: string | number): void {
  if (actual !== expected) surprises.push(`${what}: expected ${expected}, got ${actual}`);
}

/** Prints one aligned line, cut at the width of a wide terminal. */
function print(...cells: string[]): void {
  const line = cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join("  ");
  console.log(`  ${line.length > 130 ? `${line.slice(0, 129)}…` : line}`);
}
