/** AWS Lambda, behind a function URL. */

import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from "aws-lambda";
import { fetchHandler } from "chat-webhooks/http";
import { forBird, forLiveChat, forWotNot } from "../webhooks.js";

const routes = new Map([
  ["/webhooks/wotnot", fetchHandler(forWotNot(process.env))],
  ["/webhooks/livechat", fetchHandler(forLiveChat(process.env))],
  ["/webhooks/bird", fetchHandler(forBird(process.env))],
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
