/** Hono on Node. */

import { serve } from "@hono/node-server";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { Hono } from "hono";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const wotnotRoute = createFetchHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions);
const livechatRoute = createFetchHandler(
  livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }),
  livechatOptions,
);
const birdRoute = createFetchHandler(
  bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
  birdOptions,
);

const app = new Hono();

app.post("/webhooks/wotnot", (context) => wotnotRoute(context.req.raw));
app.post("/webhooks/livechat", (context) => livechatRoute(context.req.raw));
app.post("/webhooks/bird", (context) => birdRoute(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
