/** What a consumer writes where there are `Request` and `Response`: with DOM or Node types. */

import { createFetchHandler } from "chat-webhooks/http";
import { delivery, handshakeDelivery, rawDelivery } from "chat-webhooks/testing";
import { createReceiver, verifyRequest } from "chat-webhooks/wotnot";

const handle = createFetchHandler(createReceiver({ token: "t" }), {
  onDelivery: ({ request }) => request.method,
});

export function POST(request: Request): Promise<Response> {
  return handle(request);
}

export async function check(request: Request): Promise<void> {
  await verifyRequest({ headers: request.headers, body: await request.arrayBuffer() }, { token: "t" });
  await verifyRequest({ headers: new Headers(), body: new Uint8Array(await request.arrayBuffer()) }, { token: "t" });
}

export async function test(): Promise<number[]> {
  const url = "https://example.com/";
  const requests: Request[] = [
    await delivery("wotnot/note", { url }),
    await rawDelivery("[]", { url, platform: "wotnot" }),
    await handshakeDelivery({ url, token: "t" }),
  ];
  const answers: Response[] = await Promise.all(requests.map(POST));
  return answers.map(({ status }) => status);
}

// @ts-expect-error no request
export const refused = handle({ method: "POST" });
