import { readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import * as bird from "../src/bird/index.js";
import { createFetchHandler, type HandlerOptions, type Receiver } from "../src/http/index.js";
import * as livechat from "../src/livechat/index.js";
import { type ChatPlatform, platformNames } from "../src/platforms.js";
import { delivery, type FixtureName, fixtures, handshakeDelivery, rawDelivery } from "../src/testing/index.js";
import * as wotnot from "../src/wotnot/index.js";
import { fixture } from "./fixtures.js";

interface Operation {
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody: { content: { "application/json": { examples: Record<string, { summary?: string; value: object }> } } };
  responses: Record<
    string,
    { content?: { "application/json": { schema: { properties: { error?: { enum: string[] } } } } } }
  >;
}

interface Document {
  info: { version: string };
  webhooks: Record<string, { post: Operation }>;
  components: { securitySchemes: Record<string, { type: string; in?: string; name?: string }> };
}

const text = readFileSync(new URL("../openapi.json", import.meta.url), "utf8");
const document: Document = JSON.parse(text);

const url = "https://hooks.example.com/webhooks";
const SECRETS = { token: "t0ken-0f-the-webhook", secretKey: "s3cret-k3y", signingKey: "s1gning-k3y" };
const WRONG_SECRETS = { token: "an0ther", secretKey: "an0ther", signingKey: "an0ther" };

// Safe: each receiver gets only requests of its platform.
const RECEIVERS = {
  bird: bird.createReceiver({ ...SECRETS, url }),
  livechat: livechat.createReceiver(SECRETS),
  wotnot: wotnot.createReceiver(SECRETS),
} as Record<ChatPlatform, Receiver<never>>;

const SAMPLES: Record<ChatPlatform, FixtureName> = {
  bird: "bird/conversation.updated",
  livechat: "livechat/thread_tagged",
  wotnot: "wotnot/note",
};

function operationOf(platform: ChatPlatform): Operation {
  return document.webhooks[`${platform}Delivery`]?.post ?? expect.fail(`no webhook of ${platform}`);
}

/** Returns a function that checks a value against the schema at a JSON pointer into the document. */
function validatorOf(pointer: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).addVocabulary(Object.keys(document));
  return ajv.addSchema(document, "openapi.json").compile({ $ref: `openapi.json#/webhooks/${pointer}` });
}

/** Returns true when a request fulfils one of the security requirements, and has the parameters. */
function isAuthenticated(request: Request, { security, parameters = [] }: Operation): boolean {
  const { headers } = request;
  const has = (location: string | undefined, name: string | undefined) =>
    location === "header" ? headers.has(String(name)) : new URL(request.url).searchParams.has(String(name));
  const isMet = (name: string) => {
    const scheme = document.components.securitySchemes[name] ?? expect.fail(`no scheme ${name}`);
    if (scheme.type === "http") return /^Bearer \S+$/.test(headers.get("authorization") ?? "");
    return has(scheme.in, scheme.name);
  };
  const isFulfilled = security.length === 0 || security.some((schemes) => Object.keys(schemes).every(isMet));
  return isFulfilled && parameters.every(({ name, schema }) => new Ajv2020().validate(schema, headers.get(name)));
}

/** Sends a request to a platform's handler. */
function respond(platform: ChatPlatform, request: Request, options: HandlerOptions<never> = {}): Promise<Response> {
  return createFetchHandler(RECEIVERS[platform], options)(request);
}

/** Returns a request with a body that is not a delivery. It is authenticated, unless LiveChat's key cannot be added. */
function requestWithBody(platform: ChatPlatform, body: string | Uint8Array): Promise<Request> {
  const isInBody = platform === "livechat" && body !== '{"a":[]}';
  return rawDelivery(body, { platform, url, ...(isInBody ? {} : SECRETS) });
}

function streamRequest(pull: (controller: ReadableStreamDefaultController) => void): Request {
  // Safe: Node requires the option `duplex`, which its declarations do not have.
  const init = { method: "POST", body: new ReadableStream({ pull }), duplex: "half" } as RequestInit;
  return new Request(url, init);
}

async function withHeader(platform: ChatPlatform, name: string, value: string | undefined): Promise<Request> {
  const request = await delivery(SAMPLES[platform], { url, ...SECRETS });
  if (value === undefined) request.headers.delete(name);
  else request.headers.set(name, value);
  return request;
}

/** Send requests that produce every status and code. A platform accepts some of them if it ignores the wrong part. */
const REQUESTS: ((platform: ChatPlatform) => Promise<{ status: number; text(): Promise<string> }>)[] = [
  async (platform) => respond(platform, await delivery(SAMPLES[platform], { url, ...SECRETS })),
  async (platform) => respond(platform, await delivery(SAMPLES[platform], { url, ...WRONG_SECRETS })),
  async (platform) => respond(platform, new Request(url, { method: "POST", body: '{"event":{"type":"note"}}' })),
  async (platform) => respond(platform, await requestWithBody(platform, "{")),
  async (platform) => respond(platform, await requestWithBody(platform, new Uint8Array([0xff]))),
  async (platform) => respond(platform, await requestWithBody(platform, '{"a":[]}')),
  async (platform) => respond(platform, await withHeader(platform, "content-encoding", "gzip")),
  async (platform) => respond(platform, await withHeader(platform, "messagebird-signature", "short")),
  async (platform) => respond(platform, await withHeader(platform, "messagebird-signature", undefined)),
  async (platform) => respond(platform, await withHeader(platform, "messagebird-request-timestamp", undefined)),
  async (platform) => respond(platform, await withHeader(platform, "messagebird-request-timestamp", "now")),
  async (platform) =>
    respond(
      platform,
      streamRequest((controller) => controller.error(new Error("disconnected"))),
    ),
  async (platform) =>
    respond(
      platform,
      streamRequest(() => new Promise(() => {})),
      { bodyTimeoutMs: 20 },
    ),
  async (platform) => respond(platform, await delivery(SAMPLES[platform], { url, ...SECRETS }), { maxBytes: 9 }),
  async (platform) => {
    const request = await delivery(SAMPLES[platform], { url, ...SECRETS });
    await request.text();
    return respond(platform, request);
  },
  async (platform) => {
    const fail = () => {
      throw new Error("a bug");
    };
    return respond(platform, await delivery(SAMPLES[platform], { url, ...SECRETS }), { onEvent: fail });
  },
  async (platform) => {
    const { headers } = await delivery(SAMPLES[platform], { url, ...SECRETS });
    const { response } = await RECEIVERS[platform].receive({ headers, body: fixture(SAMPLES[platform]) });
    return new Response(response.body, response);
  },
];

describe("openapi.json", () => {
  it("has the version of the package", () => {
    expect(document.info.version).toBe(
      JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version,
    );
  });

  it("is valid against the schema of OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("passes the rules of Redocly", { timeout: 30_000 }, async () => {
    const config = await createConfig({
      extends: ["recommended-strict"],
      rules: {
        // Webhooks have no servers.
        "no-empty-servers": "off",
        // The rule does not recognize that a `const` discriminates between schemas.
        "no-illogical-composition-keywords": "off",
      },
    });
    const problems = await lintFromString({ source: text, absoluteRef: "openapi.json", config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it("has every error code except ERR_METHOD_NOT_ALLOWED", () => {
    const errors = readFileSync(new URL("../src/core/errors.ts", import.meta.url), "utf8");
    const codes = (source: string) => [...new Set(source.match(/(?<=")ERR_\w+(?=")/g))].sort();
    expect([...codes(text), "ERR_METHOD_NOT_ALLOWED"].sort()).toEqual(codes(errors));
  });

  it("has every published fixture as an example", () => {
    const examples = platformNames().flatMap((name) =>
      Object.entries(operationOf(name).requestBody.content["application/json"].examples),
    );
    expect(Object.fromEntries(examples.map(([name, { value }]) => [name, value]))).toEqual(fixtures);
    expect(examples.filter(([, { summary }]) => !summary).map(([name]) => name)).toEqual([]);
  });
});

describe.each(platformNames())("the webhook of %s in openapi.json", (platform) => {
  const operation = operationOf(platform);
  const hasSchema = validatorOf(`${platform}Delivery/post/requestBody/content/application~1json/schema`);
  const { examples } = operation.requestBody.content["application/json"];

  it.each(Object.keys(examples) as FixtureName[])("describes the delivery of %s", async (name) => {
    expect(hasSchema(examples[name]?.value)).toBe(true);
    const request = await delivery(name, { url, ...SECRETS });
    expect(isAuthenticated(request, operation)).toBe(true);
    expect(hasSchema(await request.json())).toBe(true);
  });

  it("describes no request without authentication", async () => {
    const { secret_key: _, ...body } = fixture(SAMPLES[platform]);
    const request = new Request(url, { method: "POST", body: JSON.stringify(body) });
    expect(isAuthenticated(request, operation) && hasSchema(body)).toBe(false);
  });

  it("describes exactly the possible responses", async () => {
    const responses = await Promise.all(REQUESTS.map((send) => send(platform)));
    const actual = await Promise.all(
      responses.map(async (each) => `${each.status} ${/ERR_\w+/.exec(await each.text()) ?? ""}`),
    );
    const described = Object.entries(operation.responses).flatMap(([status, { content }]) => {
      const codes = content?.["application/json"].schema.properties.error?.enum ?? [""];
      return codes.map((code) => `${status} ${code}`);
    });
    expect([...new Set(actual)].sort()).toEqual(described.sort());
  });
});

describe("the webhook of WotNot's handshake in openapi.json", () => {
  const isRequest = validatorOf("wotnotHandshake/post/requestBody/content/application~1json/schema");
  const isResponse = validatorOf("wotnotHandshake/post/responses/200/content/application~1json/schema");

  it("describes the request and its response, and rejects a delivery", async () => {
    const request = await handshakeDelivery({ url, ...SECRETS });
    expect(isRequest(await request.clone().json())).toBe(true);
    const response = await respond("wotnot", request);
    expect([response.status, isResponse(await response.json())]).toEqual([200, true]);
    const bodies = [fixture("wotnot/note"), fixture("wotnot/sla_breached")];
    expect(bodies.filter(isRequest)).toEqual([]);
  });
});
