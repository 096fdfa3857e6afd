/** Vercel Functions: the route /api/webhooks/wotnot. */

import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import { wotnotOptions } from "../../../webhooks.js";

export const POST = createFetchHandler(createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions);
