import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { bird, type ChatEvent, livechat, type Receiver, wotnot } from "chat-webhooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createWebhookServer } from "../../examples/demo/server.js";
import { fixtureText } from "../fixtures.js";

const TOKEN = "t0ken-0f-the-webhook";
const BIRD_URL = "https://hooks.example.com/bird";
const types: string[] = [];
const server = serverFor(({ type }) => types.push(type));
let port = 0;

function serverFor(onEvent: (event: ChatEvent) => void) {
  const routes = new Map<string, Receiver<ChatEvent>>([
    ["/wotnot", wotnot.receiver({ token: TOKEN })],
    ["/livechat", livechat.receiver({ secretKey: TOKEN })],
    ["/bird", bird.receiver({ signingKey: TOKEN, url: BIRD_URL })],
  ]);
  return createWebhookServer(routes, onEvent);
}

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});

function post(body: string | Uint8Array<ArrayBuffer>, path = "/wotnot?from=test"): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers: { token: TOKEN }, body });
}

describe("the demo's server", () => {
  it("hands on the events of a delivery", async () => {
    expect((await post(fixtureText("wotnot/batch--invented-bad-item"))).status).toBe(200);
    expect(types).toEqual(["message", "invalid", "note"]);
  });

  it("has a route for each platform, and no other", async () => {
    types.length = 0;
    const body = fixtureText("livechat/incoming_event").replace("<secret_key>", TOKEN);
    expect((await post(body, "/livechat")).status).toBe(200);
    expect((await post(fixtureText("livechat/incoming_event"), "/livechat")).status).toBe(401);
    expect((await post(body, "/elsewhere")).status).toBe(404);
    expect((await post("[]")).status).toBe(200);
    expect(types).toEqual(["incoming_event"]);
  });

  it("hands on a signed delivery as it came over the wire, and none that was altered on the way", async () => {
    types.length = 0;
    const send = async (name: string, alter = (body: string) => body) => {
      const body = fixtureText(name);
      const headers = await bird.sign({ body, url: BIRD_URL, timestamp: 1767225600, signingKey: TOKEN });
      const response = await fetch(`http://127.0.0.1:${port}/bird`, { method: "POST", headers, body: alter(body) });
      return response.status;
    };
    expect(await send("bird/conversation.created--invented-non-ascii-names")).toBe(200);
    expect(await send("bird/whatsapp.inbound--invented-unknown-event")).toBe(200);
    expect(await send("bird/conversation.updated", (body) => body.trimEnd())).toBe(401);
    expect(await send("bird/conversation.updated", (body) => body.replace("hallo", "hello"))).toBe(401);
    expect(await send("bird/conversation.updated", () => "")).toBe(401);
    expect((await post("{}", "/bird")).status).toBe(401);
    expect(types).toEqual(["conversation.created", "unknown"]);
  });

  it("answers 413 to a body of more than 1 MiB, and serves on", async () => {
    expect((await post(new Uint8Array(5 * 1024 * 1024))).status).toBe(413);
    expect((await post("[]")).status).toBe(200);
  });

  it("answers 500 when the handling of an event fails, and says why on its side", async () => {
    const failing = serverFor(() => {
      throw new Error("a mistake of one's own");
    });
    failing.listen(0, "127.0.0.1");
    await once(failing, "listening");
    const errors = vi.spyOn(console, "error").mockReturnValue();
    const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}/wotnot`;
    const { status } = await fetch(url, { method: "POST", headers: { token: TOKEN }, body: "[{}]" });
    expect(status).toBe(500);
    expect(errors).toHaveBeenCalledOnce();
    errors.mockRestore();
    failing.close();
  });

  it("outlives a sender that goes away in the middle of a body", async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST /wotnot HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
    socket.destroy();
    expect((await post("[]")).status).toBe(200);
  });
});
