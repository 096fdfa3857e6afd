import { createServer, type IncomingHttpHeaders, request as requestHttp1, type Server } from "node:http";
import { type ClientHttp2Session, connect, type IncomingHttpHeaders as Http2Headers } from "node:http2";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { describeWith } from "../support/describe-with.js";
import { NODE_VERSIONS, tools } from "../support/tools.js";
import { expectHealthy, startTarget, type Target } from "./target.js";

const MIB = 1024 * 1024;
const BODY_TIMEOUT_MS = 1_000;
const SECONDS = { timeout: 20_000, interval: 20 };

const METHODS = ["POST", "PUT", "GET"];
const SIZES = [0, 1, 60_000, 200_000, MIB, MIB + 1, 2 * MIB];

/** When the body ends: milliseconds after its last byte, once the response has begun, or never. */
const BODY_ENDS = ["with its last byte", 1, 20, "with the response", 600, "never", "by a reset"] as const;

/** One request of the test. */
interface Case {
  method: string;
  size: number;
  end: (typeof BODY_ENDS)[number];
  /** Whether it has `Content-Length`. */
  isDeclared: boolean;
}

const CASES: Case[] = METHODS.flatMap((method) =>
  SIZES.flatMap((size) =>
    BODY_ENDS.flatMap((end) => [true, false].map((isDeclared) => ({ method, size, end, isDeclared }))),
  ),
);

/** A request that is being sent. */
interface Upload {
  write(body: Buffer): void;
  end(): void;
  reset(): void;
  /** Called with the status when the response begins. */
  onResponse(listener: (status: number) => void): void;
  /** Called with the body when the response ends; without it when there is no response. */
  onEnd(listener: (text?: string) => void): void;
}

type Begin = (method: string, headers: Record<string, string>) => Upload;

/** Opens a connection. Node's default limit of a session's memory would reject some of a thousand concurrent requests. */
function open(port: number): ClientHttp2Session {
  return connect(`http://127.0.0.1:${port}`, { maxSessionMemory: 1_000 }).on("error", () => undefined);
}

function overHttp2(session: ClientHttp2Session): Begin {
  return (method, headers) => {
    const stream = session.request({ ":method": method, ":path": "/livechat", ...headers }, { endStream: false });
    stream.on("error", () => undefined).setEncoding("utf8");
    return {
      write: (body) => stream.write(body),
      end: () => stream.end(),
      reset: () => stream.close(8),
      onResponse: (listener) => stream.once("response", (fields: Http2Headers) => listener(Number(fields[":status"]))),
      onEnd(listener) {
        let text = "";
        stream.on("data", (chunk) => {
          text += chunk;
        });
        // Node's client does not always close a stream that it could not send completely.
        stream.once("end", () => stream.destroy()).once("close", () => listener(text));
      },
    };
  };
}

function overHttp1(port: number): Begin {
  return (method, headers) => {
    const fields = "content-length" in headers ? headers : { ...headers, "transfer-encoding": "chunked" };
    const request = requestHttp1({ port, host: "127.0.0.1", method, path: "/livechat", headers: fields, agent: false });
    request.on("error", () => undefined).flushHeaders();
    return {
      write: (body) => request.write(body),
      end: () => request.end(),
      reset: () => request.destroy(),
      onResponse: (listener) => request.once("response", ({ statusCode = 0 }) => listener(statusCode)),
      onEnd(listener) {
        let text = "";
        request.once("response", (response) => {
          response.setEncoding("utf8").on("error", () => undefined);
          response.on("data", (chunk) => {
            text += chunk;
          });
        });
        request.once("close", () => listener(text));
      },
    };
  };
}

/** Creates a proxy that accepts HTTP/1 and forwards to one HTTP/2 connection, as HAProxy and Envoy do. */
function proxyTo(session: ClientHttp2Session): Server {
  return createServer((request, response) => {
    const { connection: _, host: __, "transfer-encoding": ___, ...headers } = request.headers as IncomingHttpHeaders;
    const stream = session.request(
      { ":method": request.method, ":path": request.url, ...headers },
      { endStream: false },
    );
    stream.on("error", () => response.destroy());
    stream.once("response", (fields) => {
      response.writeHead(Number(fields[":status"]), { connection: "close" });
      stream.pipe(response);
    });
    request.on("error", () => stream.close(8)).pipe(stream);
    request.once("close", () => {
      if (!request.complete) stream.close(8);
    });
  });
}

/** Sends a request; resolves to the status and the body of the response. */
function send(begin: Begin, { method, size, end, isDeclared }: Case): Promise<string> {
  return new Promise((resolve) => {
    const headers: Record<string, string> = isDeclared ? { "content-length": String(size) } : {};
    const { write, end: finish, reset, onResponse, onEnd } = begin(method, headers);
    let status = 0;
    onResponse((code) => {
      status = code;
      if (end === "with the response") finish();
      // The proxy's client has to end before the proxy.
      if (end === "never") setTimeout(reset, BODY_TIMEOUT_MS);
    });
    onEnd((text) => resolve(`${status} ${text}`));
    if (size > 0) write(Buffer.alloc(size, " "));
    if (end === "with its last byte") finish();
    if (end === "by a reset") setTimeout(reset, 20);
    if (typeof end === "number") setTimeout(finish, end);
    // A proxy may wait for the end of the body before it returns the response.
    if (end === "with the response") setTimeout(finish, BODY_TIMEOUT_MS / 2);
  });
}

/** Returns a pattern of the responses that a request may get. */
function expectedResponse({ method, size, end, isDeclared }: Case): RegExp {
  // A request that was reset gets no response.
  if (end === "by a reset") return /^/;
  if (method !== "POST") return responsePattern("405 ERR_METHOD_NOT_ALLOWED");
  // A busy machine may reach the timeout first.
  const code = size > MIB ? "413 ERR_BODY_TOO_LARGE" : "400 ERR_BODY_NOT_JSON";
  return end === "never" && !isDeclared && size <= MIB
    ? responsePattern("408 ERR_BODY_TIMEOUT")
    : responsePattern(code, "408 ERR_BODY_TIMEOUT");
}

/** Returns a pattern for responses, each a status and an error code. */
function responsePattern(...codes: string[]): RegExp {
  return new RegExp(codes.map((code) => `^${code.replace(" ", ' {"error":"')}"}$`.replace(/[{}]/g, "\\$&")).join("|"));
}

/** Sends every case at once; resolves to those with a wrong response. */
async function findWrongResponses(begin: Begin): Promise<unknown[]> {
  const responses = await Promise.all(CASES.map(async (each) => ({ ...each, response: await send(begin, each) })));
  return responses.filter(({ response, ...each }) => !expectedResponse(each).test(response));
}

for (const version of NODE_VERSIONS) {
  describeWith(tools[`node${version}`], `createNodeHandler over HTTP/2 in Node ${version}`, (node) => {
    let target: Target;

    beforeAll(async () => {
      target = await startTarget("createNodeHandler", { protocol: "h2", node, bodyTimeoutMs: BODY_TIMEOUT_MS });
    });

    afterAll(() => target?.stop());

    it("returns the right error when a rejected body ends at any time, on one connection", async () => {
      const session = open((await expectHealthy(target)).port);
      expect(await findWrongResponses(overHttp2(session))).toEqual([]);
      await vi.waitFor(async () => expect(await target.report()).toMatchObject({ streams: 0 }), SECONDS);
      session.destroy();
      await expectHealthy(target);
    });

    it("returns the right error when a rejected body ends at any time, on separate connections", async () => {
      const { port } = await expectHealthy(target);
      const sessions: ClientHttp2Session[] = [];
      const wrong = await findWrongResponses((...args) => {
        const session = open(port);
        sessions.push(session);
        return overHttp2(session)(...args);
      });
      expect(wrong).toEqual([]);
      for (const session of sessions) session.destroy();
      await expectHealthy(target);
    });

    it("returns the right error when a rejected body ends at any time, through a proxy", async () => {
      const session = open((await expectHealthy(target)).port);
      const proxy = proxyTo(session).listen(0, "127.0.0.1");
      await vi.waitFor(() => expect(proxy.listening).toBe(true));
      expect(await findWrongResponses(overHttp1((proxy.address() as AddressInfo).port))).toEqual([]);
      proxy.close();
      proxy.closeAllConnections();
      session.destroy();
      await expectHealthy(target);
    });
  });
}

describeWith(tools.node22, "a handler that ends an HTTP/2 stream twice in one task", (node) => {
  it("fails when the handler ends the process", async () => {
    const target = await startTarget("faulty", { protocol: "h2", node });
    const { port } = await target.report();
    const session = open(port);
    await send(overHttp2(session), { method: "PUT", size: 1, end: 20, isDeclared: false });
    await vi.waitFor(
      () => expect(target.report()).rejects.toThrow(/the server has exited|EPIPE|channel closed/i),
      SECONDS,
    );
    session.destroy();
    await target.stop();
  });
});
