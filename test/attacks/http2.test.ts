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

/** When the body ends: milliseconds after its last byte, once the answer has begun, or never. */
const ENDS = ["with its last byte", 1, 20, "with the answer", 600, "never", "by a reset"] as const;

/** A request of the fuzz. */
interface Case {
  method: string;
  size: number;
  end: (typeof ENDS)[number];
  /** Whether its length is in its headers. */
  isDeclared: boolean;
}

const CASES: Case[] = METHODS.flatMap((method) =>
  SIZES.flatMap((size) =>
    ENDS.flatMap((end) => [true, false].map((isDeclared) => ({ method, size, end, isDeclared }))),
  ),
);

/** A request that is on its way. */
interface Upload {
  write(body: Buffer): void;
  end(): void;
  reset(): void;
  /** Called with the status of the answer, as soon as that is there. */
  onAnswer(listener: (status: number) => void): void;
  /** Called with the text of the answer at its end, or with nothing when it has none. */
  onEnd(listener: (text?: string) => void): void;
}

type Begin = (method: string, headers: Record<string, string>) => Upload;

/** Opens a connection. Node's own limit of what a client may hold would refuse some of a thousand requests at once. */
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
      onAnswer: (listener) => stream.once("response", (fields: Http2Headers) => listener(Number(fields[":status"]))),
      onEnd(listener) {
        let text = "";
        stream.on("data", (piece) => {
          text += piece;
        });
        // Node's own client does not always close a stream that it could not send whole.
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
      onAnswer: (listener) => request.once("response", ({ statusCode = 0 }) => listener(statusCode)),
      onEnd(listener) {
        let text = "";
        request.once("response", (response) => {
          response.setEncoding("utf8").on("error", () => undefined);
          response.on("data", (piece) => {
            text += piece;
          });
        });
        request.once("close", () => listener(text));
      },
    };
  };
}

/** Takes HTTP/1, and speaks HTTP/2 to what is behind it, on one connection: as HAProxy and Envoy do. */
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

/** Sends a request, and returns its answer: the status and the body. */
function send(begin: Begin, { method, size, end, isDeclared }: Case): Promise<string> {
  return new Promise((resolve) => {
    const headers: Record<string, string> = isDeclared ? { "content-length": String(size) } : {};
    const { write, end: finish, reset, onAnswer, onEnd } = begin(method, headers);
    let status = 0;
    onAnswer((code) => {
      status = code;
      if (end === "with the answer") finish();
      // The proxy's own client has to end before the proxy does.
      if (end === "never") setTimeout(reset, BODY_TIMEOUT_MS);
    });
    onEnd((text) => resolve(`${status} ${text}`));
    if (size > 0) write(Buffer.alloc(size, " "));
    if (end === "with its last byte") finish();
    if (end === "by a reset") setTimeout(reset, 20);
    if (typeof end === "number") setTimeout(finish, end);
    // What waits for an answer that waits for the end gets it late.
    if (end === "with the answer") setTimeout(finish, BODY_TIMEOUT_MS / 2);
  });
}

/** What a request may be answered with. */
function answersTo({ method, size, end, isDeclared }: Case): RegExp {
  // Nobody waits for it.
  if (end === "by a reset") return /^/;
  if (method !== "POST") return answerOf("405 ERR_METHOD_NOT_ALLOWED");
  // A busy machine may be late.
  const code = size > MIB ? "413 ERR_BODY_TOO_LARGE" : "400 ERR_BODY_NOT_JSON";
  return end === "never" && !isDeclared && size <= MIB
    ? answerOf("408 ERR_BODY_TIMEOUT")
    : answerOf(code, "408 ERR_BODY_TIMEOUT");
}

/** Any of some answers, each a status and a code. */
function answerOf(...codes: string[]): RegExp {
  return new RegExp(codes.map((code) => `^${code.replace(" ", ' {"error":"')}"}$`.replace(/[{}]/g, "\\$&")).join("|"));
}

/** Sends every case at once, and returns those that were not answered as they should be. */
async function wrongAnswers(begin: Begin): Promise<unknown[]> {
  const answers = await Promise.all(CASES.map(async (each) => ({ ...each, answer: await send(begin, each) })));
  return answers.filter(({ answer, ...each }) => !answersTo(each).test(answer));
}

for (const version of NODE_VERSIONS) {
  describeWith(tools[`node${version}`], `createNodeHandler over HTTP/2 in Node ${version}`, (node) => {
    let target: Target;

    beforeAll(async () => {
      target = await startTarget("createNodeHandler", { protocol: "h2", node, bodyTimeoutMs: BODY_TIMEOUT_MS });
    });

    afterAll(() => target?.stop());

    it("responds to rejected requests whenever their bodies end, on one connection", async () => {
      const session = open((await expectHealthy(target)).port);
      expect(await wrongAnswers(overHttp2(session))).toEqual([]);
      await vi.waitFor(async () => expect(await target.ask()).toMatchObject({ streams: 0 }), SECONDS);
      session.destroy();
      await expectHealthy(target);
    });

    it("responds to rejected requests whenever their bodies end, on separate connections", async () => {
      const { port } = await expectHealthy(target);
      const sessions: ClientHttp2Session[] = [];
      const wrong = await wrongAnswers((...args) => {
        const session = open(port);
        sessions.push(session);
        return overHttp2(session)(...args);
      });
      expect(wrong).toEqual([]);
      for (const session of sessions) session.destroy();
      await expectHealthy(target);
    });

    it("responds to rejected requests whenever their bodies end, through a proxy", async () => {
      const session = open((await expectHealthy(target)).port);
      const proxy = proxyTo(session).listen(0, "127.0.0.1");
      await vi.waitFor(() => expect(proxy.listening).toBe(true));
      expect(await wrongAnswers(overHttp1((proxy.address() as AddressInfo).port))).toEqual([]);
      proxy.close();
      proxy.closeAllConnections();
      session.destroy();
      await expectHealthy(target);
    });
  });
}

describeWith(tools.node22, "a handler that ends an HTTP/2 stream twice in one task", (node) => {
  it("detects a handler that ends the process", async () => {
    const target = await startTarget("faulty", { protocol: "h2", node });
    const { port } = await target.ask();
    const session = open(port);
    await send(overHttp2(session), { method: "PUT", size: 1, end: 20, isDeclared: false });
    await vi.waitFor(() => expect(target.ask()).rejects.toThrow(/the server has ended|EPIPE|channel closed/i), SECONDS);
    session.destroy();
    await target.stop();
  });
});
