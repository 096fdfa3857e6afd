/** Serves the build of a SvelteKit project, as SvelteKit's adapter for Node does: `serve-sveltekit.ts <file of a route>`. */

import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getRequest, setResponse } from "@sveltejs/kit/node";

const [root = ""] = String(process.argv[2]).split("/src/routes/", 1);
const load = (file: string) => import(pathToFileURL(join(root, ".svelte-kit/output/server", file)).href);
const { Server } = await load("index.js");
const { manifest } = await load("manifest-full.js");

const server = new Server(manifest);
await server.init({ env: process.env });

createServer(async (incoming, outgoing) => {
  const request = await getRequest({ request: incoming, base: `http://${incoming.headers.host}` });
  await setResponse(outgoing, await server.respond(request, { getClientAddress: () => "127.0.0.1" }));
}).listen(Number(process.env.PORT));
