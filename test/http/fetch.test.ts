import type { UnderlyingSource } from "node:stream/web";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as bird from "../../src/bird/index.js";
import { createFetchHandler, type FetchRequest, type HandlerOptions } from "../../src/http/index.js";
import { delivery } from "../../src/testing/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const TOKEN = "t0ken-0f-the-webhook";
const url = "https://hooks.example.com/webhooks";
const NOTE = new TextEncoder().encode(fixtureText("wotnot/note"));
const receiver = wotnot.createReceiver({ token: TOKEN });
const options: HandlerOptions<wotnot.WotNotEvent> = {};

/** Returns a request whose body is a stream, and a mock that is called when the stream is cancelled. */
function streamRequest(source: UnderlyingSource<unknown>, headers: Record<string, string> = {}) {
  const cancelled = vi.fn();
  const body = new ReadableStream({ cancel: cancelled, ...source }, { highWaterMark: 0 });
  const request: FetchRequest = {
    method: "POST",
    url,
    headers: new Headers({ token: TOKEN, ...headers }),
    bodyUsed: false,
    // Safe: the tests pass chunks of other types on purpose.
    body: body as ReadableStream<Uint8Array>,
  };
  return { request, cancelled };
}

async function respond(request: FetchRequest, more: Partial<typeof options> = {}) {
  const codes: string[] = [];
  const all = { ...options, onRefused: ({ code }: { code: string }) => codes.push(code), ...more };
  const response = await createFetchHandler(receiver, all as typeof options)(request);
  return { status: response.status, codes };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("createFetchHandler", () => {
  it("joins the chunks of a body, of any size", async () => {
    for (const size of [1, 7, 100_000]) {
      const handled: string[] = [];
      const chunks = Array.from({ length: Math.ceil(NOTE.length / size) }, (_, index) =>
        NOTE.slice(index * size, (index + 1) * size),
      );
      const { request } = streamRequest({
        pull(controller) {
          const chunk = chunks.shift();
          if (chunk) controller.enqueue(chunk);
          else controller.close();
        },
      });
      const on = { note: ({ payload }: wotnot.WotNotNoteEvent) => handled.push(payload.note) };
      expect(await respond(request, { on })).toEqual({ status: 200, codes: [] });
      expect(handled).toEqual(["Hello"]);
    }
  });

  it("accepts chunks that are strings", async () => {
    const { request } = streamRequest({
      start(controller) {
        controller.enqueue(fixtureText("wotnot/note"));
        controller.close();
      },
    });
    expect((await respond(request)).status).toBe(200);
  });

  it("returns 413 for a declared gigabyte, without reading it", async () => {
    const pull = vi.fn();
    const { request } = streamRequest({ pull }, { "content-length": "1073741824" });
    expect(await respond(request)).toEqual({ status: 413, codes: ["ERR_BODY_TOO_LARGE"] });
    expect(pull).not.toHaveBeenCalled();
  });

  it.each(["", "100, 100", "-1", "NaN", "1e9x"])("ignores an invalid declared length: %j", async (length) => {
    const { request } = streamRequest(
      {
        start(controller) {
          controller.enqueue(NOTE);
          controller.close();
        },
      },
      { "content-length": length },
    );
    expect((await respond(request)).status).toBe(200);
  });

  it("returns 413 for an endless body, and cancels it", async () => {
    let chunks = 0;
    const { request, cancelled } = streamRequest({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await respond(request)).toEqual({ status: 413, codes: ["ERR_BODY_TOO_LARGE"] });
    expect(cancelled).toHaveBeenCalledOnce();
    expect(chunks).toBe(17);
  });

  it("returns 408 when the body does not arrive, and cancels it", async () => {
    const { request, cancelled } = streamRequest({ pull: () => new Promise(() => {}) });
    expect(await respond(request, { bodyTimeoutMs: 20 })).toEqual({ status: 408, codes: ["ERR_BODY_TIMEOUT"] });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it("returns 408 when the stream cannot be cancelled", async () => {
    const { request } = streamRequest({
      pull: () => new Promise(() => {}),
      cancel: () => Promise.reject(new Error("no")),
    });
    expect((await respond(request, { bodyTimeoutMs: 20 })).status).toBe(408);
  });

  it("returns 400 when the sender disconnects", async () => {
    const { request } = streamRequest({
      start: (controller) => controller.enqueue(NOTE.slice(0, 9)),
      pull: (controller) => controller.error(new Error("aborted")),
    });
    expect(await respond(request)).toEqual({ status: 400, codes: ["ERR_BODY_INCOMPLETE"] });
  });

  it.each([
    ["an ArrayBuffer", NOTE.slice().buffer, 200],
    ["a DataView", new DataView(NOTE.slice().buffer), 200],
    ["a number", 7, 400],
    ["an object", {}, 400],
    ["undefined", undefined, 400],
  ])("returns the right status when a chunk is %s", async (_, chunk, status) => {
    const { request, cancelled } = streamRequest({
      start(controller) {
        controller.enqueue(chunk);
        if (status === 200) controller.close();
      },
    });
    expect(await respond(request)).toEqual({ status, codes: status === 200 ? [] : ["ERR_BODY_INCOMPLETE"] });
    expect(cancelled).toHaveBeenCalledTimes(status === 200 ? 0 : 1);
  });

  it("counts the bytes of chunks of any type", async () => {
    for (const chunk of [new ArrayBuffer(65_536), "ä".repeat(32_768)]) {
      const { request } = streamRequest({ pull: (controller) => controller.enqueue(chunk) });
      expect((await respond(request)).status).toBe(413);
    }
  });

  it("returns 500 when the body is not a stream", async () => {
    const onError = vi.fn();
    const { request } = streamRequest({});
    const body = { locked: false } as unknown as ReadableStream<Uint8Array>;
    const uncaught = vi.fn();
    process.once("uncaughtException", uncaught);
    expect((await respond({ ...request, body }, { onError, bodyTimeoutMs: 10 })).status).toBe(500);
    expect(onError).toHaveBeenCalledWith(expect.any(TypeError), expect.anything());
    await new Promise((resolve) => setTimeout(resolve, 30));
    process.off("uncaughtException", uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });

  it("responds when a reader cannot be cancelled", async () => {
    const { request } = streamRequest({});
    const reader = {
      read: () => new Promise<never>(() => {}),
      cancel: () => {
        throw new Error("no");
      },
    };
    const body = { locked: false, getReader: () => reader };
    expect((await respond({ ...request, body }, { bodyTimeoutMs: 10 })).status).toBe(408);
  });

  it("returns 500 and reports when something else has read or is reading the body", async () => {
    const read = await delivery("wotnot/note", { url, token: TOKEN });
    await read.text();
    const locked = await delivery("wotnot/note", { url, token: TOKEN });
    locked.body?.getReader();
    for (const request of [read, locked]) {
      const onError = vi.fn();
      expect(await respond(request, { onError })).toEqual({ status: 500, codes: [] });
      expect(onError).toHaveBeenCalledWith(
        expect.objectContaining({ code: "ERR_BODY_UNAVAILABLE" }),
        expect.objectContaining({ event: undefined }),
      );
    }
  });

  it("rejects other methods in any casing, and accepts a lower-case post", async () => {
    const { request } = streamRequest({ pull: () => new Promise(() => {}) });
    expect(await respond({ ...request, method: "PUT" })).toEqual({ status: 405, codes: ["ERR_METHOD_NOT_ALLOWED"] });
    const valid = await delivery("wotnot/note", { url, token: TOKEN });
    const { headers, body, bodyUsed } = valid;
    expect((await respond({ method: "post", url, headers, body, bodyUsed })).status).toBe(200);
  });

  it("returns 500 and reports when the runtime has no TextDecoder", async () => {
    const request = await delivery("wotnot/note", { url, token: TOKEN });
    vi.stubGlobal("TextDecoder", undefined);
    // The module keeps a decoder that was created before.
    vi.resetModules();
    const [http, { createReceiver }] = await Promise.all([
      import("../../src/http/index.js"),
      import("../../src/wotnot/index.js"),
    ]);
    const onError = vi.fn();
    const response = await http.createFetchHandler(createReceiver({ token: TOKEN }), { onError })(request);
    expect([response.status, await response.json()]).toEqual([500, { error: "ERR_HANDLER_FAILED" }]);
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ message: expect.stringContaining("TextDecoder") });
  });

  it("distinguishes a consumed body from an empty one", async () => {
    const codes: string[] = [];
    const handler = createFetchHandler(bird.createReceiver({ signingKey: "k", url }), {
      onRefused: ({ code }) => codes.push(code),
      onError: (error) => codes.push((error as bird.ChatWebhooksError).code),
    });
    const { headers } = await delivery("bird/conversation.updated", { url, signingKey: "k" });
    const { body } = new Response("{}");
    await handler({ method: "POST", url, headers, bodyUsed: true, body });
    await handler({ method: "POST", url, headers, bodyUsed: false, body: null });
    expect(codes).toEqual(["ERR_BODY_UNAVAILABLE", "ERR_SIGNATURE_MISMATCH"]);
  });

  it("clears all timers", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    for (let turn = 0; turn < 5; turn += 1) await respond(await delivery("wotnot/note", { url, token: TOKEN }));
    expect(timers()).toBeLessThan(before + 5);
  });

  it("waits ten seconds for a body by default, and as long as a timer allows", async () => {
    vi.useFakeTimers();
    const { request } = streamRequest({ pull: () => new Promise(() => {}) });
    const outcome = vi.fn();
    const done = respond(request).then(outcome);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(outcome).toHaveBeenCalledWith({ status: 408, codes: ["ERR_BODY_TIMEOUT"] });
    expect(() => createFetchHandler(receiver, { ...options, bodyTimeoutMs: 2 ** 31 - 1 })).not.toThrow();
  });

  it("waits eight seconds for the handlers by default", async () => {
    const { request } = streamRequest({
      start(controller) {
        controller.enqueue(NOTE);
        controller.close();
      },
    });
    vi.useFakeTimers();
    const outcome = vi.fn();
    const running = new Promise<void>((resolve) => {
      const note = () => {
        resolve();
        return new Promise(() => undefined);
      };
      void respond(request, { on: { note } }).then(outcome);
    });
    await running;
    await vi.advanceTimersByTimeAsync(7_999);
    expect(outcome).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith({ status: 500, codes: [] });
  });

  describe("with a body of declared length, which the runtime buffers", () => {
    const bufferedRequest = (arrayBuffer: () => Promise<ArrayBuffer>, bodyUsed = true): FetchRequest => ({
      method: "POST",
      url,
      headers: new Headers({ token: TOKEN, "content-length": String(NOTE.length) }),
      bodyUsed: false,
      get body(): never {
        return expect.unreachable("reads the stream");
      },
      arrayBuffer() {
        Object.assign(this, { bodyUsed });
        return arrayBuffer();
      },
    });

    it("accepts it", async () => {
      expect(await respond(bufferedRequest(async () => NOTE.slice().buffer))).toEqual({ status: 200, codes: [] });
    });

    it("returns 413 when the body is larger than declared and allowed", async () => {
      const request = bufferedRequest(async () => new ArrayBuffer(2_000_000));
      expect(await respond(request)).toEqual({ status: 413, codes: ["ERR_BODY_TOO_LARGE"] });
    });

    it("returns 408 when it does not arrive", async () => {
      const request = bufferedRequest(() => new Promise(() => undefined));
      expect(await respond(request, { bodyTimeoutMs: 20 })).toEqual({ status: 408, codes: ["ERR_BODY_TIMEOUT"] });
    });

    it("returns 400 when it is truncated", async () => {
      const request = bufferedRequest(() => Promise.reject(new TypeError("terminated")));
      expect(await respond(request)).toEqual({ status: 400, codes: ["ERR_BODY_INCOMPLETE"] });
    });

    it("returns 400 when its buffer was transferred", async () => {
      const request = bufferedRequest(async () => {
        const { buffer } = NOTE.slice();
        structuredClone(buffer, { transfer: [buffer] });
        return buffer;
      });
      expect(await respond(request)).toEqual({ status: 400, codes: ["ERR_BODY_INCOMPLETE"] });
    });

    it("returns 500 and reports when something else is reading it", async () => {
      const onError = vi.fn();
      const request = bufferedRequest(() => Promise.reject(new TypeError("locked")), false);
      expect(await respond(request, { onError })).toEqual({ status: 500, codes: [] });
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: "ERR_BODY_UNAVAILABLE" });
    });
  });

  it("passes a copy of the bytes to onDelivery", async () => {
    const sizes: number[] = [];
    const onDelivery = ({ request: { body } }: { request: { body: unknown } }) =>
      sizes.push((body as Uint8Array).buffer.byteLength);
    await respond(await delivery("wotnot/note", { url, token: TOKEN }), { onDelivery });
    expect(sizes).toEqual([JSON.stringify(fixture("wotnot/note")).length]);
  });

  it("reads the token from the query", async () => {
    const request = await delivery("wotnot/note", { url: `${url}?token=${TOKEN}` });
    expect((await respond(request)).status).toBe(200);
  });
});
