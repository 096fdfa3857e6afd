/** Serves the routes of the Nitro example with h3, as Nitro does. */

import { createServer } from "node:http";
import { createApp, createRouter, toNodeListener } from "h3";
import bird from "../../examples/nitro/server/routes/webhooks/bird.post.js";
import livechat from "../../examples/nitro/server/routes/webhooks/livechat.post.js";
import wotnot from "../../examples/nitro/server/routes/webhooks/wotnot.post.js";

const router = createRouter()
  .post("/webhooks/wotnot", wotnot)
  .post("/webhooks/livechat", livechat)
  .post("/webhooks/bird", bird);

createServer(toNodeListener(createApp().use(router))).listen(Number(process.env.PORT));
