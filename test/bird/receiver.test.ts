import { describe, expect, it, vi } from "vitest";
import { createReceiver, parseEvents, signRequest } from "../../src/bird/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const KEY = "s1gning-k3y";
const URL = "https://hooks.example.com/bird";
const TIMESTAMP = 1767225600;
const DELIVERY = fixtureText("bird/conversation.updated");
const { receive } = createReceiver({ signingKey: [KEY, "another-k3y"], url: URL });

async function headersFor(body: string | Uint8Array) {
  return (await signRequest({ body, url: URL }, { timestamp: TIMESTAMP, signingKey: KEY })).headers;
}

describe("receiver", () => {
  it.each([
    ["a string", DELIVERY],
    ["bytes", new TextEncoder().encode(DELIVERY)],
    ["an ArrayBuffer", new TextEncoder().encode(DELIVERY).buffer],
  ])("returns the event of a delivery as %s, with status 200", async (_, body) => {
    const result = await receive({ headers: await headersFor(DELIVERY), body, method: "POST" });
    expect(result).toStrictEqual({
      kind: "events",
      events: parseEvents(DELIVERY),
      response: { status: 200, headers: {}, body: "" },
    });
  });

  it("returns the events of a body with a byte-order mark", async () => {
    const body = new TextEncoder().encode(`\uFEFF${DELIVERY}`);
    const result = await receive({ headers: await headersFor(body), body });
    expect(result).toMatchObject({ kind: "events", events: parseEvents(DELIVERY) });
  });

  it.each([
    ["an unknown event", { event: "conversation.renamed" }, "unknown"],
    ["another service", { service: "numbers" }, "unknown"],
    ["a wrong field", { payload: {} }, "invalid"],
    ["an event that is not a string", { event: 7 }, "invalid"],
    ["no service", { service: undefined }, "invalid"],
  ])("returns 200 for a delivery with %s", async (_, change, type) => {
    const body = JSON.stringify({ ...fixture("bird/conversation.updated"), ...change });
    const result = await receive({ headers: await headersFor(body), body });
    expect(result).toMatchObject({ kind: "events", events: [{ type }], response: { status: 200 } });
  });

  it.each([
    ["without a signature", { "messagebird-signature": undefined }, "ERR_SIGNATURE_MISSING"],
    ["with a signature that is not base64", { "messagebird-signature": "a-gu3ss" }, "ERR_SIGNATURE_MALFORMED"],
    ["with a wrong signature", { "messagebird-signature": btoa("x".repeat(32)) }, "ERR_SIGNATURE_MISMATCH"],
    ["without a time", { "messagebird-request-timestamp": undefined }, "ERR_TIMESTAMP_MISSING"],
    ["with a time that is not a number", { "messagebird-request-timestamp": "now" }, "ERR_TIMESTAMP_OUT_OF_RANGE"],
    ["with another time", { "messagebird-request-timestamp": "1767225601" }, "ERR_SIGNATURE_MISMATCH"],
  ])("returns 401 for a delivery %s", async (_, change, code) => {
    const result = await receive({ headers: { ...(await headersFor(DELIVERY)), ...change }, body: DELIVERY });
    expect(result).toMatchObject({
      kind: "refused",
      error: { name: "AuthenticationError", code },
      response: { status: 401, body: `{"error":"${code}"}` },
    });
    expect(JSON.stringify(result)).not.toMatch(/a-gu3ss|k3y|Jane/);
    expect(result.kind === "refused" && result.error.stack).not.toMatch(/a-gu3ss|k3y|Jane/);
  });

  it("rejects a parsed body and an unread body", async () => {
    const headers = await headersFor(DELIVERY);
    for (const body of [JSON.parse(DELIVERY), {}, undefined as unknown as string]) {
      expect(await receive({ headers, body })).toMatchObject({
        error: { code: body === undefined ? "ERR_BODY_UNAVAILABLE" : "ERR_BODY_ALREADY_PARSED" },
        response: { status: 500 },
      });
    }
  });

  it.each([
    ["an empty body", "", "ERR_BODY_NOT_JSON"],
    ["truncated JSON", DELIVERY.slice(0, -9), "ERR_BODY_NOT_JSON"],
    ["bytes that are not UTF-8", new Uint8Array([0xff]), "ERR_BODY_NOT_UTF8"],
    ["JSON that is not a delivery", "[]", "ERR_ENVELOPE_UNKNOWN"],
    ["a JSON string that contains a delivery", JSON.stringify(DELIVERY), "ERR_ENVELOPE_UNKNOWN"],
  ])("returns 400 for %s, and 401 if the signature is invalid", async (_, body, code) => {
    expect(await receive({ headers: await headersFor(body), body })).toMatchObject({
      kind: "refused",
      error: { code },
      response: { status: 400 },
    });
    expect(await receive({ headers: {}, body })).toMatchObject({ response: { status: 401 } });
  });

  it("does not parse the body when verification fails", async () => {
    const parse = vi.spyOn(JSON, "parse");
    await receive({ headers: {}, body: DELIVERY });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  it("parses the verified bytes, even if the caller changes them later", async () => {
    for (const view of [(bytes: Uint8Array<ArrayBuffer>) => bytes, (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer]) {
      const bytes = new TextEncoder().encode(DELIVERY);
      const result = receive({ headers: await headersFor(DELIVERY), body: view(bytes) });
      bytes.set(new TextEncoder().encode(DELIVERY.replace("Jane", "Joan")));
      expect(await result).toMatchObject({ kind: "events", events: parseEvents(DELIVERY) });
    }
  });

  it("uses the request's own URL by default", async () => {
    const { receive } = createReceiver({ signingKey: KEY });
    const headers = await headersFor(DELIVERY);
    expect((await receive({ headers, body: DELIVERY, url: URL })).kind).toBe("events");
    expect((await receive({ headers, body: DELIVERY, url: `${URL}/` })).kind).toBe("refused");
    await expect(receive({ headers, body: DELIVERY, url: "/bird" })).rejects.toThrow(TypeError);
  });

  it("limits the age with maxAgeSeconds", async () => {
    const headers = await headersFor(DELIVERY);
    const at = (seconds: number) =>
      createReceiver({ signingKey: KEY, url: URL, maxAgeSeconds: 60, now: () => (TIMESTAMP + seconds) * 1000 });
    expect((await at(60).receive({ headers, body: DELIVERY })).kind).toBe("events");
    expect(await at(61).receive({ headers, body: DELIVERY })).toMatchObject({
      error: { code: "ERR_TIMESTAMP_OUT_OF_RANGE" },
      response: { status: 401 },
    });
  });

  it("copies its options, so that later changes have no effect", async () => {
    const options = { signingKey: [KEY], url: URL };
    const { receive } = createReceiver(options);
    options.signingKey.length = 0;
    options.url = "https://elsewhere.example.com/";
    expect((await receive({ headers: await headersFor(DELIVERY), body: DELIVERY })).kind).toBe("events");
  });

  it("reads the clock for each request", async () => {
    const { receive } = createReceiver({ signingKey: KEY, url: URL, maxAgeSeconds: 60 });
    vi.useFakeTimers({ now: TIMESTAMP * 1000 });
    expect((await receive({ headers: await headersFor(DELIVERY), body: DELIVERY })).kind).toBe("events");
    vi.useRealTimers();
  });

  it("returns 405 for other methods, and accepts POST in any casing", async () => {
    expect(await receive({ headers: {}, body: "", method: "GET" })).toMatchObject({
      error: { code: "ERR_METHOD_NOT_ALLOWED" },
      response: { status: 405, headers: { allow: "POST" } },
    });
    for (const method of ["POST", "post", "Post"]) {
      expect((await receive({ headers: await headersFor(DELIVERY), body: DELIVERY, method })).kind).toBe("events");
    }
  });

  it.each<[string, object]>([
    ["signingKey", {}],
    ["signingKey", { signingKey: "" }],
    ["signingKey", { signingKey: [KEY, ""] }],
    ["url", { signingKey: KEY, url: "" }],
    ["url", { signingKey: KEY, url: "/bird" }],
    ["maxAgeSeconds", { signingKey: KEY, maxAgeSeconds: 0 }],
    ["now", { signingKey: KEY, now: 0 }],
  ])("throws a TypeError that names %s for %j", (option, options) => {
    expect(() => createReceiver(options as { signingKey: string })).toThrow(TypeError);
    expect(() => createReceiver(options as { signingKey: string })).toThrow(new RegExp(`^${option}: `));
  });
});
