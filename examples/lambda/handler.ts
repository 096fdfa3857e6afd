/** AWS Lambda, behind a function URL, an HTTP API, a REST API or a load balancer. */

import type {
  ALBEvent,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
  LambdaFunctionURLEvent,
} from "aws-lambda";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createFetchHandler } from "chat-webhooks/http";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

type LambdaEvent = LambdaFunctionURLEvent | APIGatewayProxyEventV2 | APIGatewayProxyEvent | ALBEvent;

const routes = Object.entries({
  "/webhooks/wotnot": createFetchHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions),
  "/webhooks/livechat": createFetchHandler(
    livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }),
    livechatOptions,
  ),
  "/webhooks/bird": createFetchHandler(
    bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
    birdOptions,
  ),
});

export async function handler(event: LambdaEvent): Promise<APIGatewayProxyResult> {
  const { method, path, query } = targetOf(event);
  // By its end, for a stage or the path of a domain's mapping may stand before it.
  const handle = routes.find(([route]) => path.endsWith(route))?.[1];
  if (!handle || method !== "POST") return { statusCode: 404, body: "" };

  const response = await handle(
    new Request(`https://function.invalid${path}?${query}`, {
      method,
      headers: headersOf(event),
      body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
    }),
  );
  const answer = { statusCode: response.status, body: await response.text() };
  // A load balancer with headers of many values wants the answer's like that.
  if (!("multiValueHeaders" in event)) return { ...answer, headers: Object.fromEntries(response.headers) };
  return {
    ...answer,
    multiValueHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]])),
  };
}

/** Reads where the request went: function URLs and format 2.0 of HTTP APIs say it in one way, all others in another. */
function targetOf(event: LambdaEvent): { method: string; path: string; query: string } {
  if ("httpMethod" in event) {
    const parameters: Record<string, string | string[] | undefined> = {
      ...event.queryStringParameters,
      ...event.multiValueQueryStringParameters,
    };
    const pairs = Object.entries(parameters).flatMap(([name, values]) =>
      arrayOf(values).map((value): [string, string] => [name, value]),
    );
    // A load balancer hands them on as they came, the APIs decoded.
    const came = "elb" in event.requestContext;
    const query = came ? pairs.map((pair) => pair.join("=")).join("&") : String(new URLSearchParams(pairs));
    return { method: event.httpMethod, path: event.path, query };
  }
  if ("rawPath" in event) {
    return { method: event.requestContext.http.method, path: event.rawPath, query: event.rawQueryString };
  }
  throw new TypeError("Expected an event of a function URL, an HTTP or REST API, or a load balancer");
}

/** Reads the headers, without those that a `Request` would refuse, such as a city with letters beyond Latin-1. */
function headersOf(event: LambdaEvent): Headers {
  const headers = new Headers();
  const many = "multiValueHeaders" in event ? event.multiValueHeaders : undefined;
  for (const [name, value] of Object.entries({ ...(many ?? event.headers) })) {
    try {
      headers.set(name, arrayOf(value).join(", "));
    } catch {
      // No platform sends such a header, and a proxy's must not cost the delivery.
    }
  }
  return headers;
}

const arrayOf = (value: string | string[] = []): string[] => [value].flat();
