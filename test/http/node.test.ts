import { once } from "node:events";
import { createServer, Server as HttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect as connectHttp2, createServer as createHttp2Server } from "node:http2";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import type { Readable } from "node:stream";
import express from "express";
import fastify from "fastify";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as bird from "../../src/bird/index.js";
import { type ChatWebhooksError, createNodeHandler, type HandlerOptions } from "../../src/http/index.js";
import { delivery, rawDelivery } from "../../src/testing/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";
import { fetchHttp2 } from "./fetch-http2.js";

const TOKEN = "t0ken-0f-the-webhook";
const HEAD = `POST /webhooks HTTP/1.1\r\nHost: localhost\r\nToken: ${TOKEN}\r\n`;
const NOTE = fixtureText("wotnot/note");
const VALID_REQUEST = `${HEAD}Content-Length: ${Buffer.byteLength(NOTE)}\r\n\r\n${NOTE}`;

const PROTOCOLS = {
  "HTTP/1": { create: createServer, send: fetch },
  // Safe: the tests use only properties that both protocols have.
  "HTTP/2": { create: createHttp2Server as unknown as typeof createServer, send: fetchHttp2 },
};

/** A `Uint8Array` that throws when a large array is allocated. */
class FailingUint8Array extends Uint8Array<ArrayBuffer> {
  constructor(...args: [ArrayBuffer]) {
    if (Number(args[0]) > 100_000) throw new RangeError("Array buffer allocation failed");
    super(...args);
  }
}

let server: Server;
let protocol: keyof typeof PROTOCOLS = "HTTP/1";
let port = 0;
const sockets: Socket[] = [];
const handled: string[] = [];
const codes: string[] = [];
/** The received requests, with the number of listeners that each had at that time. */
const requests = new Map<IncomingMessage, number[]>();
const uncaught = vi.fn();

const receiver = wotnot.createReceiver({ token: TOKEN });
const options: HandlerOptions<wotnot.WotNotEvent> = {
  onDelivery: ({ events }) => handled.push(...events.map(({ type }) => type)),
  onRefused: ({ code }) => codes.push(code),
  bodyTimeoutMs: 5_000,
};

async function serve(
  handler: (request: IncomingMessage, response: ServerResponse) => unknown = createNodeHandler(receiver, options),
): Promise<void> {
  server?.close();
  server = PROTOCOLS[protocol]
    .create((request, response) => {
      requests.set(request, listenersOf(request));
      void handler(request, response);
    })
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
}

function listenersOf(request: IncomingMessage): number[] {
  return ["data", "error", "close"].map((event) => request.listenerCount(event));
}

/** Opens a connection and sends the parts. `received` returns the received text. */
async function openConnection(...parts: (string | Uint8Array)[]) {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  const chunks: string[] = [];
  socket.on("data", (chunk) => chunks.push(String(chunk)));
  socket.on("error", () => undefined);
  await once(socket, "connect");
  for (const part of parts) socket.write(part);
  return {
    socket,
    received: () => chunks.join(""),
    closed: new Promise<void>((resolve) => socket.once("close", () => resolve())),
  };
}

function send(request: Request): Promise<Response> {
  return PROTOCOLS[protocol].send(request);
}

async function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

/** Expects that the server accepts a valid delivery, and retains no listener and no connection. */
async function expectHealthy(): Promise<void> {
  const before = handled.length;
  const response = await send(await delivery("wotnot/note", { url: `http://127.0.0.1:${port}/`, token: TOKEN }));
  expect(response.status).toBe(200);
  expect(handled.slice(before)).toEqual(["note"]);
  for (const [request, listeners] of requests) expect(listenersOf(request)).toEqual(listeners);
  closeConnections();
  await vi.waitFor(async () => expect(await connections()).toBe(0));
  expect(uncaught).not.toHaveBeenCalled();
}

function closeConnections(): void {
  for (const socket of sockets.splice(0)) socket.destroy();
  // Over HTTP/2, the sender has closed the connections.
  if (server instanceof HttpServer) server.closeAllConnections();
}

beforeEach(() => {
  process.on("unhandledRejection", uncaught);
  process.on("uncaughtException", uncaught);
});

afterEach(() => {
  process.off("unhandledRejection", uncaught);
  process.off("uncaughtException", uncaught);
  uncaught.mockClear();
  vi.unstubAllGlobals();
  closeConnections();
  server.close();
  protocol = "HTTP/1";
  for (const list of [handled, codes]) list.splice(0);
  requests.clear();
});

describe("createNodeHandler", () => {
  it("returns 413 for a declared gigabyte, without reading it", async () => {
    await serve();
    const { received, closed } = await openConnection(`${HEAD}Content-Length: 1073741824\r\n\r\n{`);
    await closed;
    expect(received()).toMatch(/^HTTP\/1\.1 413 .*\r\nconnection: close\r\n.*\{"error":"ERR_BODY_TOO_LARGE"\}$/is);
    expect(codes).toEqual(["ERR_BODY_TOO_LARGE"]);
    await expectHealthy();
  });

  it("returns 413 for an endless body, and stops reading", async () => {
    await serve();
    const { socket, received, closed } = await openConnection(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
    const chunk = Buffer.from(`10000\r\n${" ".repeat(65_536)}\r\n`);
    let isClosed = false;
    void closed.then(() => {
      isClosed = true;
    });
    let sent = 0;
    // The buffers of the kernel contain some megabytes.
    while (!isClosed && sent < 256 * 1024 * 1024) {
      if (!socket.write(chunk)) await Promise.race([once(socket, "drain").catch(() => undefined), closed]);
      sent += chunk.length;
    }
    await closed;
    expect(sent).toBeLessThan(64 * 1024 * 1024);
    expect(received()).toContain("413 Payload Too Large");
    expect(codes).toEqual(["ERR_BODY_TOO_LARGE"]);
    // Includes the bytes that are discarded so that the response is not lost.
    expect([...requests.keys()][0]?.socket.bytesRead).toBeLessThan(8 * 1024 * 1024);
    await expectHealthy();
  });

  it("never parses a rejected body as a request", async () => {
    await serve(createNodeHandler(receiver, { ...options, maxBytes: 2_000 }));
    const { received, closed } = await openConnection(
      `${HEAD}Content-Length: 100000\r\n\r\n`,
      VALID_REQUEST,
      " ".repeat(2_000),
      VALID_REQUEST,
    );
    await closed;
    expect(received().match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(handled).toEqual([]);
    await expectHealthy();
  });

  it("ignores requests pipelined after a rejected one", async () => {
    await serve(createNodeHandler(receiver, { ...options, maxBytes: 2_000 }));
    const { socket, received, closed } = await openConnection(`${HEAD}Content-Length: 3000\r\n\r\n`, " ".repeat(1_000));
    await vi.waitFor(() => expect(received()).toMatch(/413 .*connection: close/is));
    socket.write(" ".repeat(2_000) + VALID_REQUEST);
    await closed;
    expect(requests.size).toBe(2);
    expect(received().match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(handled).toEqual([]);
    await expectHealthy();
  });

  it("returns 408 for a sender that stalls, and closes the connection", async () => {
    await serve(createNodeHandler(receiver, { ...options, bodyTimeoutMs: 50 }));
    const { socket, received, closed } = await openConnection(`${HEAD}Content-Length: 100\r\n\r\n{`);
    await closed;
    expect(socket.destroyed).toBe(true);
    expect(received()).toMatch(/^HTTP\/1\.1 408 .*\r\nconnection: close\r\n.*\{"error":"ERR_BODY_TIMEOUT"\}$/is);
    expect(codes).toEqual(["ERR_BODY_TIMEOUT"]);
    await expectHealthy();
  });

  it("returns 408 for a sender that sends too slowly", async () => {
    await serve(createNodeHandler(receiver, { ...options, bodyTimeoutMs: 100 }));
    const { socket, received, closed } = await openConnection(`${HEAD}Content-Length: 100000\r\n\r\n`);
    const trickle = setInterval(() => socket.write(" "), 5);
    await closed;
    clearInterval(trickle);
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
    await expectHealthy();
  });

  it.each([
    ["in the middle of its body", `${HEAD}Content-Length: 100\r\n\r\n{`],
    ["in the middle of a chunk", `${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\n{`],
    ["before its body", `${HEAD}Content-Length: 100\r\n\r\n`],
  ])("keeps working when a sender disconnects %s", async (_, sent) => {
    await serve();
    const { socket } = await openConnection(sent);
    await vi.waitFor(() => expect(requests.size).toBe(1));
    socket.destroy();
    await vi.waitFor(() => expect(codes).toEqual(["ERR_BODY_INCOMPLETE"]));
    await expectHealthy();
  });

  it("keeps working when a sender disconnected before the handler runs", async () => {
    const handle = createNodeHandler(receiver, options);
    const outcome = vi.fn();
    await serve(async (request, response) => {
      if (request.headers["x-late"]) await new Promise((resolve) => request.socket.once("close", resolve));
      await handle(request, response).then(outcome);
    });
    const { socket } = await openConnection(`${HEAD}X-Late: 1\r\nContent-Length: 100\r\n\r\n{`);
    await vi.waitFor(() => expect(requests.size).toBe(1));
    socket.destroy();
    await vi.waitFor(() => expect(outcome).toHaveBeenCalledOnce());
    expect(codes).toEqual(["ERR_BODY_INCOMPLETE"]);
    await expectHealthy();
  });

  it("calls the handlers when the sender disconnects before the response", async () => {
    let release = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ended = vi.fn();
    await serve(
      createNodeHandler(receiver, {
        ...options,
        on: {
          async status() {
            await blocked;
            ended();
          },
        },
      }),
    );
    const body = fixtureText("wotnot/status");
    const { socket, closed } = await openConnection(`${HEAD}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    await vi.waitFor(() => expect(handled).toEqual(["status"]));
    socket.destroy();
    await closed;
    release();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    await expectHealthy();
  });

  it("reads a body that arrives in single bytes", async () => {
    await serve();
    const bytes = [...Buffer.from(NOTE)].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join("");
    const { received } = await openConnection(`${HEAD}Transfer-Encoding: chunked\r\n\r\n${bytes}0\r\n\r\n`);
    await vi.waitFor(() => expect(received()).toContain("200 OK"));
    expect(handled).toEqual(["note"]);
    await expectHealthy();
  });

  it("starts no timer for a body that arrives with its headers", async () => {
    await serve(createNodeHandler(receiver, { ...options, bodyTimeoutMs: 4_321 }));
    const timers = vi.spyOn(globalThis, "setTimeout");
    const started = () => timers.mock.calls.filter(([, milliseconds]) => milliseconds === 4_321).length;
    const { received } = await openConnection(VALID_REQUEST);
    await vi.waitFor(() => expect(received()).toContain("200 OK"));
    expect(started()).toBe(0);
    await openConnection(VALID_REQUEST.slice(0, -1));
    await vi.waitFor(() => expect(started()).toBe(1));
    timers.mockRestore();
  });

  it("handles requests in sequence on one connection, including a rejected one", async () => {
    await serve();
    const wrong = VALID_REQUEST.replace(TOKEN, "a-guess");
    const { received } = await openConnection(VALID_REQUEST, wrong, VALID_REQUEST);
    await vi.waitFor(() => expect(received().match(/HTTP\/1\.1 (200|401)/g)).toHaveLength(3));
    expect(handled).toEqual(["note", "note"]);
    await expectHealthy();
  });

  it("handles a thousand concurrent deliveries", async () => {
    await serve();
    const send = async () => fetch(await delivery("wotnot/note", { url: `http://127.0.0.1:${port}/`, token: TOKEN }));
    const statuses = await Promise.all(Array.from({ length: 1_000 }, async () => (await send()).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(handled).toHaveLength(1_000);
    await expectHealthy();
  }, 30_000);

  it("closes the stream of a rejected HTTP/2 request, not the connection", async () => {
    const handler = createNodeHandler(receiver, options);
    const shortTimeoutHandler = createNodeHandler(receiver, { ...options, bodyTimeoutMs: 50 });
    const warnings = vi.fn();
    process.on("warning", warnings);
    let open = 0;
    const http2Server = createHttp2Server((request, response) => {
      open += 1;
      request.stream.once("close", () => {
        open -= 1;
      });
      void (request.headers.stalls ? shortTimeoutHandler : handler)(request, response);
    }).listen(0, "127.0.0.1");
    await once(http2Server, "listening");
    const session = connectHttp2(`http://127.0.0.1:${(http2Server.address() as AddressInfo).port}`);
    const send = (method: string, headers: Record<string, string>, ...chunks: Buffer[]) =>
      new Promise<string>((resolve) => {
        const stream = session.request({ ":method": method, ":path": "/webhooks", token: TOKEN, ...headers });
        let result = "";
        stream.on("response", ({ ":status": status }) => {
          result += status;
        });
        stream.on("error", () => undefined);
        stream.on("data", (chunk) => {
          result += chunk;
        });
        stream.on("end", () => resolve(result));
        for (const chunk of chunks) stream.write(chunk);
        if (chunks.length === 0 || headers.complete) stream.end();
      });
    const results = await Promise.all([
      send("POST", { stalls: "1" }, Buffer.from("{")),
      send("POST", {}, Buffer.alloc(4_000_000, " ")),
      send("POST", { "content-length": "1073741824" }, Buffer.from("{")),
      send("GET", {}),
      send("POST", { complete: "1" }, Buffer.from(NOTE)),
    ]);
    expect(results).toEqual([
      '408{"error":"ERR_BODY_TIMEOUT"}',
      '413{"error":"ERR_BODY_TOO_LARGE"}',
      '413{"error":"ERR_BODY_TOO_LARGE"}',
      '405{"error":"ERR_METHOD_NOT_ALLOWED"}',
      "200",
    ]);
    await vi.waitFor(() => expect(open).toBe(0));
    expect(await send("POST", { complete: "1" }, Buffer.from(NOTE))).toBe("200");
    expect(handled).toEqual(["note", "note"]);
    process.off("warning", warnings);
    expect(warnings).not.toHaveBeenCalled();
    session.destroy();
    http2Server.close();
  });

  it("sends nothing when something else has responded", async () => {
    const ended = vi.fn();
    const onError = vi.fn();
    await serve(async (request, response) => {
      if (request.url === "/") return createNodeHandler(receiver, options)(request, response);
      response.writeHead(503).end("too late");
      await createNodeHandler(receiver, { ...options, onError })(request, response).then(ended);
    });
    const { received } = await openConnection(VALID_REQUEST.replace(TOKEN, "a-guess"));
    await vi.waitFor(() => expect(received()).toContain("503 "));
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
    expect(received().match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(onError).not.toHaveBeenCalled();
    await expectHealthy();
  });

  it("delivers the response to a sender that is still sending", async () => {
    await serve(createNodeHandler(receiver, { ...options, maxBytes: 2_000 }));
    const { socket, received, closed } = await openConnection();
    const failed = vi.fn();
    socket.on("error", failed).pause();
    socket.write(`${HEAD}Content-Length: 100000\r\n\r\n`);
    for (let chunk = 0; chunk < 10; chunk += 1) {
      socket.write(" ".repeat(10_000));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    socket.resume();
    await closed;
    expect(failed).not.toHaveBeenCalled();
    expect(received()).toMatch(/^HTTP\/1\.1 413 /);
    await expectHealthy();
  });

  it("responds and keeps the connection when a mock request has no `complete`", async () => {
    const app = fastify();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", (_request, _payload, done) => done(null));
    const handle = createNodeHandler(receiver, options);
    app.post("/", (request, reply) => {
      reply.hijack();
      return handle(request.raw, reply.raw);
    });
    const headers = { token: TOKEN, "content-type": "application/json" };
    const { statusCode, headers: fields } = await app.inject({ method: "POST", url: "/", headers, payload: NOTE });
    expect([statusCode, fields.connection]).toEqual([200, "keep-alive"]);
    const ended = vi.fn();
    const request = {
      method: "POST",
      headers: { token: TOKEN },
      body: fixture("wotnot/note"),
    } as unknown as IncomingMessage;
    await handle(request, { headersSent: false, statusCode: 0, setHeader() {}, write() {}, end: ended });
    expect(ended).toHaveBeenCalledWith("");
  });

  it("accepts a body parsed by express.json(), with the original URL", async () => {
    const app = express();
    const urls: unknown[] = [];
    app.use(express.json());
    const router = express.Router();
    router.post(
      "/wotnot",
      createNodeHandler(receiver, { ...options, onDelivery: ({ request }) => urls.push(request.url) }),
    );
    app.use("/webhooks", router);
    await serve(app);
    const url = `http://127.0.0.1:${port}/webhooks/wotnot?token=${TOKEN}`;
    expect((await fetch(await rawDelivery(NOTE, { platform: "wotnot", url }))).status).toBe(200);
    expect(urls).toEqual([`/webhooks/wotnot?token=${TOKEN}`]);
  });
});

describe.each(["HTTP/1", "HTTP/2"] as const)("createNodeHandler over %s, after other middleware", (name) => {
  /** A request of either protocol. */
  type Incoming = Readable & Pick<IncomingMessage, "headers"> & { body?: unknown; rawBody?: unknown };

  beforeEach(() => {
    protocol = name;
  });

  /** Sends a request that `prepare` changes, then a valid delivery; resolves to the status of the first response. */
  async function statusOf(
    request: Request,
    prepare: (request: Incoming) => unknown,
    more: Partial<typeof options> = {},
  ): Promise<number> {
    // Safe: `more` does not contain `ack`.
    const handle = createNodeHandler(receiver, { ...options, ...more } as typeof options);
    await serve(async (incoming, response) => {
      const prepared = incoming.headers["x-prepared"] ? prepare(incoming) : undefined;
      // Most frameworks do not wait: the handler has to run before the body arrives.
      if (prepared instanceof Promise) await prepared;
      requests.set(incoming, listenersOf(incoming));
      await handle(incoming, response);
    });
    const { headers } = request;
    headers.set("x-prepared", "1");
    const body = await request.arrayBuffer();
    const { status } = await send(new Request(`http://127.0.0.1:${port}/webhooks`, { method: "POST", headers, body }));
    const count = handled.length;
    await expectHealthy();
    handled.length = count;
    return status;
  }

  const noteRequest = () => delivery("wotnot/note", { url: "https://hooks.example.com/", token: TOKEN });
  const readAll = (request: Incoming) => once(request.resume(), "end");

  it.each([
    ["parsed", fixture("wotnot/note")],
    ["a string", NOTE],
    ["bytes", Buffer.from(NOTE)],
  ])("reads the body from `body`: %s", async (_, body) => {
    const prepare = async (request: Incoming) => Object.assign(request, { body }, await readAll(request));
    expect(await statusOf(await noteRequest(), prepare)).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("prefers the bytes in `rawBody` to the parsed body", async () => {
    const prepare = async (request: Incoming) => {
      await readAll(request);
      Object.assign(request, { rawBody: Buffer.from(NOTE), body: {} });
    };
    expect(await statusOf(await noteRequest(), prepare)).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("reads the stream when `body` is a parser's placeholder", async () => {
    expect(await statusOf(await noteRequest(), (request) => Object.assign(request, { body: {} }))).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it.each([null, undefined])("reads the stream when `body` and `rawBody` are %s", async (value) => {
    const prepare = (request: Incoming) => Object.assign(request, { body: value, rawBody: value });
    expect(await statusOf(await noteRequest(), prepare)).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("accepts a parsed empty object", async () => {
    const prepare = async (request: Incoming) => Object.assign(request, { body: {} }, await readAll(request));
    expect(await statusOf(await noteRequest(), prepare)).toBe(200); // a handshake, by the header
    expect(handled).toEqual([]);
  });

  it("accepts an empty body when the stream ended without data", async () => {
    const empty = new Request("https://hooks.example.com/", { method: "POST", headers: { token: TOKEN } });
    expect(await statusOf(empty, readAll)).toBe(200); // a handshake, by the header
    expect(handled).toEqual([]);
  });

  it("returns 500 when a mock request has a length but no body", async () => {
    const prepare = async (request: Incoming) =>
      Object.defineProperty(request, "readableDidRead", { value: false }) && (await readAll(request));
    expect(await statusOf(await noteRequest(), prepare)).toBe(500);
  });

  it("returns 500 and reports when other code has read some or all of the body", async () => {
    const readPart = async (request: Incoming) => {
      const listener = () => undefined;
      await once(request.on("data", listener), "data");
      request.off("data", listener).pause();
    };
    for (const prepare of [readAll, readPart]) {
      const onError = vi.fn();
      expect(await statusOf(await noteRequest(), prepare, { onError })).toBe(500);
      expect(onError).toHaveBeenCalledWith(
        expect.objectContaining({ code: "ERR_BODY_UNAVAILABLE", message: expect.stringContaining("before it") }),
        expect.objectContaining({ event: undefined }),
      );
      expect(codes).toEqual([]);
    }
  });

  it("reads the stream when something fills an empty `rawBody` as data arrives", async () => {
    const prepare = (request: Incoming) => {
      request.rawBody = "";
      request.on("data", (chunk) => {
        request.rawBody += chunk;
      });
    };
    expect(await statusOf(await noteRequest(), prepare)).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("returns 413 when `rawBody` is too large", async () => {
    const prepare = async (request: Incoming) => {
      await readAll(request);
      delete request.headers["content-length"];
      Object.assign(request, { rawBody: Buffer.alloc(2_001, " ") });
    };
    expect(await statusOf(await noteRequest(), prepare, { maxBytes: 2_000 })).toBe(413);
    expect(codes).toEqual(["ERR_BODY_TOO_LARGE"]);
  });

  it("returns 400 when the framework fails to parse the body", async () => {
    const prepare = (request: Incoming) =>
      Object.defineProperty(request, "body", {
        get() {
          throw new Error("Invalid JSON");
        },
      });
    expect(await statusOf(await noteRequest(), prepare)).toBe(400);
    expect(codes).toEqual(["ERR_BODY_NOT_JSON"]);
  });

  it("does not limit the size of a parsed body", async () => {
    const prepare = async (request: Incoming) =>
      Object.assign(request, { body: { ...fixture("wotnot/note"), more: " ".repeat(2_000) } }, await readAll(request));
    expect(await statusOf(await noteRequest(), prepare, { maxBytes: 2_000 })).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("accepts a non-empty body when nothing was read", async () => {
    const prepare = (request: Incoming) => Object.assign(request, { body: fixture("wotnot/status") });
    expect(await statusOf(await noteRequest(), prepare)).toBe(200);
    expect(handled).toEqual(["status"]);
    handled.length = 0;
    // The stream was not read, so an empty `rawBody` is a placeholder.
    expect(await statusOf(await noteRequest(), (request) => Object.assign(request, { rawBody: Buffer.alloc(0) }))).toBe(
      200,
    );
    expect(handled).toEqual(["note"]);
  });

  it("resumes a paused stream", async () => {
    expect(await statusOf(await noteRequest(), (request) => request.pause())).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("accepts chunks that are strings", async () => {
    expect(await statusOf(await noteRequest(), (request) => request.setEncoding("utf8"))).toBe(200);
    expect(handled).toEqual(["note"]);
  });

  it("returns 500 and reports when there is no memory for the body", async () => {
    const onError = vi.fn();
    const prepare = () => {
      vi.stubGlobal("Uint8Array", FailingUint8Array);
    };
    const body = NOTE + " ".repeat(200_000);
    const large = await rawDelivery(body, { platform: "wotnot", url: "https://hooks.example.com/", token: TOKEN });
    expect(await statusOf(large, prepare, { onError })).toBe(500);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      new RangeError("Array buffer allocation failed"),
      expect.anything(),
    );
  });

  it("returns 500 for Bird, and reports the fix", async () => {
    const reported: ChatWebhooksError[] = [];
    const url = "https://hooks.example.com/bird";
    const handle = createNodeHandler(bird.createReceiver({ signingKey: "s1gning-k3y", url }), {
      onError: (error) => reported.push(error as ChatWebhooksError),
    });
    await serve(async (request, response) => {
      await once(request.resume(), "end");
      await handle(Object.assign(request, { body: fixture("bird/conversation.updated") }), response);
    });
    const { headers, body } = await delivery("bird/conversation.updated", { url, signingKey: "s1gning-k3y" });
    const request = new Request(`http://127.0.0.1:${port}/`, { method: "POST", headers, body, duplex: "half" });
    expect((await send(request)).status).toBe(500);
    expect(reported.map(({ code }) => code)).toEqual(["ERR_BODY_ALREADY_PARSED"]);
    expect(reported[0]?.message).toContain("express.raw(");
  });
});
