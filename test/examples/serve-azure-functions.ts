/** Calls functions as Azure does, with an `HttpRequest` of Azure's library: `serve-azure-functions.ts <file>`. */

import { createServer } from "node:http";
import Module from "node:module";
import { buffer } from "node:stream/consumers";
import azure, { type HttpHandler } from "@azure/functions";

// Node detects only some of the package's named exports.
const { HttpRequest, HttpResponse, InvocationContext } = azure;

interface Metadata {
  readonly bindings: Record<string, { readonly type: string; readonly route?: string }>;
}

const handlers = new Map<string | undefined, HttpHandler>();

// Azure's library registers functions with this module, which Azure's worker adds to `require`.
const core = {
  setProgrammingModel: () => undefined,
  registerFunction({ bindings }: Metadata, handler: HttpHandler) {
    const trigger = Object.values(bindings).find(({ type }) => type === "httpTrigger");
    handlers.set(trigger?.route, handler);
  },
};
const load = Reflect.get(Module, "_load");
Reflect.set(Module, "_load", (name: string, ...others: unknown[]) =>
  name === "@azure/functions-core" ? core : load(name, ...others),
);
await import(String(process.argv[2]));

createServer(async (incoming, outgoing) => {
  const url = new URL(String(incoming.url), "https://function.example.com");
  const handle = handlers.get(url.pathname.replace(/^\/api\//, ""));
  if (!handle || incoming.method !== "POST") return void outgoing.writeHead(404).end();
  const request = new HttpRequest({
    method: incoming.method,
    url: url.href,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: { bytes: await buffer(incoming) },
  });
  const response = new HttpResponse((await handle(request, new InvocationContext())) ?? undefined);
  outgoing
    .writeHead(response.status, Object.fromEntries(response.headers))
    .end(Buffer.from(await response.arrayBuffer()));
}).listen(Number(process.env.PORT));
