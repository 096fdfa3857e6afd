/** Calls the functions of the Vercel example with a `Request` that streams Node's own, as Vercel does. */

import { createServer } from "node:http";
import { Readable } from "node:stream";
import { POST as bird } from "../../examples/vercel/api/webhooks/bird.js";
import { POST as livechat } from "../../examples/vercel/api/webhooks/livechat.js";
import { POST as wotnot } from "../../examples/vercel/api/webhooks/wotnot.js";

const routes = new Map([
  ["/webhooks/wotnot", wotnot],
  ["/webhooks/livechat", livechat],
  ["/webhooks/bird", bird],
]);

createServer(async (incoming, outgoing) => {
  const url = new URL(String(incoming.url), "https://project.example.com");
  const handle = routes.get(url.pathname);
  if (!handle || incoming.method !== "POST") return void outgoing.writeHead(404).end();
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = Readable.toWeb(incoming);
  const response = await handle(new Request(url, { method: "POST", headers, body, duplex: "half" }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}).listen(Number(process.env.PORT));
