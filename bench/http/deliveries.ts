/** The requests that the load generator sends. */

import { createHmac } from "node:crypto";
import { bird, livechat, wotnot } from "chat-webhooks";
import { fixtures } from "chat-webhooks/testing";

export const SECRET = "a-secret-of-a-usual-length-0123456789";
export const URL_OF_BIRD = "https://hooks.example.com/bird";

/** The headers and the body of a request. */
export interface LoadRequest {
  headers: Record<string, string>;
  body: string;
}

const bodies = {
  wotnot: JSON.stringify(fixtures["wotnot/message.text"]),
  livechat: JSON.stringify(fixtures["livechat/incoming_event"]),
  bird: JSON.stringify(fixtures["bird/conversation.updated"]),
};

const signed = {
  wotnot: await wotnot.signRequest({ body: bodies.wotnot }, { token: SECRET }),
  livechat: await livechat.signRequest({ body: bodies.livechat }, { secretKey: SECRET }),
  bird: await bird.signRequest({ body: bodies.bird, url: URL_OF_BIRD }, { signingKey: SECRET }),
};

/** A delivery of each platform. `octokit` has the bytes of Bird, with the headers that GitHub sends. */
export const LOADS: Record<string, LoadRequest> = {
  ...signed,
  octokit: {
    headers: {
      "content-type": "application/json",
      "x-github-event": "ping",
      "x-github-delivery": "1",
      "x-hub-signature-256": `sha256=${createHmac("sha256", SECRET).update(bodies.bird).digest("hex")}`,
    },
    body: bodies.bird,
  },
};
