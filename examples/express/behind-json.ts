/** Express 5, in an application that parses every body. */

import { nodeHandler } from "chat-webhooks/http";
import express from "express";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const app = express();

// Bird signs the bytes of the body: ahead of the parser.
app.post("/webhooks/bird", nodeHandler(forBird(process.env)));

// Of what it parses, the parser's own limit counts, which is 100 kB unless you set it.
app.use(express.json({ limit: "1mb" }));

app.post("/webhooks/wotnot", nodeHandler(forWotNot(process.env)));
app.post("/webhooks/livechat", nodeHandler(forLiveChat(process.env)));

app.listen(Number(process.env.PORT ?? 3000));
