/** Code of a consumer that uses Node's types. */

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import { createReceiver } from "chat-webhooks/bird";
import { createNodeHandler } from "chat-webhooks/http";

const handle = createNodeHandler(createReceiver({ signingKey: "k", url: "https://example.com/" }), {});

export const server = createServer(handle);
export const http2Server = createHttp2Server(handle);
export const listener: RequestListener = handle;

export async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await handle(request, response);
  await handle(Object.assign(request, { body: Buffer.from("{}") }), response);
}

export function receive({ headers, method, url }: IncomingMessage, body: Buffer) {
  return createReceiver({ signingKey: "k" }).receive({ headers, method, url, body });
}

// @ts-expect-error the response is missing
export const rejected = (request: IncomingMessage) => handle(request);
