/** Next.js: the route /webhooks/wotnot. */

import { fetchHandler } from "chat-webhooks/http";
import { forWotNot } from "../../../../webhooks";

export function POST(request: Request): Promise<Response> {
  // In here, for a build loads the module without the environment.
  return fetchHandler(forWotNot(process.env))(request);
}
