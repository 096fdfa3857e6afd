/** Fastify 5: the routes in a plugin of their own, where nothing parses the bodies. */

import { nodeHandler } from "chat-webhooks/http";
import fastify from "fastify";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const routes = {
  "/webhooks/wotnot": nodeHandler(forWotNot(process.env)),
  "/webhooks/livechat": nodeHandler(forLiveChat(process.env)),
  "/webhooks/bird": nodeHandler(forBird(process.env)),
};

const app = fastify();

app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
  for (const [path, handle] of Object.entries(routes)) {
    scope.post(path, (request, reply) => {
      reply.hijack();
      return handle(request.raw, reply.raw);
    });
  }
});

app.listen({ port: Number(process.env.PORT ?? 3000) }).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
