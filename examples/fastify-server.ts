/** Fastify 5: the route is in a plugin of its own, where nothing parses the bodies. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import fastify from "fastify";

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

const app = fastify();

app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
  scope.post("/webhooks/wotnot", (request, reply) => {
    reply.hijack();
    return handler(request.raw, reply.raw);
  });
});

app.listen({ port: 3000 }).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
