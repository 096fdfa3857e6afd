/** Calls the route handlers of the Next.js example with a `Request` each, as Next.js does. */

import { serve } from "@hono/node-server";
import { POST as bird } from "../../examples/next/app/webhooks/bird/route.js";
import { POST as livechat } from "../../examples/next/app/webhooks/livechat/route.js";
import { POST as wotnot } from "../../examples/next/app/webhooks/wotnot/route.js";

const routes = new Map([
  ["/webhooks/wotnot", wotnot],
  ["/webhooks/livechat", livechat],
  ["/webhooks/bird", bird],
]);

serve({
  fetch: (request) => routes.get(new URL(request.url).pathname)?.(request) ?? new Response(null, { status: 404 }),
  port: Number(process.env.PORT),
});
