/** Cloudflare Workers. The secret is a binding: `wrangler secret put WOTNOT_TOKEN`. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

export default {
  async fetch(request: Request, env: Record<string, string>): Promise<Response> {
    if (new URL(request.url).pathname !== "/webhooks/wotnot") return new Response(null, { status: 404 });
    // Created per request because the secret comes with it.
    const receiver = createReceiver({ token: env.WOTNOT_TOKEN });
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
  },
};
