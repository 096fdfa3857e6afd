/** AWS Lambda, behind a function URL. */

import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from "aws-lambda";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const routes = new Map([
  ["/webhooks/wotnot", createFetchHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions)],
  [
    "/webhooks/livechat",
    createFetchHandler(livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }), livechatOptions),
  ],
  [
    "/webhooks/bird",
    createFetchHandler(
      bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
      birdOptions,
    ),
  ],
]);

export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const { domainName, http } = event.requestContext;
  const handle = routes.get(event.rawPath);
  if (!handle || http.method !== "POST") return { statusCode: 404 };

  const request = new Request(`https://${domainName}${event.rawPath}?${event.rawQueryString}`, {
    method: "POST",
    headers: Object.entries(event.headers).map(([name, value = ""]): [string, string] => [name, value]),
    body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
  });
  const response = await handle(request);
  return { statusCode: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}
