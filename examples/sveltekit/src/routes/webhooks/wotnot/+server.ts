/** SvelteKit: the route /webhooks/wotnot. */

import type { RequestEvent } from "@sveltejs/kit";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

export function POST({ request }: RequestEvent): Promise<Response> {
  // Created per request because `vite build` imports this module without environment variables.
  const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
  const handler = createFetchHandler(receiver, {
    onEvent(event) {
      for (const { by, content } of messagesOf(event)) {
        console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
      }
    },
    onRefused: (error) => console.warn(error.message),
    onError: (error) => console.error(error),
  });
  return handler(request);
}
