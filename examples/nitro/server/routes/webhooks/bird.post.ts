/** Nitro and Nuxt: the route /webhooks/bird. */

import { createReceiver } from "chat-webhooks/bird";
import { createNodeHandler } from "chat-webhooks/http";
import { fromNodeMiddleware } from "h3";
import { birdOptions } from "../../../../webhooks";

export default fromNodeMiddleware(
  createNodeHandler(
    createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
);
