/** React Router in framework mode: the resource route /webhooks/wotnot. */

import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import type { ActionFunctionArgs } from "react-router";

export function action({ request }: ActionFunctionArgs): Promise<Response> {
  // Created per request because a build that prerenders imports this module without environment variables.
  const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
  const handler = createFetchHandler(receiver, {
    onEvent(event) {
      for (const { by, content } of messagesOf(event)) {
        console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
      }
    },
    onRefused: (error) => console.warn(error.message),
    onError: (error) => console.error(error),
  });
  return handler(request);
}
