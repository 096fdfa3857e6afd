/** A route that is monitored. */

import { createServer } from "node:http";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { hooksFor, timed } from "./prometheus.js";

const { PORT = "3000", WOTNOT_TOKEN } = process.env;

const handler = createNodeHandler(createReceiver({ token: WOTNOT_TOKEN }), {
  ...hooksFor("wotnot"),
  on: {
    "message.text": timed(async ({ visitor }) => console.log(`visitor ${visitor.id} wrote`)),
  },
});

createServer(handler).listen(Number(PORT));
