/** React Router in framework mode: the resource route /webhooks/bird. */

import { createReceiver } from "chat-webhooks/bird";
import { createFetchHandler } from "chat-webhooks/http";
import type { ActionFunctionArgs } from "react-router";
import { birdOptions } from "../../../webhooks";

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  // Created per request because a build that prerenders imports this module without environment variables.
  return createFetchHandler(
    createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  )(request);
}
