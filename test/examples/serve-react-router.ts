/** Serves the routes of the React Router example with its own request handler, in the build that its compiler would make. */

import { serve } from "@hono/node-server";
import { createRequestHandler } from "react-router";
import * as bird from "../../examples/react-router/app/routes/webhooks.bird.js";
import * as livechat from "../../examples/react-router/app/routes/webhooks.livechat.js";
import * as wotnot from "../../examples/react-router/app/routes/webhooks.wotnot.js";

const modules = { wotnot, livechat, bird };

const handle = createRequestHandler({
  entry: { module: { default: () => new Response("a page") } },
  routes: Object.fromEntries(
    Object.entries(modules).map(([id, module]) => [
      id,
      { id, path: `webhooks/${id}`, module: { default: undefined, ...module } },
    ]),
  ),
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: { v8_middleware: false, v8_passThroughRequests: false, v8_trailingSlashAwareDataRequests: false },
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: "initial", manifestPath: "/" },
});

serve({ fetch: (request) => handle(request), port: Number(process.env.PORT) });
