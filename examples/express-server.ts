/** Express 5: the route stands before any parser. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import express from "express";

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

const app = express();

app.post("/webhooks/wotnot", handler);

app.listen(3000);
