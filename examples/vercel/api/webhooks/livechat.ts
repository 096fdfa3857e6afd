/** Vercel Functions: the route /api/webhooks/livechat. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/livechat";
import { livechatOptions } from "../../../webhooks.js";

export const POST = createFetchHandler(createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions);
