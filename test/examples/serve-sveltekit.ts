/** Serves a build of the SvelteKit example, as SvelteKit's adapter for Node does. */

import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getRequest, setResponse } from "@sveltejs/kit/node";

const load = (file: string) => import(pathToFileURL(join(String(process.argv[2]), file)).href);
const { Server } = await load("index.js");
const { manifest } = await load("manifest-full.js");

const server = new Server(manifest);
await server.init({ env: process.env });

createServer(async (incoming, outgoing) => {
  const request = await getRequest({ request: incoming, base: `http://${incoming.headers.host}` });
  await setResponse(outgoing, await server.respond(request, { getClientAddress: () => "127.0.0.1" }));
}).listen(Number(process.env.PORT));
