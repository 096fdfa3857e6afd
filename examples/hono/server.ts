/** Hono on Node. */

import { serve } from "@hono/node-server";
import { fetchHandler } from "chat-webhooks/http";
import { Hono } from "hono";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const wotnot = fetchHandler(forWotNot(process.env));
const livechat = fetchHandler(forLiveChat(process.env));
const bird = fetchHandler(forBird(process.env));

const app = new Hono();

app.post("/webhooks/wotnot", (context) => wotnot(context.req.raw));
app.post("/webhooks/livechat", (context) => livechat(context.req.raw));
app.post("/webhooks/bird", (context) => bird(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
