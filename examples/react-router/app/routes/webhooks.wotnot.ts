/** React Router in framework mode: the resource route /webhooks/wotnot. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import type { ActionFunctionArgs } from "react-router";
import { wotnotOptions } from "../../../webhooks";

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  // Created per request because a build that prerenders imports this module without environment variables.
  return createFetchHandler(createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions)(request);
}
