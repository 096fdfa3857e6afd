/** Vercel Functions: the route /api/webhooks/bird. */

import { createReceiver } from "chat-webhooks/bird";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions } from "../../../webhooks.js";

export const POST = createFetchHandler(
  createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
  birdOptions,
);
