/** Calls a Lambda function as a function URL of AWS does, with a base64 body in an event: `serve-lambda.ts <file>`. */

import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

// Safe: the file is the example.
const { handler }: typeof import("../../examples/lambda-handler.js") = await import(String(process.argv[2]));

createServer(async (request, response) => {
  const { pathname, search } = new URL(String(request.url), "http://localhost");
  const body = await buffer(request);
  const {
    statusCode,
    headers,
    body: answer,
  } = Object(
    await handler({
      version: "2.0",
      routeKey: "$default",
      rawPath: pathname,
      rawQueryString: search.slice(1),
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      requestContext: {
        accountId: "anonymous",
        apiId: "function",
        domainName: "function.lambda-url.example.com",
        domainPrefix: "function",
        http: {
          method: String(request.method),
          path: pathname,
          protocol: "HTTP/1.1",
          sourceIp: "192.0.2.1",
          userAgent: String(request.headers["user-agent"]),
        },
        requestId: "00000000-0000-4000-8000-000000000000",
        routeKey: "$default",
        stage: "$default",
        time: "01/Jan/2026:00:00:00 +0000",
        timeEpoch: 1767225600000,
      },
      body: body.toString("base64"),
      isBase64Encoded: true,
    }),
  );
  response.writeHead(statusCode, headers).end(answer);
}).listen(Number(process.env.PORT));
