/** SvelteKit: the route /webhooks/wotnot. */

import type { RequestEvent } from "@sveltejs/kit";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { wotnotOptions } from "../../../../../webhooks";

export function POST({ request }: RequestEvent): Promise<Response> {
  // Created per request because `vite build` imports this module without environment variables.
  return createFetchHandler(createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions)(request);
}
