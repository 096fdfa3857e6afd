/** SvelteKit: the route /webhooks/bird. */

import type { RequestEvent } from "@sveltejs/kit";
import { createReceiver } from "chat-webhooks/bird";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions } from "../../../../../webhooks";

export function POST({ request }: RequestEvent): Promise<Response> {
  // Created per request because `vite build` imports this module without environment variables.
  return createFetchHandler(
    createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  )(request);
}
