/** Cloudflare Workers. The secrets are bindings: `wrangler secret put WOTNOT_TOKEN`. */

import { fetchHandler } from "chat-webhooks/http";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

export default {
  async fetch(request: Request, env: Record<string, string>): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case "/webhooks/wotnot":
        return fetchHandler(forWotNot(env))(request);
      case "/webhooks/livechat":
        return fetchHandler(forLiveChat(env))(request);
      case "/webhooks/bird":
        return fetchHandler(forBird(env))(request);
      default:
        return new Response(null, { status: 404 });
    }
  },
};
