import { describe, expect, it } from "vitest";
import { createReceiver, parseEvents } from "../../src/livechat/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const KEY = "k3y-0f-the-webhook";
const { receive } = createReceiver({ secretKey: [KEY, "another-k3y"] });
const headers = {};
const delivery = fixtureText("livechat/incoming_event").replace("<secret_key>", KEY);

describe("receiver", () => {
  it.each([
    ["a string", delivery],
    ["bytes", new TextEncoder().encode(delivery)],
    ["a parsed body", JSON.parse(delivery)],
  ])("returns the event of a delivery as %s, with status 200", async (_, body) => {
    const result = await receive({ headers, body, method: "POST" });
    expect(result).toStrictEqual({
      kind: "events",
      events: parseEvents(delivery),
      response: { status: 200, headers: {}, body: "" },
    });
    expect(JSON.stringify(result)).not.toContain(KEY);
  });

  it.each([
    ["an unknown action", { action: "chat_renamed" }, "unknown"],
    ["a wrong field", { payload: {} }, "invalid"],
    ["an action that is not a string", { action: 7 }, "invalid"],
  ])("returns 200 for a delivery with %s", async (_, change, type) => {
    const result = await receive({ headers, body: { ...JSON.parse(delivery), ...change } });
    expect(result).toMatchObject({ kind: "events", events: [{ type }], response: { status: 200 } });
  });

  it.each([
    ["without a key", { secret_key: undefined }, 401, "ERR_SECRET_MISSING"],
    ["with a wrong key", { secret_key: "a-gu3ss" }, 401, "ERR_SECRET_MISMATCH"],
    ["with a key that is a number", { secret_key: 7 }, 401, "ERR_SECRET_MISMATCH"],
    ["with a key that is an array", { secret_key: [KEY] }, 401, "ERR_SECRET_MISMATCH"],
    [
      "with a wrong key and without an action",
      { action: undefined, secret_key: "a-gu3ss" },
      401,
      "ERR_SECRET_MISMATCH",
    ],
  ])("rejects a delivery %s", async (_, change, status, code) => {
    const result = await receive({ headers, body: JSON.stringify({ ...JSON.parse(delivery), ...change }) });
    expect(result).toMatchObject({
      kind: "refused",
      error: { code },
      response: { status, body: `{"error":"${code}"}` },
    });
    expect(JSON.stringify(result)).not.toMatch(/a-gu3ss|k3y/);
    expect(result.kind === "refused" && result.error.stack).not.toMatch(/a-gu3ss|k3y/);
  });

  it.each([
    ["an empty body", "", "ERR_BODY_NOT_JSON"],
    ["truncated JSON", delivery.slice(0, -9), "ERR_BODY_NOT_JSON"],
    ["bytes that are not UTF-8", new Uint8Array([0xff]), "ERR_BODY_NOT_UTF8"],
    ["the valid key and no action", { secret_key: KEY }, "ERR_ENVELOPE_UNKNOWN"],
  ])("returns 400 for %s", async (_, body, code) => {
    expect(await receive({ headers, body })).toMatchObject({
      kind: "refused",
      error: { code },
      response: { status: 400 },
    });
  });

  it("returns 500 when the application has already read the body", async () => {
    expect(await receive({ headers, body: undefined as unknown as string })).toMatchObject({
      kind: "refused",
      error: { code: "ERR_BODY_UNAVAILABLE" },
      response: { status: 500 },
    });
  });

  it("rejects a JSON string that contains a delivery", async () => {
    const result = await receive({ headers, body: JSON.stringify(delivery) });
    expect(result).toMatchObject({ kind: "refused", error: { code: "ERR_SECRET_MISSING" }, response: { status: 401 } });
  });

  it("copies the body, so that later changes of the bytes have no effect", async () => {
    const body = new TextEncoder().encode(delivery);
    const result = receive({ headers, body });
    body.fill(0);
    expect(await result).toMatchObject({ kind: "events", events: parseEvents(delivery) });
  });

  it("copies its options, so that later changes have no effect", async () => {
    const options = { secretKey: [KEY] };
    const other = createReceiver(options);
    options.secretKey.length = 0;
    options.secretKey = [];
    expect((await other.receive({ headers, body: delivery })).kind).toBe("events");
  });

  it("returns an error that names a look-alike", async () => {
    const result = await receive({ headers, body: fixture("livechat/in_app_upgrade--invented-look-alike") });
    expect(result).toMatchObject({
      response: { status: 401 },
      error: { code: "ERR_SECRET_MISSING", message: expect.stringMatching(/in-app upgrade/) },
    });
  });

  it("returns 405 for other methods, and accepts POST in any casing", async () => {
    expect(await receive({ headers, body: "", method: "GET" })).toMatchObject({
      error: { code: "ERR_METHOD_NOT_ALLOWED" },
      response: { status: 405, headers: { allow: "POST" } },
    });
    for (const method of ["POST", "post", "Post"]) {
      expect((await receive({ headers, body: delivery, method })).kind).toBe("events");
    }
  });

  it.each([undefined, "", " ", [], [KEY, ""]])("throws a TypeError when the configured key is %j", (secretKey) => {
    expect(() => createReceiver({ secretKey: secretKey as string })).toThrow(TypeError);
    expect(() => createReceiver({ secretKey: secretKey as string })).toThrow(/^secretKey: /);
  });
});
