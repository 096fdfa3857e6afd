import { describe, expect, it } from "vitest";
import { AuthenticationError, InvalidBodyError, signRequest, verifyRequest } from "../../src/livechat/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const KEY = "k3y-0f-the-webhook";
const delivery = (secret_key: unknown) => ({ ...fixture("livechat/incoming_event"), secret_key });

/** Returns the code of a body's error, and everything that the error prints. */
async function rejectionOf(body: string | object, secretKey: string | string[] = KEY) {
  const error = await verifyRequest({ body }, { secretKey }).catch((error) => error);
  expect(error).toBeInstanceOf(AuthenticationError);
  return { code: error.code, text: [error.name, error.message, error.stack, JSON.stringify(error)].join("\n") };
}

describe("verifyRequest", () => {
  it.each([
    ["a string", JSON.stringify(delivery(KEY))],
    ["bytes", new TextEncoder().encode(JSON.stringify(delivery(KEY)))],
    ["a parsed body", delivery(KEY)],
    ["a body without other keys", { secret_key: KEY }],
  ])("resolves for the valid key in %s", async (_, body) => {
    expect(await verifyRequest({ body }, { secretKey: KEY })).toBeUndefined();
  });

  it("accepts each of several keys", async () => {
    const secretKey = ["first", KEY, "last"];
    for (const key of secretKey) await verifyRequest({ body: delivery(key) }, { secretKey });
    expect(await rejectionOf(delivery("other"), secretKey)).toMatchObject({ code: "ERR_SECRET_MISMATCH" });
  });

  it("accepts a key with any characters", async () => {
    for (const key of ["schlüssel", "鍵", "🔑", "a b", "\u0000", "x".repeat(100_000)]) {
      await verifyRequest({ body: JSON.stringify(delivery(key)) }, { secretKey: key });
    }
  });

  it.each([
    ["missing", fixtureText("livechat/app_webhook--invented-look-alike")],
    ["absent", { action: "incoming_chat" }],
    ["undefined", delivery(undefined)],
    ["null", delivery(null)],
    ["empty", delivery("")],
    ["inherited", Object.create({ secret_key: KEY })],
    ["in an array", [delivery(KEY)]],
    ["in a JSON string", JSON.stringify(JSON.stringify(delivery(KEY)))],
    ["in the payload", { payload: { secret_key: KEY } }],
    ["under another name", { secretKey: KEY, SECRET_KEY: KEY, "secret_key ": KEY }],
  ])("rejects with ERR_SECRET_MISSING when the key is %s", async (_, body) => {
    const { code, text } = await rejectionOf(body);
    expect(code).toBe("ERR_SECRET_MISSING");
    expect(text).not.toContain(KEY);
  });

  it.each([
    ["another key", "an0ther-k3y"],
    ["a prefix of the key", KEY.slice(0, -1)],
    ["the key with a suffix", `${KEY}!`],
    ["in another casing", KEY.toUpperCase()],
    ["with a space", ` ${KEY}`],
    ["white space", " "],
    ["a number", 42],
    ["zero", 0],
    ["true", true],
    ["false", false],
    ["an array of the key", [KEY]],
    ["an object", { toString: KEY }],
    ["an object that converts to the key", { toString: () => KEY, toJSON: () => KEY, valueOf: () => KEY }],
    ["a String object", Object(KEY)],
    ["a lone surrogate", "\ud800"],
  ])("rejects with ERR_SECRET_MISMATCH when the key is %s", async (_, key) => {
    const { code, text } = await rejectionOf(delivery(key));
    expect(code).toBe("ERR_SECRET_MISMATCH");
    expect(text).not.toContain(KEY);
    if (typeof key === "string" && key.length > 2) expect(text).not.toContain(key);
  });

  it("rejects a number that equals a configured key of digits", async () => {
    expect(await rejectionOf(delivery(42), "42")).toMatchObject({ code: "ERR_SECRET_MISMATCH" });
  });

  it.each(["", "{", "not JSON", new Uint8Array([0xff])])(
    "rejects with an InvalidBodyError for the unreadable body %j",
    async (body) => {
      const error = await verifyRequest({ body }, { secretKey: KEY }).catch((error) => error);
      expect(error).toBeInstanceOf(InvalidBodyError);
      expect(error.code).toMatch(/^ERR_BODY_NOT_(JSON|UTF8)$/);
    },
  );

  it.each(["null", "[]", "7", "true"])(
    "rejects with ERR_SECRET_MISSING for a body that is not an object: %s",
    async (body) => {
      expect(await rejectionOf(body)).toMatchObject({
        code: "ERR_SECRET_MISSING",
        text: expect.stringContaining("The body has no `secret_key`."),
      });
    },
  );

  it("rejects with a message when the key is wrong", async () => {
    const { text } = await rejectionOf(delivery("other"));
    expect(text).toContain("The body's `secret_key` does not match a configured key.");
  });

  it("rejects with a message that names a look-alike without a key", async () => {
    const { text } = await rejectionOf(fixture("livechat/app_webhook--invented-look-alike"));
    expect(text).toMatch(/LiveChat App webhook/);
  });

  it.each([undefined, null, "", " ", [], [""], [KEY, " "], ` ${KEY}`, `${KEY}\n`, 7, {}])(
    "rejects with a TypeError when the configured key is %j",
    async (secretKey) => {
      const options = { secretKey: secretKey as string };
      await expect(verifyRequest({ body: delivery(KEY) }, options)).rejects.toThrow(TypeError);
      await expect(verifyRequest({ body: delivery(secretKey) }, options)).rejects.toThrow(/^secretKey: /);
      await expect(verifyRequest({ body: "{" }, options)).rejects.toThrow(TypeError);
    },
  );
});

describe("signRequest", () => {
  const BODY = fixtureText("livechat/tag_created");

  it("replaces the secret key in the body", async () => {
    for (const body of [BODY, new TextEncoder().encode(BODY), new TextEncoder().encode(BODY).buffer]) {
      const request = await signRequest({ body }, { secretKey: KEY });
      expect(request.headers).toEqual({ "content-type": "application/json" });
      expect(JSON.parse(String(request.body))).toEqual({ ...fixture("livechat/tag_created"), secret_key: KEY });
      await verifyRequest(request, { secretKey: KEY });
    }
  });

  it("returns a body unchanged if it is not a JSON object", async () => {
    for (const body of ["[1]", "{", new Uint8Array([0xff])]) {
      expect((await signRequest({ body }, { secretKey: KEY })).body).toBe(body);
    }
  });

  it.each<[string, object, RegExp]>([
    ["a parsed body", { body: {} }, /^body: pass a string or bytes/],
    ["no key", { secretKey: undefined }, /^secretKey: missing/],
    ["a blank key", { secretKey: " " }, /^secretKey: /],
    ["several keys", { secretKey: [KEY] }, /^secretKey: pass one secret/],
  ])("rejects with a TypeError for %s", async (_, change, message) => {
    const all = { body: BODY, secretKey: KEY, ...change };
    await expect(signRequest(all, all)).rejects.toThrow(TypeError);
    await expect(signRequest(all, all)).rejects.toThrow(message);
  });
});
