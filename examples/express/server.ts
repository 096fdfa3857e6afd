/** Express 5: routes ahead of any parser. */

import { nodeHandler } from "chat-webhooks/http";
import express from "express";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const app = express();

app.post("/webhooks/wotnot", nodeHandler(forWotNot(process.env)));
app.post("/webhooks/livechat", nodeHandler(forLiveChat(process.env)));
app.post("/webhooks/bird", nodeHandler(forBird(process.env)));

app.listen(Number(process.env.PORT ?? 3000));
