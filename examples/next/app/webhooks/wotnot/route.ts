/** Next.js: the route /webhooks/wotnot. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { wotnotOptions } from "../../../../webhooks";

export function POST(request: Request): Promise<Response> {
  // Created per request because `next build` imports this module without environment variables.
  return createFetchHandler(createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions)(request);
}
