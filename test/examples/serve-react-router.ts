/** Serves a route with React Router's request handler and a build like its compiler's: `serve-react-router.ts <file>`. */

import { basename } from "node:path";
import { serve } from "@hono/node-server";
import { createRequestHandler } from "react-router";

const file = String(process.argv[2]);
const module = await import(file);
// Such as `webhooks.wotnot.ts`.
const path = basename(file, ".ts").replace(".", "/");

const handle = createRequestHandler({
  entry: { module: { default: () => new Response("a page") } },
  routes: { route: { id: "route", path, module: { default: undefined, ...module } } },
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
