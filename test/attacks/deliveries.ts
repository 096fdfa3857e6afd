/** Deliveries as raw bytes for a socket, for tests that corrupt them. */

import type { ChatPlatform } from "../../src/index.js";
import { rawDelivery } from "../../src/testing/index.js";
import { fixtureText } from "../fixtures.js";

/** Secrets that occur nowhere else, so that output that contains one has leaked it. */
export const SECRETS = {
  WOTNOT_TOKEN: "canary-0f-w0tn0t",
  LIVECHAT_SECRET_KEY: "canary-0f-l1vechat",
  BIRD_SIGNING_KEY: "canary-0f-b1rd",
};

export const PLATFORMS = ["wotnot", "livechat", "bird"] as const satisfies ChatPlatform[];

/** The URL that Bird signs. */
export const BIRD_URL = "https://hooks.example.com/bird";

const WRONG_SECRETS: typeof SECRETS = {
  WOTNOT_TOKEN: "a-guess",
  LIVECHAT_SECRET_KEY: "a-guess",
  BIRD_SIGNING_KEY: "a-guess",
};

/** A body of each platform, and the part of it that a mark replaces. */
const SAMPLES = {
  wotnot: [fixtureText("wotnot/note"), '"Hello"'],
  livechat: [fixtureText("livechat/tag_created"), '"docs_feedback"'],
  bird: [fixtureText("bird/conversation.created--invented"), '"00000000-0000-4000-8000-000000000001"'],
} as const;

/** A raw request. */
export interface RawRequest {
  /** The request line and the headers, without `Content-Length` and without the blank line. */
  head: string;
  body: Buffer;
}

let marks = 0;

/** Returns a unique mark for a delivery. */
export function newMark(): string {
  marks += 1;
  return `mark-${marks}`;
}

/** Returns the body of a delivery that contains a mark. */
function markedBody(platform: ChatPlatform, mark: string): string {
  const [text, placeholder] = SAMPLES[platform];
  return text.replace(placeholder, JSON.stringify(mark));
}

/** Returns a delivery that contains a mark, with the valid secret by default. */
export async function markedRequest(platform: ChatPlatform, mark: string, secrets = SECRETS): Promise<RawRequest> {
  return authenticatedRequest(platform, markedBody(platform, mark), secrets);
}

/** Returns a delivery with a wrong secret. */
export async function forgedRequest(platform: ChatPlatform, mark: string): Promise<RawRequest> {
  return markedRequest(platform, mark, WRONG_SECRETS);
}

/** Returns an authenticated delivery of a body. LiveChat's secret key is added to the body, unless it is there. */
export async function authenticatedRequest(
  platform: ChatPlatform,
  body: string | Uint8Array,
  { WOTNOT_TOKEN, LIVECHAT_SECRET_KEY, BIRD_SIGNING_KEY } = SECRETS,
): Promise<RawRequest> {
  const containsKey = typeof body === "string" && body.includes(LIVECHAT_SECRET_KEY);
  const secretKey = containsKey ? undefined : LIVECHAT_SECRET_KEY;
  const secret = { wotnot: { token: WOTNOT_TOKEN }, livechat: { secretKey }, bird: { signingKey: BIRD_SIGNING_KEY } };
  const request = await rawDelivery(body, { platform, url: BIRD_URL, ...secret[platform] });
  const fields = [...request.headers].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const head = `POST /${platform} HTTP/1.1\r\nHost: hooks.example.com\r\n${fields}`;
  return { head, body: Buffer.from(await request.arrayBuffer()) };
}

/** Returns the bytes of a request with its real length. By default, the connection closes after the response. */
export function toBytes({ head, body }: RawRequest, connection = "close"): Buffer {
  const fields = `Connection: ${connection}\r\nContent-Length: ${body.length}\r\n`;
  return Buffer.concat([Buffer.from(`${head}${fields}\r\n`), body]);
}

/** Returns a chunk for `Transfer-Encoding: chunked`. */
export function chunk(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);
}
