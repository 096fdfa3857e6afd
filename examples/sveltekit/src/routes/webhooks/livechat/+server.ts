/** SvelteKit: the route /webhooks/livechat. */

import type { RequestEvent } from "@sveltejs/kit";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/livechat";
import { livechatOptions } from "../../../../../webhooks";

export function POST({ request }: RequestEvent): Promise<Response> {
  // Created per request because `vite build` imports this module without environment variables.
  return createFetchHandler(createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions)(request);
}
