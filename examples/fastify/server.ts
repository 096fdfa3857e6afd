/** Fastify 5: the routes in a plugin of their own, where nothing parses the bodies. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
import fastify from "fastify";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const routes = {
  "/webhooks/wotnot": createNodeHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
  "/webhooks/livechat": createNodeHandler(
    livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }),
    livechatOptions,
  ),
  "/webhooks/bird": createNodeHandler(
    bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
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
