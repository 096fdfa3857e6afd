/** Koa: no body parser stands before the route. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import Koa from "koa";

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

const app = new Koa();

app.use(async (context, next) => {
  if (context.path !== "/webhooks/wotnot") return next();
  // The handler answers by itself, so Koa must not.
  context.respond = false;
  await handler(context.req, context.res);
});

app.listen(3000);
