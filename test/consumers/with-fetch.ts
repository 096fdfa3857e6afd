/** Code of a consumer that uses `Request` and `Response`, which are types of DOM and Node. */

import { createFetchHandler } from "chat-webhooks/http";
import { delivery, handshakeDelivery, rawDelivery } from "chat-webhooks/testing";
import { createReceiver, verifyRequest, type WotNotEvent } from "chat-webhooks/wotnot";
import { eventSchema } from "chat-webhooks/wotnot/schemas";
import { type InferOutput, is } from "valibot";

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
  const responses: Response[] = await Promise.all(requests.map(POST));
  return responses.map(({ status }) => status);
}

// @ts-expect-error not a request
export const rejected = handle({ method: "POST" });

/** Validates a stored event. The declarations of valibot use `Blob` and `File`. */
export function isStoredEvent(value: unknown): value is InferOutput<typeof eventSchema> {
  return is(eventSchema, value);
}

export const stored: WotNotEvent["type"][] = [JSON.parse("{}")].filter(isStoredEvent).map(({ type }) => type);
