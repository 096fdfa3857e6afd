/** Next.js: the route /webhooks/livechat. */

import { fetchHandler } from "chat-webhooks/http";
import { forLiveChat } from "../../../../webhooks";

export function POST(request: Request): Promise<Response> {
  // In here, for a build loads the module without the environment.
  return fetchHandler(forLiveChat(process.env))(request);
}
