/** Azure Functions, programming model v4: the route /api/webhooks/wotnot. */

import { app } from "@azure/functions";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
const handle = createFetchHandler(receiver, {
  onEvent(event) {
    for (const { by, content } of messagesOf(event)) {
      console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
    }
  },
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
});

app.http("webhooks-wotnot", {
  route: "webhooks/wotnot",
  methods: ["POST"],
  authLevel: "anonymous",
  async handler(request) {
    // Not every version of `@azure/functions` accepts a `Response`.
    const response = await handle(request);
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  },
});
