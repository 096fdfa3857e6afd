/** Calls the route handler of a Next.js file with a `Request`, as Next.js does: `serve-next.ts <file>`. */

import { basename, dirname } from "node:path";
import { serve } from "@hono/node-server";

const file = String(process.argv[2]);
const { POST } = await import(file);
const path = `/webhooks/${basename(dirname(file))}`;

serve({
  fetch: (request) => (new URL(request.url).pathname === path ? POST(request) : new Response(null, { status: 404 })),
  port: Number(process.env.PORT),
});
