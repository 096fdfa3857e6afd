/** A server with one route, in its own process. It sends its parent the port, then its processor time in microseconds for each message. */

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { createNodeMiddleware, Webhooks } from "@octokit/webhooks";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler, createNodeHandler } from "chat-webhooks/http";
import { Hono } from "hono";
import { SECRET, URL_OF_BIRD } from "./deliveries.js";

const receivers = {
  wotnot: () => wotnot.createReceiver({ token: SECRET }),
  livechat: () => livechat.createReceiver({ secretKey: SECRET }),
  bird: () => bird.createReceiver({ signingKey: SECRET, url: URL_OF_BIRD }),
};

/** Handles a request without this library: parses the body, and verifies nothing. */
function bareNode(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.end();
  });
}

const [, , kind = "", platform = "wotnot"] = process.argv;
// Safe: the parent passes one of these.
const receiver = () => receivers[platform as "wotnot"]();
const options = { onEvent: () => undefined };

const servers: Record<string, () => ReturnType<typeof createServer>> = {
  bare: () => createServer(bareNode),
  node: () => createServer(createNodeHandler(receiver(), options)),
  octokit() {
    const webhooks = new Webhooks({ secret: SECRET });
    webhooks.onAny(() => undefined);
    return createServer(createNodeMiddleware(webhooks, { path: "/" }) as RequestListener);
  },
  "hono-bare"() {
    const app = new Hono();
    app.post("/", async (context) => {
      await context.req.json();
      return context.body(null);
    });
    return createAdaptorServer({ fetch: app.fetch }) as ReturnType<typeof createServer>;
  },
  hono() {
    const app = new Hono();
    const handle = createFetchHandler(receiver(), options);
    app.post("/", (context) => handle(context.req.raw));
    return createAdaptorServer({ fetch: app.fetch }) as ReturnType<typeof createServer>;
  },
};

const server = servers[kind]?.();
if (!server) throw new Error(`no server of kind ${kind}`);
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on("disconnect", () => process.exit());
