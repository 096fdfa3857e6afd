/** Calls a function with a `Request` that streams the body of Node's request, as Vercel does: `serve-vercel.ts <file>`. */

import { createServer } from "node:http";
import { basename } from "node:path";
import { Readable } from "node:stream";

const file = String(process.argv[2]);
const { POST } = await import(file);
const path = `/api/webhooks/${basename(file, ".ts")}`;

createServer(async (incoming, outgoing) => {
  const url = new URL(String(incoming.url), "https://project.example.com");
  if (url.pathname !== path || incoming.method !== "POST") return void outgoing.writeHead(404).end();
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = Readable.toWeb(incoming);
  const response = await POST(new Request(url, { method: "POST", headers, body, duplex: "half" }));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
}).listen(Number(process.env.PORT));
