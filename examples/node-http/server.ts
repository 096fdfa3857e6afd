/** Node by itself. */

import { createServer } from "node:http";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
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

const server = createServer((request, response) => {
  const handle = routes.get(String(request.url).replace(/\?.*/, ""));
  if (handle) return void handle(request, response);
  response.writeHead(404, { connection: "close" }).end();
});

server.listen(Number(process.env.PORT ?? 3000));
