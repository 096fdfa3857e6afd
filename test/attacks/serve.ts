/** The server under attack, in its own process, with a route for each platform. It sends a report for each message of the parent. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from "node:http";
import {
  createServer as createHttp2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Stream,
} from "node:http2";
import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import * as bird from "chat-webhooks/bird";
import { type AnyEvent, createFetchHandler, createNodeHandler, type EventHandlers } from "chat-webhooks/http";
import * as livechat from "chat-webhooks/livechat";
import * as wotnot from "chat-webhooks/wotnot";
import { Hono } from "hono";
import type { Report, ReportOptions } from "./target.js";

const { HANDLER, PROTOCOL, BODY_TIMEOUT_MS, HEADERS_TIMEOUT_MS, BIRD_WEBHOOK_URL = "" } = process.env;
const { WOTNOT_TOKEN = "", LIVECHAT_SECRET_KEY = "", BIRD_SIGNING_KEY = "" } = process.env;

// Smaller than in a deployment.
const LIMITS: ServerOptions = {
  headersTimeout: Number(HEADERS_TIMEOUT_MS),
  requestTimeout: 15_000,
  connectionsCheckingInterval: 50,
};

const handled: string[] = [];
const uncaught: string[] = [];
/** The retained requests: a deliberate leak. */
const retained: unknown[] = [];
let retainRequests = false;
let rejected: Record<string, number> = {};
let events = 0;
let requests = 0;
let connections = 0;
let pending = 0;
let maxBytesRead = 0;
let streams = 0;

for (const name of ["uncaughtException", "unhandledRejection"]) {
  process.on(name, (error) => uncaught.push(String(error)));
}

/** Prints every event, as an application might. The output must not contain a secret. */
function optionsOf<Event extends AnyEvent>(on: EventHandlers<Event>) {
  return {
    on,
    bodyTimeoutMs: Number(BODY_TIMEOUT_MS),
    handlerTimeoutMs: 200,
    onDelivery({ events: all }: { events: readonly Event[] }) {
      events += all.length;
      for (const event of all.slice(0, 2)) if ("issues" in event) console.warn("issues:", event.issues);
    },
    onRefused(error: wotnot.ChatWebhooksError) {
      rejected[error.code] = (rejected[error.code] ?? 0) + 1;
      console.warn(error);
    },
    onError: (error: unknown) => console.error("failed:", error),
  };
}

const wotnotReceiver = wotnot.createReceiver({ token: WOTNOT_TOKEN });
const wotnotOptions = optionsOf<wotnot.WotNotEvent>({
  note: ({ payload }) => handled.push(payload.note),
  status: () => new Promise(() => undefined),
});
const livechatReceiver = livechat.createReceiver({ secretKey: LIVECHAT_SECRET_KEY });
const livechatOptions = optionsOf<livechat.LiveChatEvent>({ tag_created: ({ payload }) => handled.push(payload.name) });
const birdReceiver = bird.createReceiver({ signingKey: BIRD_SIGNING_KEY, url: BIRD_WEBHOOK_URL });
const birdOptions = optionsOf<bird.BirdEvent>({ "conversation.created": ({ payload }) => handled.push(payload.id) });

/** Wraps a handler to count its requests, and those without a response. */
function countRequests<Args extends unknown[], Result>(handler: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    requests += 1;
    pending += 1;
    if (retainRequests) retained.push(args[0]);
    try {
      return await handler(...args);
    } finally {
      pending -= 1;
    }
  };
}

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/** What the application does before the handler, by the value of the header `x-application`. */
const NODE_APPLICATIONS: Record<string, (request: Readable & { rawBody?: unknown }) => unknown> = {
  "reads-all": (request) => once(request.resume(), "end"),
  async "reads-a-part"(request) {
    const listener = () => undefined;
    await once(request.on("data", listener), "data");
    request.off("data", listener).pause();
  },
  "fills-an-empty-body"(request) {
    request.rawBody = "";
    request.on("data", (chunk) => {
      request.rawBody += chunk;
    });
  },
  "fails-to-parse": (request) =>
    void Object.defineProperty(request, "body", {
      get() {
        throw new SyntaxError("Invalid JSON");
      },
    }),
};

const FETCH_APPLICATIONS: Record<string, (request: globalThis.Request) => unknown> = {
  "reads-all": (request) => request.text(),
  async "reads-a-part"(request) {
    const reader = request.body?.getReader();
    await reader?.read();
    reader?.releaseLock();
  },
};

function routeNode(): (request: Request, response: Response) => void {
  const routes: Record<string, (request: Request, response: Response) => Promise<void>> = {
    "/wotnot": countRequests(createNodeHandler(wotnotReceiver, wotnotOptions)),
    "/livechat": countRequests(createNodeHandler(livechatReceiver, livechatOptions)),
    "/bird": countRequests(createNodeHandler(birdReceiver, birdOptions)),
  };
  return async (request, response) => {
    const prepared = NODE_APPLICATIONS[String(request.headers["x-application"])]?.(request);
    // Most frameworks do not wait: the handler has to run before the body arrives.
    if (prepared instanceof Promise) await prepared;
    const { pathname } = new URL(request.url ?? "", BIRD_WEBHOOK_URL);
    const route = routes[pathname];
    if (route) void route(request, response);
    // Safe: each kind of response takes these.
    else (response as ServerResponse).writeHead(404).end();
  };
}

/** Returns a handler with a deliberate fault: it ends and closes an HTTP/2 stream in one task, after the body has ended. */
function routeFaulty(): (request: Request, response: Response) => void {
  return (request, response) => {
    if (!("stream" in request)) return;
    response.statusCode = 405;
    (response as ServerResponse).write("{}");
    request.resume().once("end", () => {
      response.end();
      request.stream.close();
    });
  };
}

function serveNode(): Server {
  const route = HANDLER === "faulty" ? routeFaulty() : routeNode();
  // Safe: both kinds of servers have the methods that are used here.
  return PROTOCOL === "h2" ? (createHttp2Server(route) as unknown as Server) : createServer(LIMITS, route);
}

function serveFetch(): Server {
  const app = new Hono();
  const routes = {
    "/wotnot": countRequests(createFetchHandler(wotnotReceiver, wotnotOptions)),
    "/livechat": countRequests(createFetchHandler(livechatReceiver, livechatOptions)),
    "/bird": countRequests(createFetchHandler(birdReceiver, birdOptions)),
  };
  for (const [path, route] of Object.entries(routes)) {
    app.all(path, async ({ req: { raw } }) => {
      await FETCH_APPLICATIONS[raw.headers.get("x-application") ?? ""]?.(raw);
      return route(raw);
    });
  }
  const protocol = PROTOCOL === "h2" ? { createServer: createHttp2Server } : { serverOptions: LIMITS };
  // Safe: both kinds of servers have the methods that are used here.
  return createAdaptorServer({ fetch: app.fetch, ...protocol }) as Server;
}

const server = HANDLER === "createFetchHandler" ? serveFetch() : serveNode();

// Emitted over HTTP/2 only.
server.on("stream", (stream: ServerHttp2Stream) => {
  streams += 1;
  stream.once("close", () => {
    streams -= 1;
  });
});

server.on("connection", (socket) => {
  connections += 1;
  socket.once("close", () => {
    maxBytesRead = Math.max(maxBytesRead, socket.bytesRead);
  });
});

/** Returns a report, and resets its counters. */
async function report({
  collectGarbage = false,
  retainRequests: newValue = retainRequests,
}: ReportOptions): Promise<Report> {
  retainRequests = newValue;
  for (let turn = 0; collectGarbage && turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc?.();
  }
  const { heapUsed, external } = process.memoryUsage();
  const open = await new Promise<number>((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
  const result: Report = {
    port: (server.address() as AddressInfo).port,
    open,
    connections,
    requests,
    pending,
    events,
    maxBytesRead,
    streams,
    handled: handled.splice(0),
    rejected,
    uncaught,
    // `external` includes array buffers.
    memory: heapUsed + external,
    peak: process.resourceUsage().maxRSS * 1024,
  };
  rejected = {};
  events = 0;
  maxBytesRead = 0;
  return result;
}

process.on("message", async (options: ReportOptions) => process.send?.(await report(options)));
// The parent has ended.
process.on("disconnect", () => process.exit());

// With the default backlog, the kernel delays some of a thousand concurrent connections by a second.
server.listen({ port: 0, host: "127.0.0.1", backlog: 2_048 }, async () => process.send?.(await report({})));
