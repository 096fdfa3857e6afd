import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { delivery } from "../../src/testing/index.js";
import { type Example, PLATFORMS, type Platform, writeExample } from "./write-example.js";

type Handler = (
  event: never,
) => Promise<{ statusCode: number; body: string; headers?: object; multiValueHeaders?: object }>;

const SECRETS = { token: "t0ken+0f%the=webhook", secretKey: "s3cret-k3y", signingKey: "s1gning-k3y" };
const BIRD_URL = "https://example.com/webhooks/bird";

let example: Example;
const handlers = new Map<Platform, Handler>();
const logs: string[] = [];

beforeAll(async () => {
  vi.stubEnv("WOTNOT_TOKEN", SECRETS.token);
  vi.stubEnv("LIVECHAT_SECRET_KEY", SECRETS.secretKey);
  vi.stubEnv("BIRD_SIGNING_KEY", SECRETS.signingKey);
  vi.stubEnv("BIRD_WEBHOOK_URL", BIRD_URL);
  for (const method of ["log", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...line) => void logs.push(line.join(" ")));
  }
  example = writeExample("docs/start/lambda.md", (text) => text);
  for (const platform of PLATFORMS) handlers.set(platform, (await import(example.files[platform])).handler);
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dirname(example.root), { recursive: true });
});

/** The parts of a request, from which each AWS service creates an event. */
interface Parts {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Record<string, string>;
  readonly body: string;
}

const encodeQuery = (query: Parts["query"]) => query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
const toMultiValue = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, [v]]));
const base64Body = (body: string) => ({ body: Buffer.from(body).toString("base64"), isBase64Encoded: true });
const plainBody = (body: string) => ({ body, isBase64Encoded: false });

/** The event formats in the documentation of AWS. */
const FORMATS: Record<string, (parts: Parts) => object> = {
  "a function URL": ({ method, path, query, headers, body }) => ({
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: encodeQuery(query),
    headers,
    requestContext: { domainName: "function.lambda-url.example.com", http: { method, path }, stage: "$default" },
    ...base64Body(body),
  }),
  "an HTTP API": ({ method, path, query, headers, body }) => ({
    version: "2.0",
    routeKey: `POST ${path}`,
    rawPath: path,
    rawQueryString: encodeQuery(query),
    headers,
    requestContext: { domainName: "api.example.com", http: { method, path }, stage: "$default" },
    ...plainBody(body),
  }),
  "an HTTP API with a stage": ({ method, path, query, headers, body }) => ({
    version: "2.0",
    routeKey: `POST ${path}`,
    rawPath: `/prod${path}`,
    rawQueryString: encodeQuery(query),
    headers,
    requestContext: { domainName: "api.example.com", http: { method, path: `/prod${path}` }, stage: "prod" },
    ...plainBody(body),
  }),
  "an HTTP API, format 1.0, with a raw path": ({ method, path, query, headers, body }) => ({
    version: "1.0",
    resource: path,
    path: `/prod${path}`,
    rawPath: `/prod${path}`,
    httpMethod: method,
    headers,
    multiValueHeaders: toMultiValue(headers),
    queryStringParameters: Object.fromEntries(query),
    multiValueQueryStringParameters: toMultiValue(Object.fromEntries(query)),
    requestContext: { httpMethod: method, path: `/prod${path}`, stage: "prod" },
    ...plainBody(body),
  }),
  "a REST API": ({ method, path, query, headers, body }) => ({
    resource: "/{proxy+}",
    path,
    httpMethod: method,
    headers,
    multiValueHeaders: toMultiValue(headers),
    queryStringParameters: query.length > 0 ? Object.fromEntries(query) : null,
    multiValueQueryStringParameters: query.length > 0 ? toMultiValue(Object.fromEntries(query)) : null,
    requestContext: { httpMethod: method, path: `/prod${path}`, stage: "prod" },
    ...base64Body(body),
  }),
  "a load balancer": ({ method, path, query, headers, body }) => ({
    requestContext: { elb: { targetGroupArn: "arn:aws:elasticloadbalancing:example" } },
    httpMethod: method,
    path,
    queryStringParameters: Object.fromEntries(query.map((pair) => pair.map(encodeURIComponent) as [string, string])),
    headers,
    ...plainBody(body),
  }),
  "a load balancer with multi-value headers": ({ method, path, query, headers, body }) => ({
    requestContext: { elb: { targetGroupArn: "arn:aws:elasticloadbalancing:example" } },
    httpMethod: method,
    path,
    multiValueQueryStringParameters: toMultiValue(
      Object.fromEntries(query.map((pair) => pair.map(encodeURIComponent) as [string, string])),
    ),
    multiValueHeaders: toMultiValue(headers),
    ...base64Body(body),
  }),
};

async function partsOf(request: Request): Promise<Parts> {
  const { pathname, searchParams } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: [...searchParams],
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

async function call(format: string, parts: Parts, platform: Platform = "wotnot") {
  return handlers.get(platform)?.(FORMATS[format]?.(parts) as never);
}

describe.each(Object.keys(FORMATS))("the Lambda function behind %s", (format) => {
  it.each([
    ["wotnot/message.text", "wotnot", "customer: Hiiiii"],
    ["livechat/incoming_chat", "livechat", "Sam Jones: Hello, is it in stock?"],
    ["bird/whatsapp.inbound--invented-text", "bird", "Jane Doe: Hello, where is my order?"],
  ] as const)("accepts %s", async (name, platform, line) => {
    const request = await delivery(name, { ...SECRETS, url: `https://example.com/webhooks/${platform}` });
    const parts = await partsOf(request);
    logs.length = 0;
    expect(await call(format, parts, platform)).toMatchObject({ statusCode: 200 });
    expect(logs).toContain(line);
    const forged = { ...parts, headers: {}, body: parts.body.replace(SECRETS.secretKey, "a-guess") };
    expect(await call(format, forged, platform)).toMatchObject({ statusCode: 401 });
  });

  it("accepts WotNot's token in the query, and rejects a wrong or missing one", async () => {
    const parts = await partsOf(
      await delivery("wotnot/message.text", { ...SECRETS, url: "https://example.com/webhooks/wotnot" }),
    );
    const headers = { "content-type": "application/json" };
    const query = [["token", SECRETS.token]] as const;
    expect(await call(format, { ...parts, headers, query })).toMatchObject({ statusCode: 200 });
    expect(await call(format, { ...parts, headers, query: [["token", "a-guess"]] })).toMatchObject({ statusCode: 401 });
    expect(await call(format, { ...parts, headers, query: [] })).toMatchObject({ statusCode: 401 });
  });

  it.each(["Wrocław", "�", "two\nlines"])("accepts a delivery with the header %j", async (city) => {
    const request = await delivery("bird/conversation.updated", { ...SECRETS, url: BIRD_URL });
    const parts = await partsOf(request);
    const headers = { "cf-ipcity": city, "not a name": "x", ...parts.headers };
    expect(await call(format, { ...parts, headers }, "bird")).toMatchObject({ statusCode: 200 });
  });

  it("responds in the format of the request, and with 405 to another method", async () => {
    const request = await delivery("livechat/incoming_event", {
      ...SECRETS,
      url: "https://example.com/webhooks/livechat",
    });
    const parts = await partsOf(request);
    const isMultiValue = "multiValueHeaders" in (FORMATS[format]?.(parts) ?? {});
    const rejected = await call(format, { ...parts, body: "{" }, "livechat");
    expect(rejected).toMatchObject({ statusCode: 400, body: expect.stringContaining("ERR_BODY_NOT_JSON") });
    expect(Object.keys(Object(rejected)).sort()).toEqual([
      "body",
      isMultiValue ? "multiValueHeaders" : "headers",
      "statusCode",
    ]);
    expect(await call(format, { ...parts, method: "GET" })).toEqual({ statusCode: 405, body: "" });
  });
});

describe("the Lambda function", () => {
  it.each([{ Records: [{ eventSource: "aws:sqs" }] }, { requestContext: { connectionId: "1", routeKey: "$connect" } }])(
    "rejects an event of another service, and names those that it accepts",
    async (event) => {
      await expect(handlers.get("wotnot")?.(event as never)).rejects.toThrow("an HTTP or REST API, or a load balancer");
    },
  );
});
