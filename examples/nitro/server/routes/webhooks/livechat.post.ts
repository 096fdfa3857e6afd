/** Nitro and Nuxt: the route /webhooks/livechat. */

import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/livechat";
import { fromNodeMiddleware } from "h3";
import { livechatOptions } from "../../../../webhooks";

export default fromNodeMiddleware(
  createNodeHandler(createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions),
);
