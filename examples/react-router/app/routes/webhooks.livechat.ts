/** React Router in framework mode: the resource route /webhooks/livechat. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/livechat";
import type { ActionFunctionArgs } from "react-router";
import { livechatOptions } from "../../../webhooks";

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  // Created per request because a build that prerenders imports this module without environment variables.
  return createFetchHandler(createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions)(request);
}
