/** AWS Lambda, behind a function URL, an HTTP API, a REST API or a load balancer. */

import type {
  ALBEvent,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  APIGatewayProxyResult,
  LambdaFunctionURLEvent,
} from "aws-lambda";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createFetchHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";

type LambdaEvent = LambdaFunctionURLEvent | APIGatewayProxyEventV2 | APIGatewayProxyEvent | ALBEvent;

const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
const handle = createFetchHandler(receiver, {
  onEvent(event) {
    for (const { by, content } of messagesOf(event)) {
      console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
    }
  },
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
});

export async function handler(event: LambdaEvent): Promise<APIGatewayProxyResult> {
  const { method, query } = targetOf(event);
  if (method !== "POST") return { statusCode: 405, body: "" };

  const response = await handle(
    new Request(`https://function.invalid/?${query}`, {
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

/** Reads the method and the query: function URLs and format 2.0 of HTTP APIs say them in one way, all others in another. */
function targetOf(event: LambdaEvent): { method: string; query: string } {
  if ("httpMethod" in event) {
    const parameters: Record<string, string | string[] | undefined> = {
      ...event.queryStringParameters,
      ...event.multiValueQueryStringParameters,
    };
    const pairs = Object.entries(parameters).flatMap(([name, values]) =>
      arrayOf(values).map((value): [string, string] => [name, value]),
    );
    // A load balancer passes them on encoded, an API decoded.
    const came = "elb" in event.requestContext;
    const query = came ? pairs.map((pair) => pair.join("=")).join("&") : String(new URLSearchParams(pairs));
    return { method: event.httpMethod, query };
  }
  if ("rawPath" in event) {
    return { method: event.requestContext.http.method, query: event.rawQueryString };
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
