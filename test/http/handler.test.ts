import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import type { AddressInfo, Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as bird from "../../src/bird/index.js";
import {
  type AnyEvent,
  createFetchHandler,
  createNodeHandler,
  dispatch,
  type HandlerOptions,
  type Receiver,
} from "../../src/http/index.js";
import * as livechat from "../../src/livechat/index.js";
import { delivery, handshakeDelivery, rawDelivery } from "../../src/testing/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";
import { fetchHttp2 } from "./fetch-http2.js";

const TOKEN = "t0ken-0f-the-webhook";
const SECRET_KEY = "s3cret-k3y";
const SIGNING_KEY = "s1gning-k3y";
const url = "https://hooks.example.com/webhooks?tenant=1";
const wotnotReceiver = wotnot.createReceiver({ token: TOKEN });
const noteRequest = () => delivery("wotnot/note", { url, token: TOKEN });
const batchRequest = () =>
  rawDelivery(fixtureText("wotnot/batch--invented-bad-item"), { platform: "wotnot", url, token: TOKEN });

/** Returns a delivery in which two events have issues: one of a known type, and an invalid one. */
const partlyWrongBody = () => {
  const [item] = fixture("wotnot/message.text").events;
  const partial = { ...item, visitor: { ...item.visitor, name: 7 } };
  const invalid = { ...item, event: { ...item.event, payload: 7 } };
  const unknown = { ...item, event: { ...item.event, type: "conversation_merge" } };
  return JSON.stringify([item, partial, invalid, unknown]);
};
const partlyWrongRequest = () => rawDelivery(partlyWrongBody(), { platform: "wotnot", url, token: TOKEN });

/** Creates a handler and passes it a request. */
type Call = <Event extends AnyEvent>(
  receiver: Receiver<Event>,
  options: HandlerOptions<Event>,
  request: Request,
) => Promise<Response>;

const callFetch: Call = (receiver, options, request) => createFetchHandler(receiver, options)(request);

/** Returns a call that sends the request to a server. */
const callNode =
  (
    serve: (handle: ReturnType<typeof createNodeHandler>) => Server,
    send: (request: Request) => Promise<Response>,
  ): Call =>
  async (receiver, options, request) => {
    const server = serve(createNodeHandler(receiver, options)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = method === "POST" ? await request.arrayBuffer() : null;
    try {
      const response = await send(
        new Request(`http://127.0.0.1:${port}${pathname}${search}`, { method, headers, body }),
      );
      return new Response((await response.text()) || null, response);
    } finally {
      server.close();
    }
  };

afterEach(() => void vi.restoreAllMocks());

describe.each([
  ["createFetchHandler", callFetch],
  ["createNodeHandler over HTTP/1", callNode(createServer, fetch)],
  ["createNodeHandler over HTTP/2", callNode(createHttp2Server, fetchHttp2)],
])("%s", (_, call) => {
  it("calls the handler of an event's type, with its context", async () => {
    const calls: unknown[] = [];
    const on = {
      message: (...args: unknown[]) => calls.push(["message", ...args]),
      note: (...args: unknown[]) => calls.push(["note", ...args]),
      invalid: (...args: unknown[]) => calls.push(["invalid", ...args]),
    };
    const response = await call(wotnotReceiver, { on }, await batchRequest());
    expect([response.status, await response.text()]).toEqual([200, ""]);
    const events = wotnot.parseEvents(fixtureText("wotnot/batch--invented-bad-item"));
    const body = new TextEncoder().encode(fixtureText("wotnot/batch--invented-bad-item"));
    const request = {
      method: "POST",
      url: expect.stringMatching(/\/webhooks\?tenant=1$/),
      headers: expect.anything(),
      body,
    };
    const context = { request, events };
    expect(calls).toEqual(events.map((event) => [event.type, event, context]));
    expect(events.map(({ type }) => type)).toEqual(["message", "invalid", "note"]);
  });

  it("calls the handler of an event's type, then that of its message", async () => {
    const calls: string[] = [];
    const response = await call(
      wotnotReceiver,
      {
        on: {
          message: ({ type }) => calls.push(type),
          "message.text": ({ payload }) => calls.push(payload.message.text),
          "message.image": () => expect.unreachable(),
          "message.unknown": ({ payload }) => calls.push(payload.message.rawType),
          note: ({ payload }) => calls.push(payload.note),
        },
      },
      await batchRequest(),
    );
    expect(response.status).toBe(200);
    const unknown = await delivery("wotnot/message.text", {
      url,
      token: TOKEN,
      overrides: { events: [{ event: { payload: { message: { type: "__proto__" } } } }] },
    });
    await call(
      wotnotReceiver,
      { on: { "message.unknown": ({ payload }) => calls.push(payload.message.rawType) } },
      unknown,
    );
    expect(calls).toEqual(["message", expect.any(String), expect.any(String), "__proto__"]);
  });

  it("calls the handlers of an event with any payload", async () => {
    const calls: string[] = [];
    for (const type of [{ toString: 1, valueOf: 1 }, null, undefined, 7, ["text"]]) {
      const request = await delivery("wotnot/note", {
        url,
        token: TOKEN,
        overrides: { events: [{ event: { payload: { message: { type }, event: { type } } } }] },
      });
      const { status } = await call(wotnotReceiver, { on: { note: ({ type: name }) => calls.push(name) } }, request);
      expect(status).toBe(200);
    }
    expect(calls).toEqual(Array(5).fill("note"));
  });

  it("calls no inherited method when an event has its name", async () => {
    const events = ["__proto__", "constructor", "toString"].map((type) => ({ platform: "custom", type, payload: {} }));
    const response = { status: 200, headers: {}, body: "" };
    const receiver = { receive: async () => ({ kind: "events" as const, events, response }) };
    const onError = vi.fn();
    expect((await call(receiver, { on: {}, onError }, await noteRequest())).status).toBe(200);
    expect(onError).not.toHaveBeenCalled();
  });

  it("calls the handler of a LiveChat thread event", async () => {
    const texts: unknown[] = [];
    const request = await delivery("livechat/incoming_event", { url, secretKey: SECRET_KEY });
    await call(
      livechat.createReceiver({ secretKey: SECRET_KEY }),
      { on: { "incoming_event.message": ({ payload }) => texts.push(payload.event.type) } },
      request,
    );
    expect(texts).toEqual(["message"]);
  });

  it("calls the handler of unknown events, and returns 200 without one", async () => {
    const unknown = vi.fn();
    const body = fixtureText("wotnot/conversation_merge--invented-unknown-event");
    const request = () => rawDelivery(body, { platform: "wotnot", url, token: TOKEN });
    expect((await call(wotnotReceiver, { on: { unknown } }, await request())).status).toBe(200);
    expect(unknown).toHaveBeenCalledOnce();
    expect(unknown).toHaveBeenCalledWith(expect.objectContaining({ rawType: "conversation_merge" }), expect.anything());
    expect((await call(wotnotReceiver, {}, await request())).status).toBe(200);
    expect((await call(wotnotReceiver, { on: { unknown: undefined } }, await request())).status).toBe(200);
  });

  it("accepts deliveries with a valid secret or signature, and rejects others", async () => {
    const refused: string[] = [];
    const onRefused = ({ code }: { code: string }) => refused.push(code);
    const started = vi.fn();
    const created = vi.fn();
    const callLiveChat = (request: Request) =>
      call(livechat.createReceiver({ secretKey: SECRET_KEY }), { on: { incoming_chat: started }, onRefused }, request);
    const callBird = (request: Request) =>
      call(
        bird.createReceiver({ signingKey: SIGNING_KEY, url }),
        { on: { "conversation.created": created }, onRefused },
        request,
      );
    const chat = (secretKey: string) => delivery("livechat/incoming_chat", { url, secretKey });
    const conversation = (signingKey: string) => delivery("bird/conversation.created--invented", { url, signingKey });
    expect((await callLiveChat(await chat(SECRET_KEY))).status).toBe(200);
    expect((await callBird(await conversation(SIGNING_KEY))).status).toBe(200);
    expect([started, created].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(refused).toEqual([]);
    for (const response of [
      await callLiveChat(await chat("a-guess")),
      await callBird(await conversation("a-guess")),
      await callBird(await delivery("bird/conversation.updated", { url })),
    ]) {
      expect(response.status).toBe(401);
    }
    expect(refused).toEqual(["ERR_SECRET_MISMATCH", "ERR_SIGNATURE_MISMATCH", "ERR_SIGNATURE_MISSING"]);
    expect([started, created].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it("answers the handshake without calling a handler", async () => {
    const onDelivery = vi.fn();
    const response = await call(wotnotReceiver, { onDelivery }, await handshakeDelivery({ url, token: TOKEN }));
    expect([response.status, await response.json()]).toEqual([200, { token: TOKEN }]);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(onDelivery).not.toHaveBeenCalled();
  });

  it.each([
    ["an empty body", "", ""],
    ["null", "null", ""],
    ["an empty body, with the token in the query", "", `&token=${TOKEN}`],
    ["a flat object", '{ "type": "subscription", "account_id": 7 }', ""],
  ])("answers %s as a handshake, and calls onHandshake", async (__, body, query) => {
    const onHandshake = vi.fn();
    const headers: Record<string, string> = query ? {} : { "x-token": TOKEN };
    const request = new Request(url + query, { method: "POST", headers, body });
    const response = await call(wotnotReceiver, { onHandshake }, request);
    expect([response.status, await response.json()]).toEqual([200, { token: TOKEN }]);
    expect(onHandshake).toHaveBeenCalledOnce();
  });

  it("accepts a token with an unescaped plus in the query, and rejects another one", async () => {
    const receiver = wotnot.createReceiver({ token: "ab+cd" });
    const request = (token: string) => rawDelivery("[]", { platform: "wotnot", url: `${url}&token=${token}` });
    expect((await call(receiver, {}, await request("ab+cd"))).status).toBe(200);
    expect((await call(receiver, {}, await request("ab%2Bcd"))).status).toBe(200);
    expect((await call(receiver, {}, await request("ab+ce"))).status).toBe(401);
  });

  it("accepts a non-ASCII token in a header, in Latin-1 or UTF-8, and rejects another one", async () => {
    const receiver = wotnot.createReceiver({ token: "clé" });
    const request = (token: string, encoding: BufferEncoding) =>
      new Request(url, {
        method: "POST",
        headers: { "x-token": Buffer.from(token, encoding).toString("latin1") },
        body: "[]",
      });
    expect((await call(receiver, {}, request("clé", "utf8"))).status).toBe(200);
    expect((await call(receiver, {}, request("clé", "latin1"))).status).toBe(200);
    expect((await call(receiver, {}, request("clè", "utf8"))).status).toBe(401);
  });

  it("returns 405 with the allowed method when the method is not POST", async () => {
    const onRefused = vi.fn();
    const response = await call(wotnotReceiver, { onRefused }, new Request(url));
    expect([response.status, await response.json()]).toEqual([405, { error: "ERR_METHOD_NOT_ALLOWED" }]);
    expect(response.headers.get("allow")).toBe("POST");
    expect(onRefused).toHaveBeenCalledWith(
      expect.objectContaining({ code: "ERR_METHOD_NOT_ALLOWED" }),
      expect.objectContaining({ method: "GET" }),
    );
  });

  it("calls onRefused with the error and the request without its body", async () => {
    const onRefused = vi.fn();
    const request = await delivery("wotnot/note", { url, token: "a-guess" });
    const response = await call(wotnotReceiver, { onRefused }, request);
    expect([response.status, await response.json()]).toEqual([401, { error: "ERR_SECRET_MISMATCH" }]);
    const head = { method: "POST", url: expect.stringMatching(/tenant=1$/), headers: expect.anything() };
    expect(onRefused.mock.calls).toEqual([[expect.objectContaining({ code: "ERR_SECRET_MISMATCH" }), head]]);
  });

  it("returns 400 when the body is not a delivery", async () => {
    const request = await rawDelivery("{", { platform: "wotnot", url, token: TOKEN });
    expect((await call(wotnotReceiver, {}, request)).status).toBe(400);
    const empty = new Request(url, { method: "POST" });
    const livechatReceiver = livechat.createReceiver({ secretKey: SECRET_KEY });
    expect(await (await call(livechatReceiver, {}, empty)).json()).toEqual({ error: "ERR_BODY_NOT_JSON" });
  });

  it("calls the handlers in sequence, in wire order", async () => {
    const steps: string[] = [];
    const handler = async ({ type }: AnyEvent) => {
      steps.push(`${type} begins`);
      await new Promise((resolve) => setTimeout(resolve, type === "message" ? 20 : 0));
      steps.push(`${type} ends`);
    };
    const on = { message: handler, invalid: handler, note: handler };
    await call(wotnotReceiver, { onDelivery: () => steps.push("delivery"), on }, await batchRequest());
    const each = ["message", "invalid", "note"].flatMap((type) => [`${type} begins`, `${type} ends`]);
    expect(steps).toEqual(["delivery", ...each]);
  });

  it("calls all handlers when some throw, reports each error, and returns 500", async () => {
    const done: string[] = [];
    const failures: unknown[] = [];
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      onEvent: ({ type }) => (type === "message" ? Promise.reject(new Error("in onEvent")) : undefined),
      on: {
        message() {
          throw new Error("synchronous");
        },
        invalid: async () => {
          await Promise.reject(undefined);
        },
        note: ({ type }) => done.push(type),
      },
      onError: (error, { event, request }) => failures.push([error, event?.type, Object.keys(request ?? {}).sort()]),
    };
    const response = await call(wotnotReceiver, options, await batchRequest());
    expect([response.status, await response.json()]).toEqual([500, { error: "ERR_HANDLER_FAILED" }]);
    expect(done).toEqual(["note"]);
    const head = ["headers", "method", "url"];
    expect(failures).toEqual([
      [new Error("in onEvent"), "message", head],
      [new Error("synchronous"), "message", head],
      [undefined, "invalid", head],
    ]);
  });

  it("calls nothing else when onDelivery throws, and returns 500", async () => {
    const steps: string[] = [];
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      onDelivery: () => Promise.reject(new Error("disk full")),
      onEvent: ({ type }) => steps.push(type),
      on: { note: ({ type }) => steps.push(type) },
      onError: (error) => steps.push(String(error)),
    };
    expect((await call(wotnotReceiver, options, await noteRequest())).status).toBe(500);
    expect(steps).toEqual(["Error: disk full"]);
  });

  it("passes the bytes of the body to onDelivery", async () => {
    const bodies: string[] = [];
    const onDelivery = ({ rawBody }: { rawBody: Uint8Array }) => bodies.push(new TextDecoder().decode(rawBody));
    await call(wotnotReceiver, { onDelivery }, await batchRequest());
    expect(bodies).toEqual([fixtureText("wotnot/batch--invented-bad-item")]);
  });

  it("calls onEvent with every event, before the handler of its type", async () => {
    const calls: string[] = [];
    await call(
      wotnotReceiver,
      { onEvent: ({ type }) => calls.push(`every ${type}`), on: { note: ({ type }) => calls.push(type) } },
      await batchRequest(),
    );
    expect(calls).toEqual(["every message", "every invalid", "every note", "note"]);
  });

  it("calls onIssues with each event that has issues, before onEvent and the handler of its type", async () => {
    const calls: unknown[] = [];
    const note = (hook: string) => (event: AnyEvent) => calls.push(`${hook} ${event.type}`);
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      onIssues: (event, { events, request }) => {
        note("issues")(event);
        calls.push(
          event.issues?.map(({ path }) => path.join(".")),
          events.length,
          request?.method,
        );
      },
      onEvent: note("every"),
      on: { message: note("the"), "message.text": note("the text"), invalid: note("the") },
    };
    const response = await call(wotnotReceiver, options, await partlyWrongRequest());
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(calls).toEqual([
      ...["every message", "the message", "the text message"],
      ...["issues message", ["visitor.name"], 4, "POST", "every message", "the message", "the text message"],
      ...["issues invalid", ["event.payload"], 4, "POST", "every invalid", "the invalid"],
      ...["every unknown"],
    ]);
  });

  it("treats an error of onIssues like that of a handler", async () => {
    const calls: string[] = [];
    const failures: unknown[] = [];
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      onIssues: ({ type }) => {
        if (type === "invalid") throw new Error("synchronous");
        return Promise.reject(new Error("asynchronous"));
      },
      onEvent: ({ type }) => calls.push(type),
      onError: (error, { event }) => failures.push([error, event?.type]),
    };
    const response = await call(wotnotReceiver, options, await partlyWrongRequest());
    expect([response.status, await response.json()]).toEqual([500, { error: "ERR_HANDLER_FAILED" }]);
    expect(failures).toEqual([
      [new Error("asynchronous"), "message"],
      [new Error("synchronous"), "invalid"],
    ]);
    expect(calls).toEqual(["message", "message", "invalid", "unknown"]);
  });

  it("calls nothing else when onIssues times out", async () => {
    const calls: string[] = [];
    const errors: unknown[] = [];
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      handlerTimeoutMs: 20,
      onIssues: () => new Promise(() => undefined),
      onEvent: ({ type }) => calls.push(`every ${type}`),
      on: { message: ({ type }) => calls.push(type) },
      onError: (error, { event }) => errors.push([(error as Error).name, event?.type]),
    };
    expect((await call(wotnotReceiver, options, await partlyWrongRequest())).status).toBe(500);
    expect(errors).toEqual([["TimeoutError", "message"]]);
    expect(calls).toEqual(["every message", "message"]);
  });

  it("calls the handler of an event's type, then that of invalid messages", async () => {
    const calls: unknown[] = [];
    const request = await delivery("wotnot/message.text", {
      url,
      token: TOKEN,
      overrides: { events: [{ event: { payload: { message: { type: 7 } } } }] },
    });
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      on: {
        invalid: () => expect.unreachable(),
        message: ({ payload }) => calls.push(payload.message.type),
        "message.text": () => expect.unreachable(),
        "message.invalid": ({ payload }) => calls.push(payload.message.rawType, payload.message.issues.length),
      },
    };
    expect((await call(wotnotReceiver, options, request)).status).toBe(200);
    expect(calls).toEqual(["invalid", undefined, 1]);
  });

  it("calls onHandshake after a handshake, and responds even if it throws", async () => {
    const onHandshake = vi.fn();
    const onError = vi.fn();
    const request = () => handshakeDelivery({ url, token: TOKEN });
    expect((await call(wotnotReceiver, { onHandshake }, await request())).status).toBe(200);
    expect(onHandshake).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ method: "POST" }));
    const fail = () => Promise.reject(new Error("in the hook"));
    const response = await call(wotnotReceiver, { onHandshake: fail, onError }, await request());
    expect([response.status, await response.json()]).toEqual([200, { token: TOKEN }]);
    expect(onError).toHaveBeenCalledWith(new Error("in the hook"), expect.objectContaining({ event: undefined }));
  });

  it("returns 500 when the handlers time out, and calls no more of them", async () => {
    const calls: string[] = [];
    const errors: unknown[] = [];
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      handlerTimeoutMs: 20,
      on: {
        message: () => new Promise(() => undefined),
        invalid: ({ type }) => calls.push(type),
        note: ({ type }) => calls.push(type),
      },
      onError: (error, { event }) => errors.push([(error as Error).name, event?.type]),
    };
    expect((await call(wotnotReceiver, options, await batchRequest())).status).toBe(500);
    expect(errors).toEqual([["TimeoutError", "message"]]);
    expect(calls).toEqual([]);
  });

  it.each(["message.text", "onEvent"])("does not call onEvent when %s times out", async (where) => {
    const calls: string[] = [];
    const errors: unknown[] = [];
    const hang = () => new Promise(() => undefined);
    const options: HandlerOptions<wotnot.WotNotEvent> = {
      handlerTimeoutMs: 20,
      onEvent: ({ type }) => {
        calls.push(type);
        return where === "onEvent" ? hang() : undefined;
      },
      // This handler is the last one of its event.
      on: { "message.text": hang },
      onError: (error, { event }) => errors.push([(error as Error).name, event?.type]),
    };
    expect((await call(wotnotReceiver, options, await batchRequest())).status).toBe(500);
    expect({ calls, errors }).toEqual({ calls: ["message"], errors: [["TimeoutError", "message"]] });
  });

  it("sets no default time limit for handlers after the response", async () => {
    const errors: unknown[] = [];
    for (const handlerTimeoutMs of [undefined, 20]) {
      const works: Promise<void>[] = [];
      const options: HandlerOptions<wotnot.WotNotEvent> = {
        ack: "before",
        waitUntil: (work) => works.push(work),
        handlerTimeoutMs,
        on: { note: () => new Promise((resolve) => setTimeout(resolve, 60)) },
        onError: (error) => errors.push((error as Error).name),
      };
      expect((await call(wotnotReceiver, options, await noteRequest())).status).toBe(200);
      await Promise.all(works);
    }
    expect(errors).toEqual(["TimeoutError"]);
  });

  it.each(["gzip", "br", "GZIP", "deflate", "snappy"])("returns 415 for a compressed body: %s", async (encoding) => {
    const request = await noteRequest();
    request.headers.set("content-encoding", encoding);
    const onRefused = vi.fn();
    const response = await call(wotnotReceiver, { onRefused }, request);
    expect([response.status, await response.json()]).toEqual([415, { error: "ERR_BODY_ENCODED" }]);
    const name = encoding === "snappy" ? "an unknown encoding" : encoding.toLowerCase();
    expect(onRefused.mock.calls[0]?.[0].message).toContain(`\`content-encoding\`: ${name}). Send it as it is`);
    const plain = await noteRequest();
    plain.headers.set("content-encoding", "identity");
    expect((await call(wotnotReceiver, {}, plain)).status).toBe(200);
  });

  it("calls handlers after the response with fake timers", async () => {
    const works: Promise<void>[] = [];
    const handled = vi.fn();
    const request = await noteRequest();
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const options = {
        ack: "before",
        waitUntil: (work: Promise<void>) => works.push(work),
        on: { note: handled },
      } as const;
      const result = call(wotnotReceiver, options, request);
      expect((await result).status).toBe(200);
      await Promise.all(works);
    } finally {
      vi.useRealTimers();
    }
    expect(handled).toHaveBeenCalledOnce();
  });

  it("returns 500 when there is no onError, or it throws", async () => {
    const fail = () => {
      throw new Error("a bug in the application");
    };
    expect((await call(wotnotReceiver, { on: { note: fail } }, await noteRequest())).status).toBe(500);
    expect((await call(wotnotReceiver, { on: { note: fail }, onError: fail }, await noteRequest())).status).toBe(500);
    const receiver = { receive: () => Promise.reject(new TypeError("url: pass the absolute URL")) };
    const onError = vi.fn();
    expect((await call(receiver, { onError }, await noteRequest())).status).toBe(500);
    expect(onError).toHaveBeenCalledWith(new TypeError("url: pass the absolute URL"), {
      event: undefined,
      request: { method: "POST", url: expect.anything(), headers: expect.anything() },
    });
  });

  it("returns the status of a rejection when onRefused throws", async () => {
    const onRefused = () => Promise.reject(new Error("a bug in the application"));
    const onError = vi.fn();
    expect((await call(wotnotReceiver, { onRefused, onError }, new Request(url))).status).toBe(405);
    expect(onError).toHaveBeenCalledWith(
      new Error("a bug in the application"),
      expect.objectContaining({ event: undefined }),
    );
    expect((await call(wotnotReceiver, { onRefused }, new Request(url))).status).toBe(405);
  });

  it("returns the response of a custom receiver, or of another copy of the library", async () => {
    const error = new wotnot.AuthenticationError("ERR_SECRET_MISMATCH", "another one");
    const response = { status: 403, headers: { "x-why": "custom" }, body: "no" };
    const receiver = { receive: async () => ({ kind: "refused" as const, error, response }) };
    const custom = await call(receiver, {}, await noteRequest());
    expect([custom.status, custom.headers.get("x-why"), await custom.text()]).toEqual([403, "custom", "no"]);
  });

  it("returns errors that browsers do not render and caches do not store", async () => {
    const fail = () => Promise.reject(new Error("a bug in the application"));
    const responses = [
      await call(wotnotReceiver, { maxBytes: 10 }, await noteRequest()),
      await call(wotnotReceiver, { on: { note: fail } }, await noteRequest()),
    ];
    expect(responses.map(({ status }) => status)).toEqual([413, 500]);
    for (const { headers } of responses) {
      expect(headers.get("content-type")).toBe("application/json");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("no-store");
    }
  });

  it("awaits onError and onRefused before the response", async () => {
    const steps: string[] = [];
    const slowly = (step: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(step);
    };
    const fail = () => Promise.reject(new Error("a bug in the application"));
    await call(wotnotReceiver, { on: { note: fail }, onError: slowly("handler") }, await noteRequest());
    await call({ receive: fail }, { onError: slowly("receiver") }, await noteRequest());
    await call(wotnotReceiver, { onRefused: slowly("rejection") }, new Request(url));
    expect(steps).toEqual(["handler", "receiver", "rejection"]);
  });

  it("rejects the work with the error of onError", async () => {
    const outcomes: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<void>) => outcomes.push(work.catch((error: unknown) => error));
    const on = { note: () => Promise.reject(new Error("first")) };
    const onError = () => Promise.reject(new Error("second"));
    expect((await call(wotnotReceiver, { on, onError, ack: "before", waitUntil }, await noteRequest())).status).toBe(
      200,
    );
    expect(await outcomes[0]).toEqual(new Error("second"));
  });

  it("returns 500 and reports when a custom receiver returns no response", async () => {
    const response = { status: 200, headers: { "no name": "" }, body: "" };
    const receiver = { receive: async () => ({ kind: "handshake" as const, response }) };
    const onError = vi.fn();
    expect((await call(receiver, { onError }, await noteRequest())).status).toBe(500);
    expect(onError).toHaveBeenCalledOnce();
    const empty = {
      receive: async () => ({ kind: "handshake" as const, response: { ...response, status: 204, headers: {} } }),
    };
    expect((await call(empty, {}, await noteRequest())).status).toBe(204);
  });

  it("responds before the handlers run with ack before", async () => {
    const steps: string[] = [];
    const works: Promise<void>[] = [];
    let release = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const on = {
      note: async () => {
        steps.push("begins");
        await blocked;
        steps.push("ends");
      },
    };
    const waitUntil = (work: Promise<void>) => works.push(work);
    const response = await call(wotnotReceiver, { on, ack: "before", waitUntil }, await noteRequest());
    expect(response.status).toBe(200);
    expect(works).toHaveLength(1);
    expect(steps).not.toContain("ends");
    release();
    expect(await works[0]).toBeUndefined();
    expect(steps).toEqual(["begins", "ends"]);
  });

  it("sends the response before a handler that blocks the process", async () => {
    let isSent = false;
    const sentBefore: boolean[] = [];
    const works: Promise<void>[] = [];
    const on = { note: () => sentBefore.push(isSent) };
    const waitUntil = (work: Promise<void>) => works.push(work);
    const options: HandlerOptions<wotnot.WotNotEvent> = { on, ack: "before", waitUntil };
    if (call === callFetch) {
      await call(wotnotReceiver, options, await noteRequest());
      isSent = true;
    } else {
      const server = createServer((request, response) => {
        const end = response.end.bind(response);
        response.end = (...args: unknown[]) => {
          isSent = true;
          return end(...(args as []));
        };
        void createNodeHandler(wotnotReceiver, options)(request, response);
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      const { port } = server.address() as AddressInfo;
      await fetch(await delivery("wotnot/note", { url: `http://127.0.0.1:${port}/`, token: TOKEN }));
      server.close();
      server.closeAllConnections();
    }
    await works[0];
    expect(sentBefore).toEqual([true]);
  });

  it("returns 200 when a handler throws after the response, and reports it", async () => {
    const works: Promise<void>[] = [];
    const onError = vi.fn();
    const on = { message: () => Promise.reject(new Error("first")), note: () => Promise.reject(new Error("second")) };
    const waitUntil = (work: Promise<void>) => works.push(work);
    const options = { on, ack: "before", waitUntil } as const;
    expect((await call(wotnotReceiver, { ...options, onError }, await batchRequest())).status).toBe(200);
    expect(await works[0]).toBeUndefined();
    expect(onError.mock.calls.map(([error, { event }]) => [error, event.type])).toEqual([
      [new Error("first"), "message"],
      [new Error("second"), "note"],
    ]);
  });

  it.each([
    ["the failure", "wotnot/note", new Error("second")],
    [
      "both failures",
      "batch",
      new AggregateError([new Error("first"), new Error("second")], "Several handlers of a delivery failed."),
    ],
  ])("rejects the work with %s of handlers after the response when there is no onError", async (__, name, expected) => {
    const outcomes: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<void>) => outcomes.push(work.catch((error: unknown) => error));
    const on = { message: () => Promise.reject(new Error("first")), note: () => Promise.reject(new Error("second")) };
    const request = name === "batch" ? batchRequest() : noteRequest();
    expect((await call(wotnotReceiver, { on, ack: "before", waitUntil }, await request)).status).toBe(200);
    expect(await outcomes[0]).toEqual(expected);
  });

  it("returns 500 and calls no handler when waitUntil throws", async () => {
    const handler = vi.fn();
    const onError = vi.fn();
    const waitUntil = () => {
      throw new Error("outside a request");
    };
    const options = { on: { note: handler }, onError, ack: "before", waitUntil } as const;
    expect((await call(wotnotReceiver, options, await noteRequest())).status).toBe(500);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(handler).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledOnce();
  });

  it("reports when the promise of waitUntil rejects later", async () => {
    const onError = vi.fn();
    const waitUntil = () => Promise.reject(new Error("too late"));
    const options = { ack: "before", waitUntil } as const;
    expect((await call(wotnotReceiver, { ...options, onError }, await noteRequest())).status).toBe(200);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledWith(new Error("too late"), expect.anything()));
    expect((await call(wotnotReceiver, options, await noteRequest())).status).toBe(200);
  });

  it("rejects a body larger than maxBytes, by default 1 MiB", async () => {
    const onRefused = vi.fn();
    const sized = (size: number) => rawDelivery(`[${" ".repeat(size - 2)}]`, { platform: "wotnot", url, token: TOKEN });
    expect((await call(wotnotReceiver, {}, await sized(1024 * 1024))).status).toBe(200);
    const response = await call(wotnotReceiver, { onRefused }, await sized(1024 * 1024 + 1));
    expect([response.status, await response.json()]).toEqual([413, { error: "ERR_BODY_TOO_LARGE" }]);
    expect(onRefused.mock.calls[0]?.[0].message).toBe("The body is larger than 1048576 bytes.");
    expect((await call(wotnotReceiver, { maxBytes: 100 }, await sized(101))).status).toBe(413);
    expect((await call(wotnotReceiver, { maxBytes: 100 }, await sized(100))).status).toBe(200);
    expect((await call(wotnotReceiver, { maxBytes: 3_000_000 }, await sized(3_000_000))).status).toBe(200);
  });

  it("handles a repeated delivery once with the dedupe key", async () => {
    const keys = new Set<string>();
    const handled: string[] = [];
    const options: HandlerOptions<bird.BirdEvent> = {
      on: {
        "conversation.updated": async (event) => {
          const key = await bird.dedupeKey(event);
          if (!keys.has(key)) handled.push(event.payload.id);
          keys.add(key);
        },
      },
    };
    const attempt = (timestamp: number, id?: string) => {
      const overrides = id === undefined ? {} : { payload: { id } };
      return delivery("bird/conversation.updated", { url, signingKey: SIGNING_KEY, timestamp, overrides });
    };
    for (const request of [attempt(1767225600), attempt(1767225660), attempt(1767225600, "2")]) {
      expect((await call(bird.createReceiver({ signingKey: SIGNING_KEY, url }), options, await request)).status).toBe(
        200,
      );
    }
    expect(handled).toEqual([fixture("bird/conversation.updated").payload.id, "2"]);
  });

  it("prints nothing", async () => {
    const writes = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const fail = () => Promise.reject(new Error("a bug in the application"));
    await call(wotnotReceiver, { on: { note: fail } }, await noteRequest());
    await call(wotnotReceiver, {}, await delivery("wotnot/note", { url, token: "a-guess" }));
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });
});

describe("dispatch", () => {
  const events = wotnot.parseEvents(fixtureText("wotnot/batch--invented-bad-item"));

  it("calls the same handlers for the events of a stored body", async () => {
    const calls: unknown[] = [];
    await dispatch(events, {
      onEvent: ({ type }, context) => calls.push(type, context),
      on: { "message.text": ({ payload }) => calls.push(payload.message.type), note: ({ type }) => calls.push(type) },
    });
    const context = { events };
    expect(calls).toEqual(["message", context, "text", "invalid", context, "note", context, "note"]);
  });

  it("calls onIssues with the events that have issues, and rejects with its error", async () => {
    const calls: string[] = [];
    const stored = wotnot.parseEvents(partlyWrongBody());
    const onEvent = ({ type }: AnyEvent) => calls.push(type);
    await dispatch(stored, { onIssues: ({ type }, { request }) => calls.push(`issues ${type} ${request}`), onEvent });
    const expected = [
      "message",
      "issues message undefined",
      "message",
      "issues invalid undefined",
      "invalid",
      "unknown",
    ];
    expect(calls).toEqual(expected);
    const onIssues = ({ type }: AnyEvent) => Promise.reject(new Error(type));
    const failing = dispatch(stored, { onIssues, onEvent });
    await expect(failing).rejects.toMatchObject({ errors: [new Error("message"), new Error("invalid")] });
    expect(calls.slice(expected.length)).toEqual(["message", "message", "invalid", "unknown"]);
  });

  it("rejects with the error of a handler, or with all, after the others have run", async () => {
    const calls: string[] = [];
    const fail = (name: string) => () => Promise.reject(new Error(name));
    const onError = vi.fn();
    const one = dispatch(events, { on: { message: fail("one"), note: ({ type }) => calls.push(type) }, onError });
    await expect(one).rejects.toThrow(new Error("one"));
    expect(calls).toEqual(["note"]);
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error("one"), { event: events[0] });
    const two = dispatch(events, { on: { message: fail("one"), note: fail("two") } });
    await expect(two).rejects.toMatchObject({ errors: [new Error("one"), new Error("two")] });
  });

  it("rejects when a handler times out", async () => {
    const on = { message: () => new Promise(() => undefined) };
    await expect(dispatch(events, { on, handlerTimeoutMs: 10 })).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("rejects with a TypeError for invalid options", async () => {
    await expect(dispatch(events, { on: [] } as object)).rejects.toThrow(/^on: /);
    await expect(dispatch(events, { handlerTimeoutMs: -1 })).rejects.toThrow(/^handlerTimeoutMs: /);
    await expect(dispatch(events, { onEvent: 7 } as object)).rejects.toThrow(/^onEvent: /);
    await expect(dispatch(events, { onIssues: 7 } as object)).rejects.toThrow(/^onIssues: /);
  });
});

describe("a request of another runtime", () => {
  it("throws a TypeError that names createNodeHandler when createFetchHandler gets Node's request", () => {
    const handle = createFetchHandler(wotnotReceiver, {}) as (request: unknown) => unknown;
    for (const request of [{ method: "POST", headers: {} }, undefined, Promise.resolve(new Request(url))]) {
      expect(() => handle(request)).toThrow(TypeError);
      expect(() => handle(request)).toThrow(/use createNodeHandler$/);
    }
  });

  it("rejects with a TypeError that names createFetchHandler when createNodeHandler gets a Request", async () => {
    const handle = createNodeHandler(wotnotReceiver, {}) as unknown as (request: unknown) => Promise<void>;
    await expect(handle(new Request(url))).rejects.toThrow(TypeError);
    await expect(handle(new Request(url))).rejects.toThrow(/use createFetchHandler$/);
  });
});

describe.each([
  ["createFetchHandler", createFetchHandler],
  ["createNodeHandler", createNodeHandler],
])("the options of %s", (_, createHandler) => {
  it.each([
    ["a receiver that is null", { receiver: null }, /^receiver: /],
    ["the options of a receiver instead of a receiver", { receiver: { token: TOKEN } }, /^receiver: /],
    ["`on` that is null", { on: null }, /^on: /],
    ["`on` that is a function", { on: () => {} }, /^on: /],
    ["`on` that is an array", { on: [] }, /^on: /],
    ["`on` that is a Map", { on: new Map() }, /^on: /],
    ["an option that does not exist", { onEvents: () => {} }, /^onEvents: not an option/],
    ["a handler outside of `on`", { message: () => {} }, /^message: not an option\. .* handlers in `on`$/],
    [
      "a misspelled event",
      { on: { mesage: () => {} } },
      /^on: there is no event "mesage"\. The events are conversation_c/,
    ],
    ["an event of another platform", { on: { incoming_chat: () => {} } }, /^on: there is no event "incoming_chat"/],
    [
      "a message of an event that does not exist",
      { on: { "msg.text": () => {} } },
      /^on: there is no event "msg.text"/,
    ],
    ["a handler that is not a function", { on: { note: "note" } }, /^note: pass a function$/],
    ["a hook that is not a function", { onError: {} }, /^onError: /],
    ["onRefused that is not a function", { onRefused: true }, /^onRefused: /],
    ["onDelivery that is not a function", { onDelivery: 7 }, /^onDelivery: /],
    ["onEvent that is not a function", { onEvent: "log" }, /^onEvent: /],
    ["onIssues that is not a function", { onIssues: {} }, /^onIssues: pass a function$/],
    ["a misspelled hook", { onIssue: () => {} }, /^onIssue: not an option/],
    ["onHandshake that is not a function", { onHandshake: null }, /^onHandshake: /],
    ["handlerTimeoutMs of zero", { handlerTimeoutMs: 0 }, /^handlerTimeoutMs: /],
    ["maxBytes of zero", { maxBytes: 0 }, /^maxBytes: /],
    ["maxBytes with a fraction", { maxBytes: 1.5 }, /^maxBytes: /],
    ["infinite maxBytes", { maxBytes: Number.POSITIVE_INFINITY }, /^maxBytes: /],
    ["maxBytes that is a string", { maxBytes: "1mb" }, /^maxBytes: /],
    ["bodyTimeoutMs of zero", { bodyTimeoutMs: 0 }, /^bodyTimeoutMs: /],
    ["bodyTimeoutMs that is a string", { bodyTimeoutMs: "10s" }, /^bodyTimeoutMs: /],
    ["bodyTimeoutMs above the maximum of timers", { bodyTimeoutMs: 2 ** 31 }, /^bodyTimeoutMs: /],
    ["bodyTimeoutMs that is NaN", { bodyTimeoutMs: Number.NaN }, /^bodyTimeoutMs: /],
    ["an unknown value of ack", { ack: "now" }, /^ack: /],
    ["ack before without waitUntil", { ack: "before" }, /^waitUntil: /],
    ["waitUntil without ack before", { waitUntil: () => {} }, /^waitUntil: /],
  ])("throw a TypeError for %s", (__, options, message) => {
    // Safe: the test passes invalid options on purpose.
    const { receiver = wotnotReceiver, ...others } = { ...options } as { receiver?: typeof wotnotReceiver };
    const call = () => (createHandler as typeof createFetchHandler)(receiver, others);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});
