/** Express 5, in an application that parses every body. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
import express from "express";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const app = express();

// Bird signs the bytes of the body: ahead of the parser.
app.post(
  "/webhooks/bird",
  createNodeHandler(
    bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
);

// Of what it parses, the parser's own limit counts, which is 100 kB unless you set it.
app.use(express.json({ limit: "1mb" }));

app.post(
  "/webhooks/wotnot",
  createNodeHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
);
app.post(
  "/webhooks/livechat",
  createNodeHandler(livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions),
);

app.listen(Number(process.env.PORT ?? 3000));
