/** Hono on Node. */

import { serve } from "@hono/node-server";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { Hono } from "hono";

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

const app = new Hono();

app.post("/webhooks/wotnot", (context) => handler(context.req.raw));

serve({ fetch: app.fetch, port: 3000 });
