/** Vercel Functions: the route /api/webhooks/wotnot. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });

export const POST = createFetchHandler(receiver, {
  onEvent(event) {
    for (const { by, content } of messagesOf(event)) {
      console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
    }
  },
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
});
