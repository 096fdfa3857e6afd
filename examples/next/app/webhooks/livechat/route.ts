/** Next.js: the route /webhooks/livechat. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/livechat";
import { livechatOptions } from "../../../../webhooks";

export function POST(request: Request): Promise<Response> {
  // Created per request because `next build` imports this module without environment variables.
  return createFetchHandler(createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions)(request);
}
