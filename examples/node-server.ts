/** Node by itself. */

import { createServer } from "node:http";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

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

const server = createServer((request, response) => {
  // The URL includes the query.
  if (request.url?.replace(/\?.*/, "") === "/webhooks/wotnot") return void handler(request, response);
  response.writeHead(404, { connection: "close" }).end();
});

server.listen(3000);
