import { describe, expect, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import { readPlatform } from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import { delivery, type FixtureName, fixtures, handshakeDelivery, rawDelivery } from "../../src/testing/index.js";
import { merge } from "../../src/testing/merge.js";
import * as wotnot from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const url = "https://hooks.example.com/webhooks?tenant=1";
const token = "t0ken-0f-the-webhook";
const secretKey = "s3cret-k3y";
const signingKey = "s1gning-k3y";
const receivers = {
  wotnot: wotnot.createReceiver({ token }),
  livechat: livechat.createReceiver({ secretKey }),
  bird: bird.createReceiver({ signingKey, url, maxAgeSeconds: 60 }),
};

function platformOf(name: FixtureName) {
  return readPlatform(name.replace(/\/.*/, "")) ?? expect.fail(`no platform of ${name}`);
}

async function receive(name: FixtureName, request: Request) {
  const { method, headers, url: requestUrl } = request;
  return receivers[platformOf(name)].receive({ method, headers, url: requestUrl, body: await request.arrayBuffer() });
}

describe("delivery", () => {
  it.each(Object.keys(fixtures) as FixtureName[])("returns an authenticated request for %s", async (name) => {
    const request = await delivery(name, { url, token, secretKey, signingKey });
    expect(request).toBeInstanceOf(Request);
    expect(request).toMatchObject({ method: "POST", url });
    expect(request.headers.get("content-type")).toBe("application/json");
    const body = await request.clone().json();
    const secret = platformOf(name) === "livechat" ? { secret_key: secretKey } : {};
    expect(body).toStrictEqual({ ...fixture(name), ...secret });
    expect(await receive(name, request)).toMatchObject({ kind: "events", events: [{ platform: platformOf(name) }] });
    expect(await receive(name, await delivery(name, { url }))).toMatchObject({ kind: "refused" });
  });

  it("sends the token after Bearer", async () => {
    expect((await delivery("wotnot/note", { url, token })).headers.get("authorization")).toBe(`Bearer ${token}`);
  });

  it("signs for another URL and another time", async () => {
    const local = "http://127.0.0.1:3000/";
    const request = await delivery("bird/conversation.updated", {
      url: local,
      signedUrl: url,
      signingKey,
      timestamp: 1,
    });
    expect(request.url).toBe(local);
    expect(request.headers.get("messagebird-request-timestamp")).toBe("1");
    const { headers } = request;
    const withoutMaxAge = bird.createReceiver({ signingKey, url });
    expect(await withoutMaxAge.receive({ headers, body: await request.arrayBuffer() })).toMatchObject({
      kind: "events",
    });
  });

  it("merges changes at any depth, without modifying the fixture", async () => {
    const overrides = {
      added: { "a key": [1] },
      events: [{ event: { payload: { message: { text: "Good evening" } } }, visitor: undefined }],
    };
    const request = await delivery("wotnot/message.text", { url, overrides });
    const expected = fixture("wotnot/message.text");
    expected.added = { "a key": [1] };
    expected.events[0].event.payload.message.text = "Good evening";
    delete expected.events[0].visitor;
    expect(await request.json()).toStrictEqual(expected);
    expect(fixtures["wotnot/message.text"]).toStrictEqual(fixture("wotnot/message.text"));
  });

  it.each<[name: string, list: unknown, expected: unknown]>([
    ["a list by the index of its items", [{}, { id: "2" }], ["a", "2"]],
    ["a longer list", [undefined, undefined, { id: "3" }], ["a", "b", "3"]],
    ["a shorter list", [{ id: "1" }], ["1", "b"]],
    ["a list replaced by another value", "none", "none"],
    ["a list replaced by null", null, null],
  ])("merges %s", (_, list, expected) => {
    const merged = merge([{ id: "a" }, { id: "b" }], list);
    expect(Array.isArray(merged) ? merged.map(({ id }) => id) : merged).toEqual(expected);
  });

  it("treats keys such as __proto__ as data", async () => {
    const overrides = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
    const request = await delivery("bird/conversation.updated", { url, overrides });
    expect(await request.text()).toContain('"__proto__":{"polluted":1}');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("creates unknown and invalid events", async () => {
    const unknown = await delivery("livechat/tag_created", { url, secretKey, overrides: { action: "tag_painted" } });
    expect(await receive("livechat/tag_created", unknown)).toMatchObject({ events: [{ type: "unknown" }] });
    const invalid = await delivery("livechat/tag_created", { url, secretKey, overrides: { payload: { name: 7 } } });
    expect(await receive("livechat/tag_created", invalid)).toMatchObject({ events: [{ type: "invalid" }] });
  });

  it.each([
    ["an unknown name", "wotnot/nothing", { url }, /^name: /],
    ["the name of an inherited property", "constructor", { url }, /^name: /],
    ["a token that a header cannot contain", "wotnot/note", { url, token: "a\nb" }, /^token: /],
    ["a token of non-ASCII letters", "wotnot/note", { url, token: "ключ" }, /^token: /],
    ["only the secret of another platform", "wotnot/note", { url, secretKey }, /^token: /],
    ["only another kind of secret", "bird/conversation.updated", { url, token }, /^signingKey: /],
    ["a blank token", "wotnot/note", { url, token: "" }, /^token: /],
    ["a blank secret key", "livechat/tag_created", { url, secretKey: " " }, /^secretKey: /],
    ["a blank signing key", "bird/conversation.updated", { url, signingKey: "" }, /^signingKey: /],
    ["a path as the URL to sign", "bird/conversation.updated", { url, signedUrl: "/", signingKey }, /^url: /],
    ["a time with a fraction", "bird/conversation.updated", { url, signingKey, timestamp: 1.5 }, /^timestamp: /],
  ])("rejects %s with a TypeError that contains no value", async (_, name, options, message) => {
    const failed = delivery(name as FixtureName, options);
    await expect(failed).rejects.toThrow(TypeError);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow(/ключ|a\nb/);
  });
});

describe("rawDelivery", () => {
  it("sends a body byte for byte", async () => {
    const bytes = new TextEncoder().encode(fixtureText("bird/conversation.created--invented-non-ascii-names"));
    const request = await rawDelivery(bytes, { platform: "bird", url, signingKey });
    expect(new Uint8Array(await request.clone().arrayBuffer())).toEqual(bytes);
    expect(await receive("bird/conversation.updated", request)).toMatchObject({ kind: "events" });
    const broken = new Uint8Array([0xff, 0xfe]);
    for (const platform of ["wotnot", "livechat", "bird"] as const) {
      const same = await rawDelivery(broken, { platform, url, token, secretKey, signingKey });
      expect(new Uint8Array(await same.arrayBuffer())).toEqual(broken);
    }
  });

  it("rejects a parsed body", async () => {
    await expect(rawDelivery({} as string, { platform: "bird", url })).rejects.toThrow(/^body: /);
  });

  it("accepts any name of a platform", async () => {
    for (const platform of ["wotnot", "WotNot", "m-chat", "M-Chat", "reply.cx"]) {
      const request = await rawDelivery("{}", { platform, url, token });
      expect(request.headers.get("authorization")).toBe(`Bearer ${token}`);
    }
  });

  it.each(["slack", "", "constructor", "toString", "__proto__", undefined, null, 7, ["wotnot", "bird"]])(
    "rejects with a TypeError that lists the platforms for %j",
    async (platform) => {
      const request = rawDelivery("{}", { platform: platform as string, url });
      await expect(request).rejects.toThrow(TypeError);
      await expect(request).rejects.toThrow("platform: pass livechat, bird, wotnot, m-chat or reply.cx");
    },
  );

  it("adds the secret key to a LiveChat body", async () => {
    const body = fixtureText("livechat/tag_created");
    const request = await rawDelivery(body, { platform: "livechat", url, secretKey });
    expect(await request.json()).toStrictEqual({ ...fixture("livechat/tag_created"), secret_key: secretKey });
    expect(await (await rawDelivery(body, { platform: "livechat", url })).text()).toBe(body);
    expect(await (await rawDelivery("[1]", { platform: "livechat", url, secretKey })).text()).toBe("[1]");
  });
});

describe("a URL", () => {
  it.each(["/hook?token=S3cret", "hooks.example.com/?token=S3cret", "https://user:S3cret@hooks.example.com/", ""])(
    "is not in the error when it is invalid: %s",
    async (url) => {
      const requests = [
        delivery("wotnot/note", { url, token: "t" }),
        rawDelivery("{}", { platform: "livechat", url }),
        handshakeDelivery({ url, token: "t" }),
      ];
      for (const request of requests) {
        const error = await request.catch((error) => error);
        expect(error).toBeInstanceOf(TypeError);
        expect(error.message).toMatch(/^url: pass an absolute URL/);
        expect(`${error.stack} ${error.cause}`).not.toContain("S3cret");
      }
    },
  );
});

describe("handshakeDelivery", () => {
  it("accepts one token", async () => {
    await expect(handshakeDelivery({ url, token: [token] as unknown as string })).rejects.toThrow(
      /^token: pass one secret/,
    );
  });

  it("requires a token", async () => {
    await expect(handshakeDelivery({ url, token: undefined as unknown as string })).rejects.toThrow(/^token: /);
  });

  it("returns the request that WotNot sends to check a webhook", async () => {
    const request = await handshakeDelivery({ url, token });
    const { method, headers } = request;
    expect(headers.get("content-type")).toBe("application/json");
    expect(await receivers.wotnot.receive({ method, headers, body: await request.text() })).toMatchObject({
      kind: "handshake",
      response: { status: 200, body: `{"token":"${token}"}` },
    });
  });
});
