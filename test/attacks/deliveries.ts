/** Deliveries as they go over a socket, byte for byte, for tests that break them. */

import type { ChatPlatform } from "../../src/index.js";
import { rawDelivery } from "../../src/testing/index.js";
import { fixtureText } from "../fixtures.js";

/** Words that stand nowhere else: wherever one is found, a secret has got out. */
export const SECRETS = {
  WOTNOT_TOKEN: "canary-0f-w0tn0t",
  LIVECHAT_SECRET_KEY: "canary-0f-l1vechat",
  BIRD_SIGNING_KEY: "canary-0f-b1rd",
};

/** The platforms. */
export const PLATFORMS = ["wotnot", "livechat", "bird"] as const satisfies ChatPlatform[];

/** The address that Bird signs. */
export const ADDRESS = "https://hooks.example.com/bird";

const WRONG: typeof SECRETS = { WOTNOT_TOKEN: "a-guess", LIVECHAT_SECRET_KEY: "a-guess", BIRD_SIGNING_KEY: "a-guess" };

const SAMPLES = {
  wotnot: [fixtureText("wotnot/note"), '"Hello"'],
  livechat: [fixtureText("livechat/tag_created"), '"docs_feedback"'],
  bird: [fixtureText("bird/conversation.created--invented"), '"00000000-0000-4000-8000-000000000001"'],
} as const;

/** A request in parts. */
export interface RawRequest {
  /** The request line and the headers, without a length and without the blank line behind them. */
  head: string;
  /** The body. */
  body: Buffer;
}

let marks = 0;

/** A mark for a delivery that no other one has. */
export function newMark(): string {
  marks += 1;
  return `mark-${marks}`;
}

/** The body of a delivery that a target sees by its mark. */
function markedBody(platform: ChatPlatform, mark: string): string {
  const [text, place] = SAMPLES[platform];
  return text.replace(place, JSON.stringify(mark));
}

/** A delivery that a target sees by its mark, with the right secret. */
export async function marked(platform: ChatPlatform, mark: string, secrets = SECRETS): Promise<RawRequest> {
  return proven(platform, markedBody(platform, mark), secrets);
}

/** The same with a wrong secret. */
export async function forged(platform: ChatPlatform, mark: string): Promise<RawRequest> {
  return marked(platform, mark, WRONG);
}

/** A delivery of a body. That of LiveChat is written anew, unless it holds the key already. */
export async function proven(
  platform: ChatPlatform,
  body: string | Uint8Array,
  { WOTNOT_TOKEN, LIVECHAT_SECRET_KEY, BIRD_SIGNING_KEY } = SECRETS,
): Promise<RawRequest> {
  const holdsKey = typeof body === "string" && body.includes(LIVECHAT_SECRET_KEY);
  const secretKey = holdsKey ? undefined : LIVECHAT_SECRET_KEY;
  const secret = { wotnot: { token: WOTNOT_TOKEN }, livechat: { secretKey }, bird: { signingKey: BIRD_SIGNING_KEY } };
  const request = await rawDelivery(body, { platform, url: ADDRESS, ...secret[platform] });
  const fields = [...request.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = `POST /${platform} HTTP/1.1\r\nHost: hooks.example.com\r\n${fields}`;
  return { head, body: Buffer.from(await request.arrayBuffer()) };
}

/** Returns the bytes of a request with its real length. By default, the connection closes after the response. */
export function whole({ head, body }: RawRequest, connection = "close"): Buffer {
  const fields = `Connection: ${connection}\r\nContent-Length: ${body.length}\r\n`;
  return Buffer.concat([Buffer.from(`${head}${fields}\r\n`), body]);
}

/** A chunk of a body. */
export function chunk(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
