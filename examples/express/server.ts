/** Express 5: routes ahead of any parser. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
import express from "express";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const app = express();

app.post(
  "/webhooks/wotnot",
  createNodeHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
);
app.post(
  "/webhooks/livechat",
  createNodeHandler(livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions),
);
app.post(
  "/webhooks/bird",
  createNodeHandler(
    bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
);

app.listen(Number(process.env.PORT ?? 3000));
