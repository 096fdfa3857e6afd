/** Nitro and Nuxt: the route /webhooks/wotnot. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { fromNodeMiddleware } from "h3";

const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
const handler = createNodeHandler(receiver, {
  onEvent(event) {
    for (const { by, content } of messagesOf(event)) {
      console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
    }
  },
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
});

export default fromNodeMiddleware(handler);
