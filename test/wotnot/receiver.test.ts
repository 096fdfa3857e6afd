import { describe, expect, it } from "vitest";
import { createReceiver, parseEvents } from "../../src/wotnot/index.js";
import { fixtureText } from "../fixtures.js";

const TOKEN = "t0ken-0f-the-webhook";
const { receive } = createReceiver({ token: TOKEN });
const headers = { authorization: TOKEN };
const delivery = fixtureText("wotnot/batch--invented-bad-item");

describe("receiver", () => {
  it.each([
    ["a string", delivery],
    ["bytes", new TextEncoder().encode(delivery)],
    ["a parsed body", JSON.parse(delivery)],
  ])("returns the events of a delivery as %s, with status 200", async (_, body) => {
    expect(await receive({ headers, body, method: "POST" })).toStrictEqual({
      kind: "events",
      events: parseEvents(delivery),
      response: { status: 200, headers: {}, body: "" },
    });
  });

  it("reads the token from the body of a delivery", async () => {
    const body = JSON.stringify({ ...JSON.parse(delivery), token: TOKEN });
    const result = await receive({ headers: {}, body });
    expect(result.kind).toBe("events");
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it("reads the token from the query of the URL", async () => {
    expect((await receive({ headers: {}, body: delivery, url: `/hook?token=${TOKEN}` })).kind).toBe("events");
  });

  it("accepts a request with inherited properties, as in node:http", async () => {
    const request = Object.create({ headers, body: delivery, method: "POST", url: "/" });
    expect((await receive(request)).kind).toBe("events");
  });

  it("answers a handshake", async () => {
    const result = await receive({ headers: {}, body: JSON.stringify({ token: TOKEN }) });
    expect(result).toMatchObject({ kind: "handshake", response: { status: 200, body: `{"token":"${TOKEN}"}` } });
  });

  it("answers a handshake in the chosen form", async () => {
    const result = await createReceiver({ token: TOKEN, echo: "text" }).receive({
      headers: {},
      body: { token: TOKEN },
    });
    expect(result).toMatchObject({ kind: "handshake", response: { status: 200, body: TOKEN } });
  });

  it.each([
    ["a handshake with a wrong token", { headers: {}, body: { token: "wrong" } }, 401, "ERR_SECRET_MISMATCH"],
    ["a delivery with a wrong token", { headers: { token: "wrong" }, body: delivery }, 401, "ERR_SECRET_MISMATCH"],
    ["a delivery without a token", { headers: {}, body: delivery }, 401, "ERR_SECRET_MISSING"],
    ["an unreadable body without a token", { headers: {}, body: "{" }, 401, "ERR_SECRET_MISSING"],
    ["truncated JSON", { headers, body: delivery.slice(0, -9) }, 400, "ERR_BODY_NOT_JSON"],
    ["bytes that are not UTF-8", { headers, body: new Uint8Array([0xff]) }, 400, "ERR_BODY_NOT_UTF8"],
    ["JSON that is not a delivery", { headers, body: "12" }, 400, "ERR_ENVELOPE_UNKNOWN"],
    ["a delivery in another form", { headers, body: '{"data": []}' }, 400, "ERR_ENVELOPE_UNKNOWN"],
    ["a body that was read before", { headers, body: undefined as unknown as string }, 500, "ERR_BODY_UNAVAILABLE"],
    [
      "a body with the token that was read before",
      { headers: {}, body: undefined as unknown as string },
      500,
      "ERR_BODY_UNAVAILABLE",
    ],
    [
      "a JSON string that contains a delivery",
      { headers, body: JSON.stringify(delivery) },
      400,
      "ERR_ENVELOPE_UNKNOWN",
    ],
    ["a GET without a token", { headers: {}, body: "", method: "GET" }, 405, "ERR_METHOD_NOT_ALLOWED"],
    ["a GET", { headers, body: delivery, method: "GET" }, 405, "ERR_METHOD_NOT_ALLOWED"],
  ])("rejects %s", async (_, request, status, code) => {
    const result = await receive(request);
    expect(result).toMatchObject({
      kind: "refused",
      error: { code },
      response: { status, body: `{"error":"${code}"}` },
    });
  });

  it("returns the allowed method only with 405", async () => {
    const put = await receive({ headers, body: "", method: "PUT" });
    expect(put).toMatchObject({ error: { name: "MethodNotAllowedError", message: expect.stringContaining("POST") } });
    expect(put.response.headers).toMatchObject({ "content-type": "application/json", allow: "POST" });
    const { response } = await receive({ headers: {}, body: "" });
    expect(response.headers).toEqual({
      "content-type": "application/json",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });

  it("accepts the method in any casing", async () => {
    expect((await receive({ headers, body: delivery, method: "post" })).kind).toBe("events");
  });

  it("copies its options, so that later changes have no effect", async () => {
    const options = { token: [TOKEN] };
    const other = createReceiver(options);
    options.token.length = 0;
    options.token = [];
    expect((await other.receive({ headers, body: delivery })).kind).toBe("events");
    expect(await other.receive({ headers: {}, body: { token: TOKEN } })).toMatchObject({ response: { status: 200 } });
  });

  it("rejects with the error of a locateToken that throws", async () => {
    const failing = createReceiver({
      token: TOKEN,
      locateToken: () => {
        throw new RangeError("a bug in the application");
      },
    });
    await expect(failing.receive({ headers, body: delivery })).rejects.toThrow(RangeError);
  });

  it.each([undefined, "", " ", []])("throws a TypeError when the configured token is %j", (token) => {
    expect(() => createReceiver({ token: token as string })).toThrow(TypeError);
    expect(() => createReceiver({ token: token as string })).toThrow(/^token: /);
  });
});
