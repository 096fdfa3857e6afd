/** Nitro and Nuxt: the route /webhooks/wotnot. */

import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { fromNodeMiddleware } from "h3";
import { wotnotOptions } from "../../../../webhooks";

export default fromNodeMiddleware(
  createNodeHandler(createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
);
