/** Node by itself. */

import { createServer } from "node:http";
import { nodeHandler } from "chat-webhooks/http";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const routes = new Map([
  ["/webhooks/wotnot", nodeHandler(forWotNot(process.env))],
  ["/webhooks/livechat", nodeHandler(forLiveChat(process.env))],
  ["/webhooks/bird", nodeHandler(forBird(process.env))],
]);

const server = createServer((request, response) => {
  const handle = routes.get(String(request.url).replace(/\?.*/, ""));
  if (handle) return void handle(request, response);
  response.writeHead(404, { connection: "close" }).end();
});

server.listen(Number(process.env.PORT ?? 3000));
