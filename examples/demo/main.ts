/**
 * The whole way, on one machine: starts the server, answers WotNot's handshake, delivers every documented payload over
 * HTTP, one by one, Bird's signed, and WotNot's also as one batch with a malformed item in it, and prints what arrives.
 *
 * Ends with exit code 0, or with 1 if anything arrived otherwise than documented. Takes the folder of the fixtures as
 * its argument, and this project's own by default.
 */

import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bird, type ChatEvent, livechat, type Receiver, wotnot } from "chat-webhooks";
import { describeBird } from "./describe/bird.js";
import { describeLiveChat } from "./describe/livechat.js";
import { describeWotNot } from "./describe/wotnot.js";
import { createWebhookServer } from "./server.js";

const TOKEN = "a-token-for-the-demo";
const WOTNOT_HEADERS = { authorization: `Bearer ${TOKEN}` };
// What LiveChat's documentation has in place of a key.
const SECRET_KEY = "<secret_key>";
const SIGNING_KEY = "a-signing-key-for-the-demo";
// What Bird's subscription would have; the address that the server sees is another one, as it is behind a proxy.
const BIRD_URL = "https://hooks.example.com/webhooks/bird";
// Bird documents one payload; these show its other events.
const INVENTED = ["conversation.created--invented.json", "conversation.deleted--invented-id-alone.json"];
const FOLDER = process.argv[2] ?? fileURLToPath(new URL("../../fixtures", import.meta.url));
const WIDTHS = [24, 8, 31, 17];

/** A documented delivery, and the name that its event, and its message, must decode to. */
interface Documented {
  name: string;
  body: string;
}

const surprises: string[] = [];
const received: ChatEvent[] = [];

const server = createWebhookServer(
  new Map<string, Receiver<ChatEvent>>([
    ["/webhooks/wotnot", wotnot.receiver({ token: TOKEN })],
    ["/webhooks/livechat", livechat.receiver({ secretKey: SECRET_KEY })],
    ["/webhooks/bird", bird.receiver({ signingKey: SIGNING_KEY, url: BIRD_URL })],
  ]),
  (event) => {
    received.push(event);
    const [when = "", who = "", what = ""] = describe(event);
    print(when, event.platform, event.type, who, what);
  },
);
server.listen(0, "127.0.0.1");
await once(server, "listening");
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

console.log(`WotNot's handshake with ${origin}/webhooks/wotnot`);
const welcome = await post("wotnot", JSON.stringify({ token: TOKEN }));
expect("the answer to the handshake", `${welcome.status} ${welcome.body}`, `200 {"token":"${TOKEN}"}`);
const refusal = await post("wotnot", JSON.stringify({ token: "a-guess" }));
expect("the answer to a handshake with a wrong token", refusal.status, 401);
console.log(`  the right token: ${welcome.status}, echoed; a wrong one: ${refusal.status}, not echoed`);

const ofWotNot = [...documentedOf("wotnot"), ...documentedOf("m-chat")];
head(`${ofWotNot.length} documented deliveries of WotNot and m-chat, one by one`);
for (const { name, body } of ofWotNot) {
  const names = itemsOf(body).map(() => name);
  await deliver("wotnot", body, names, WOTNOT_HEADERS);
}

const batch = ofWotNot.flatMap(({ name, body }) => itemsOf(body).map((item) => ({ name, item })));
const malformed = { ...batch[0]?.item, event: { type: "message", payload: { message: { type: "text" } } } };
batch.splice(Math.floor(batch.length / 2), 0, { name: "invalid", item: malformed });
head(`The same ${batch.length - 1} as one batch, with a malformed item among them`);
await deliver(
  "wotnot",
  JSON.stringify({ events: batch.map(({ item }) => item) }),
  batch.map(({ name }) => name),
  WOTNOT_HEADERS,
);

const ofLiveChat = documentedOf("livechat");
head(`${ofLiveChat.length} deliveries of LiveChat to ${origin}/webhooks/livechat, at least one of every action`);
for (const { name, body } of ofLiveChat) await deliver("livechat", body, [name]);
const forged = await post("livechat", String(ofLiveChat[0]?.body.replace(SECRET_KEY, "a-guess")));
expect("the answer to a delivery with a wrong secret key", forged.status, 401);
console.log(`\nThe first one again, with a wrong secret key: ${forged.status}`);

const ofBird = documentedOf("bird");
head(`${ofBird.length} deliveries of Bird to ${origin}/webhooks/bird, one of every event, signed for ${BIRD_URL}`);
for (const { name, body } of ofBird) await deliver("bird", body, [name], await signatureOf(body));
const altered = await post("bird", `${ofBird[0]?.body} `, await signatureOf(String(ofBird[0]?.body)));
expect("the answer to a delivery with a byte more than was signed", altered.status, 401);
console.log(`\nThe same again, with a byte more than was signed: ${altered.status}`);

server.close();
const good = received.filter(({ type }) => type !== "invalid" && type !== "unknown").length;
for (const surprise of surprises) console.error(`! ${surprise}`);
console.log(
  `\n${received.length} events from ${ofWotNot.length + 1 + ofLiveChat.length + ofBird.length} deliveries: ${good} typed, ` +
    `${received.length - good} kept as unknown or invalid, ${surprises.length} otherwise than documented`,
);
process.exitCode = surprises.length > 0 ? 1 : 0;

function documentedOf(folder: string): Documented[] {
  return readdirSync(join(FOLDER, folder))
    .filter((file) => !file.includes("--invented") || INVENTED.includes(file))
    .map((file) => ({
      name: file.replace(/(--[\w-]+)?\.json$/, ""),
      body: readFileSync(join(FOLDER, folder, file), "utf8"),
    }));
}

/** The items of a delivery of WotNot. */
function itemsOf(body: string): object[] {
  const delivery: { events?: object[] } = JSON.parse(body);
  return delivery.events ?? [delivery];
}

/** Delivers a body, and compares what arrived with the names that were sent. */
async function deliver(
  platform: string,
  body: string,
  names: string[],
  headers: Record<string, string> = {},
): Promise<void> {
  const before = received.length;
  const { status } = await post(platform, body, headers);
  expect(`the answer to ${names[0]}`, status, 200);
  expect("what arrived", received.slice(before).map(wireName).join(" "), names.join(" "));
}

/** The headers that Bird would send along, now. */
function signatureOf(body: string): Promise<Record<string, string>> {
  const timestamp = Math.floor(Date.now() / 1000);
  return bird.sign({ body, url: BIRD_URL, timestamp, signingKey: SIGNING_KEY });
}

async function post(
  platform: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const response = await fetch(`${origin}/webhooks/${platform}`, {
    method: "POST",
    body,
    headers: { ...headers, "content-type": "application/json" },
  });
  return { status: response.status, body: await response.text() };
}

function describe(event: ChatEvent): string[] {
  switch (event.platform) {
    case "wotnot":
      return describeWotNot(event);
    case "livechat":
      return describeLiveChat(event);
    case "bird":
      return describeBird(event);
    default:
      return event satisfies never;
  }
}

function wireName(event: ChatEvent): string {
  return wotnot.isMessageEvent(event) ? `message.${event.payload.message.type}` : event.type;
}

function expect(what: string, actual: string | number, expected: string | number): void {
  if (actual !== expected) surprises.push(`${what}: expected ${expected}, got ${actual}`);
}

function head(title: string): void {
  console.log(`\n${title}`);
  print("time", "platform", "type", "who", "what");
}

/** Prints one aligned line, with each cell cut where the next one begins, and the last at the width of a wide terminal. */
function print(...cells: string[]): void {
  const columns = cells.map((cell, column) => cut(cell, WIDTHS[column] ?? 64).padEnd(WIDTHS[column] ?? 0));
  console.log(`  ${columns.join("  ")}`);
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
