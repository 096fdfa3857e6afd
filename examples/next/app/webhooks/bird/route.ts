/** Next.js: the route /webhooks/bird. */

import { fetchHandler } from "chat-webhooks/http";
import { forBird } from "../../../../webhooks";

export function POST(request: Request): Promise<Response> {
  // In here, for a build loads the module without the environment.
  return fetchHandler(forBird(process.env))(request);
}
