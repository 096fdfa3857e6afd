/** Serves a route of Nitro with h3, as Nitro does: `serve-nitro.ts <file>`. */

import { createServer } from "node:http";
import { basename } from "node:path";
import { createApp, createRouter, toNodeListener } from "h3";

const file = String(process.argv[2]);
const { default: handler } = await import(file);
const router = createRouter().post(`/webhooks/${basename(file, ".post.ts")}`, handler);

createServer(toNodeListener(createApp().use(router))).listen(Number(process.env.PORT));
