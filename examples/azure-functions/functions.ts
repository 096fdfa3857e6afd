/** Azure Functions, programming model v4. */

import { app } from "@azure/functions";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const routes = {
  "webhooks/wotnot": createFetchHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
  "webhooks/livechat": createFetchHandler(
    livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }),
    livechatOptions,
  ),
  "webhooks/bird": createFetchHandler(
    bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
};

for (const [route, handle] of Object.entries(routes)) {
  app.http(route.replace("/", "-"), {
    route,
    methods: ["POST"],
    authLevel: "anonymous",
    async handler(request) {
      // Not every version of `@azure/functions` accepts a `Response`.
      const response = await handle(request);
      return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
    },
  });
}
