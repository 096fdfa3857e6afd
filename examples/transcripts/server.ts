/** Receives the deliveries of all platforms and stores them. */

import { createServer } from "node:http";
import { bird, type ChatEvent, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler, type HandlerOptions } from "chat-webhooks/http";
import { store } from "./store.js";

const { PORT = "3000", WOTNOT_TOKEN, LIVECHAT_SECRET_KEY, BIRD_SIGNING_KEY, BIRD_WEBHOOK_URL: url } = process.env;

const options: HandlerOptions<ChatEvent> = {
  // The answer is sent when the delivery is stored. It is 500 when this rejects.
  onDelivery: ({ events }) => store(events),
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
};

const routes = new Map([
  ["/webhooks/wotnot", createNodeHandler(wotnot.createReceiver({ token: WOTNOT_TOKEN }), options)],
  ["/webhooks/livechat", createNodeHandler(livechat.createReceiver({ secretKey: LIVECHAT_SECRET_KEY }), options)],
  ["/webhooks/bird", createNodeHandler(bird.createReceiver({ signingKey: BIRD_SIGNING_KEY, url }), options)],
]);

createServer((request, response) => {
  const handle = routes.get(String(request.url).replace(/\?.*/, ""));
  if (handle) return void handle(request, response);
  response.writeHead(404, { connection: "close" }).end();
}).listen(Number(PORT));
