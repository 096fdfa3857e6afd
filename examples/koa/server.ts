/** Koa: no body parser stands before the routes, for the handlers read the body themselves. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
import Koa from "koa";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const routes = new Map([
  ["/webhooks/wotnot", createNodeHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions)],
  [
    "/webhooks/livechat",
    createNodeHandler(livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions),
  ],
  [
    "/webhooks/bird",
    createNodeHandler(
      bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
      birdOptions,
    ),
  ],
]);

const app = new Koa();

app.use(async (context, next) => {
  const handle = routes.get(context.path);
  if (!handle) return next();
  // The handler answers by itself, so Koa must not.
  context.respond = false;
  await handle(context.req, context.res);
});

app.listen(Number(process.env.PORT ?? 3000));
