import { afterEach, describe, expect, it, vi } from "vitest";
import * as bird from "../../src/bird/index.js";
import { AuthenticationError } from "../../src/core/errors.js";
import { type IncomingRequest, type Receiver, receiverOf } from "../../src/core/receiver.js";
import * as livechat from "../../src/livechat/index.js";
import { delivery, handshakeDelivery } from "../../src/testing/index.js";
import * as wotnot from "../../src/wotnot/index.js";

const SECRET = "s3cret+0f-the-webhook";
const url = "https://hooks.example.com/webhooks?token=a+guess";

afterEach(() => void vi.restoreAllMocks());

async function partsOf(request: Request): Promise<IncomingRequest> {
  return { headers: request.headers, url, body: new Uint8Array(await request.arrayBuffer()) };
}

const PLATFORMS: [name: string, receiver: Receiver<unknown>, request: () => Promise<Request>][] = [
  [
    "WotNot",
    wotnot.createReceiver({ token: [SECRET, "another"] }),
    () => delivery("wotnot/note", { url, token: SECRET }),
  ],
  [
    "LiveChat",
    livechat.createReceiver({ secretKey: [SECRET, "another"] }),
    () => delivery("livechat/tag_created", { url, secretKey: SECRET }),
  ],
  [
    "Bird",
    bird.createReceiver({ signingKey: [SECRET, "another"], url }),
    () => delivery("bird/conversation.updated", { url, signingKey: SECRET }),
  ],
];

describe.each(PLATFORMS)("the receiver of %s", (_, { receive }, request) => {
  /** Returns the kind of the result, and how many times the body is decoded and parsed. */
  async function countsOf(parts: IncomingRequest) {
    const parse = vi.spyOn(JSON, "parse");
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    const { kind } = await receive(parts);
    const counts = { kind, parsed: parse.mock.calls.length, decoded: decode.mock.calls.length };
    vi.restoreAllMocks();
    return counts;
  }

  it("parses and decodes the body of a delivery once", async () => {
    expect(await countsOf(await partsOf(await request()))).toEqual({ kind: "events", parsed: 1, decoded: 1 });
  });

  it("returns a result synchronously when the runtime hashes synchronously", async () => {
    const resolved = vi.fn();
    void receive(await partsOf(await request())).then(resolved);
    await undefined;
    expect(resolved).toHaveBeenCalledWith(expect.objectContaining({ kind: "events" }));
  });

  it.each<[name: string, body: Uint8Array]>([
    ["JSON", Buffer.from('{"events": [], "secret_key": "a guess"}')],
    ["truncated JSON", Buffer.from('{"events": [')],
    ["not JSON", Buffer.from("token=a+guess")],
    ["empty", new Uint8Array()],
    ["not UTF-8", new Uint8Array([0xff])],
  ])("parses the body of an unauthenticated request at most once: %s", async (__, body) => {
    const { headers } = await partsOf(await request());
    const wrong = { authorization: "Bearer a-guess", "x-token": "a-guess" };
    for (const each of [headers, {}, wrong]) {
      const { parsed, decoded } = await countsOf({ headers: each, url, body });
      expect(parsed).toBeLessThanOrEqual(1);
      expect(decoded).toBeLessThanOrEqual(1);
    }
  });
});

it("parses the body of a handshake once", async () => {
  const parts = await partsOf(await handshakeDelivery({ url, token: SECRET }));
  const parse = vi.spyOn(JSON, "parse");
  expect(await wotnot.createReceiver({ token: SECRET }).receive(parts)).toMatchObject({ kind: "handshake" });
  expect(parse).toHaveBeenCalledOnce();
});

describe("receiverOf", () => {
  const request = { headers: {}, body: "{}" };
  const steps = {
    eventTypes: [],
    verify: () => undefined,
    safeParseEvents: () => ({ success: true as const, events: ["event"] }),
  };

  it("waits until a request is verified", async () => {
    const error = new AuthenticationError("ERR_SIGNATURE_MISMATCH", "wrong");
    const verify = () => Promise.reject(error);
    expect(await receiverOf({ ...steps, verify }).receive(request)).toMatchObject({ kind: "refused", error });
  });

  it("rejects when verify throws another error", async () => {
    const verify = () => Promise.reject(new RangeError("other"));
    await expect(receiverOf({ ...steps, verify }).receive(request)).rejects.toThrow(RangeError);
  });

  it("waits for the response to a handshake", async () => {
    const response = { status: 200, headers: {}, body: "token" };
    const answerHandshake = async () => response;
    expect(await receiverOf({ ...steps, answerHandshake }).receive(request)).toEqual({ kind: "handshake", response });
    const withoutHandshake = receiverOf({ ...steps, answerHandshake: async () => null });
    expect(await withoutHandshake.receive(request)).toMatchObject({ kind: "events", events: ["event"] });
  });
});

it.each([
  ["WotNot", () => wotnot.createReceiver({ token: SECRET })],
  ["LiveChat", () => livechat.createReceiver({ secretKey: SECRET })],
  ["Bird", () => bird.createReceiver({ signingKey: SECRET, url })],
])("the receiver of %s rejects a request without a secret or signature", async (_, create) => {
  const body = JSON.stringify({ events: [], action: "tag_created", event: "conversation.updated" });
  expect(await create().receive({ headers: {}, body })).toMatchObject({
    kind: "refused",
    error: { name: "AuthenticationError" },
  });
});
