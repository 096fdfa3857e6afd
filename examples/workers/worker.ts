/** Cloudflare Workers. The secrets are bindings: `wrangler secret put WOTNOT_TOKEN`. */

import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

export default {
  async fetch(request: Request, env: Record<string, string>): Promise<Response> {
    switch (new URL(request.url).pathname) {
      case "/webhooks/wotnot":
        return createFetchHandler(wotnot.createReceiver({ token: env.WOTNOT_TOKEN }), wotnotOptions)(request);
      case "/webhooks/livechat":
        return createFetchHandler(
          livechat.createReceiver({ secretKey: env.LIVECHAT_SECRET_KEY }),
          livechatOptions,
        )(request);
      case "/webhooks/bird":
        return createFetchHandler(
          bird.createReceiver({ signingKey: env.BIRD_SIGNING_KEY, url: env.BIRD_WEBHOOK_URL }),
          birdOptions,
        )(request);
      default:
        return new Response(null, { status: 404 });
    }
  },
};
