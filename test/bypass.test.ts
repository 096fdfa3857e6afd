/** Known attempts to bypass authentication, many of them from other libraries. All are rejected. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as bird from "../src/bird/index.js";
import { createFetchHandler } from "../src/http/index.js";
import type { ChatPlatform, IncomingRequest, Receiver } from "../src/index.js";
import * as livechat from "../src/livechat/index.js";
import * as wotnot from "../src/wotnot/index.js";
import { fixture, fixtureText } from "./fixtures.js";

const SECRET = "S3cret-of-the-webh00k";
const ROUTE_URL = "https://hooks.example.com/route";
const TIMESTAMP = 1_767_225_600;
const MINUTE_SECONDS = 60;

type Attempt = [name: string, request: Partial<IncomingRequest>];

/** Strings that a flawed comparison could take for the secret. */
const WRONG_SECRETS: [name: string, secret: string][] = [
  ["another string of the same length", SECRET.replace(/./g, "x")],
  ["a prefix of the secret", SECRET.slice(0, -1)],
  ["the secret with a suffix", `${SECRET}x`],
  ["the secret in upper case", SECRET.toUpperCase()],
  ["the secret in lower case", SECRET.toLowerCase()],
  ["the secret with a Cyrillic letter", SECRET.replace("e", "\u0435")],
  ["the secret with full-width digits", SECRET.replaceAll("0", "\uff10")],
  ["the secret with a zero-width space", `${SECRET.slice(0, 3)}\u200b${SECRET.slice(3)}`],
  ["the secret with a combining accent", `${SECRET}\u0301`],
  ["the secret with a soft hyphen", `${SECRET.slice(0, 3)}\u00ad${SECRET.slice(3)}`],
  ["the secret and a lone surrogate", `${SECRET}\ud800`],
  ["the secret and a null character", `${SECRET}\0`],
  ["the secret and a newline", `${SECRET}\n`],
  ["a space and the secret", ` ${SECRET}`],
  ["the secret in base64", btoa(SECRET)],
  ["the reversed secret", [...SECRET].reverse().join("")],
  ["the secret twice", `${SECRET},${SECRET}`],
  ["the quoted secret", `"${SECRET}"`],
  ["the string of undefined", "undefined"],
  ["the string of an object", "[object Object]"],
  ["a wildcard", "*"],
  ["a regular expression", ".*"],
  ["white space", " \t"],
  ["an empty string", ""],
];

/** JSON values that are not strings. */
const WRONG_TYPES: [name: string, value: unknown][] = [
  ["null", null],
  ["true", true],
  ["a number", 0],
  ["an array", [SECRET]],
  ["a nested array", [[SECRET]]],
  ["an empty array", []],
  ["an object", { token: SECRET }],
  ["an array-like object", { length: SECRET.length, 0: "S" }],
  ["a query operator", { $ne: null }],
  ["an object with a `toString` key", { toString: SECRET, valueOf: SECRET }],
];

const ATTEMPTS: {
  [Name in ChatPlatform]: { receiver: Receiver<unknown>; validRequest: IncomingRequest; attempts: Attempt[] };
} = {
  wotnot: {
    receiver: wotnot.createReceiver({ token: ["0lder", SECRET] }),
    validRequest: { headers: { token: SECRET }, body: fixtureText("wotnot/note"), url: ROUTE_URL },
    attempts: [
      ["no token", { headers: {} }],
      ...WRONG_SECRETS.flatMap(([name, text]) => wotnotAttempts(name, text)),
      ...WRONG_TYPES.flatMap(([name, token]): Attempt[] => [
        [`${name} as the token of the body`, { headers: {}, body: { ...fixture("wotnot/note"), token } }],
        [`${name} as the token of a handshake`, { headers: {}, body: JSON.stringify({ token }) }],
      ]),
      [
        "a token in an item",
        { headers: {}, body: { events: [{ ...fixture("wotnot/note").events[0], token: SECRET }] } },
      ],
      ["a token in an array", { headers: {}, body: [{ token: SECRET }] }],
      ["a token in a prototype", { headers: {}, body: `{"__proto__": {"token": "${SECRET}"}, "events": []}` }],
      ["a token in a JSON string", { headers: {}, body: JSON.stringify(JSON.stringify({ token: SECRET })) }],
      ["a key in another casing", { headers: {}, body: { ...fixture("wotnot/note"), Token: SECRET } }],
      ["a wrong header value before the valid one", { headers: { token: ["wrong", SECRET] } }],
      ["a header twice", { headers: { token: [SECRET, SECRET] } }],
      ["a header in two casings", { headers: { token: "wrong", Token: SECRET } }],
      ["a wrong token in one header and the valid one in another", { headers: { token: "wrong", "x-token": SECRET } }],
      ["headers of other names", { headers: { x_token: SECRET, "token-": SECRET, "x-original-token": SECRET } }],
      ["a cookie", { headers: { cookie: `token=${SECRET}` } }],
      ["another scheme", { headers: { authorization: `Basic ${btoa(`user:${SECRET}`)}` } }],
      ["an unknown scheme", { headers: { authorization: `Bearerx ${SECRET}` } }],
      ["a scheme without credentials", { headers: { authorization: "Bearer" } }],
      ["credentials with a name", { headers: { authorization: `Bearer token=${SECRET}` } }],
      [
        "a query with a wrong token before the valid one",
        { headers: {}, url: `${ROUTE_URL}?token=wrong&token=${SECRET}` },
      ],
      ["a query with an array parameter", { headers: {}, url: `${ROUTE_URL}?token[]=${SECRET}` }],
      ["a query that is encoded twice", { headers: {}, url: `${ROUTE_URL}?token=%2553${SECRET.slice(1)}` }],
      ["a query parameter in another casing", { headers: {}, url: `${ROUTE_URL}?TOKEN=${SECRET}` }],
      ["a fragment", { headers: {}, url: `${ROUTE_URL}#?token=${SECRET}` }],
      ["a path", { headers: {}, url: `${ROUTE_URL}/token=${SECRET}` }],
      ["a path parameter", { headers: {}, url: `${ROUTE_URL};token=${SECRET}` }],
    ],
  },
  livechat: {
    receiver: livechat.createReceiver({ secretKey: ["0lder", SECRET] }),
    validRequest: { headers: {}, body: livechatBody({ secret_key: SECRET }), url: ROUTE_URL },
    attempts: [
      ["no key", { body: livechatBody({ secret_key: undefined }) }],
      ...WRONG_SECRETS.map(
        ([name, text]): Attempt => [`${name} as the key`, { body: livechatBody({ secret_key: text }) }],
      ),
      ...WRONG_TYPES.map(
        ([name, value]): Attempt => [`${name} as the key`, { body: livechatBody({ secret_key: value }) }],
      ),
      ["a key in the payload", { body: livechatBody({ secret_key: undefined, payload: { secret_key: SECRET } }) }],
      ["a key in an array", { body: JSON.stringify([JSON.parse(livechatBody({ secret_key: SECRET }))]) }],
      ["a key in a prototype", { body: `{"__proto__": {"secret_key": "${SECRET}"}, "action": "tag_created"}` }],
      ["a key in a JSON string", { body: JSON.stringify(livechatBody({ secret_key: SECRET })) }],
      [
        "a key in another casing",
        { body: livechatBody({ secret_key: undefined, Secret_Key: SECRET, secretKey: SECRET }) },
      ],
      [
        "a wrong key after the valid one",
        { body: livechatBody({}).replace("{", `{"secret_key":"${SECRET}",`).replace(/}$/, ',"secret_key":"wrong"}') },
      ],
      [
        "the key in headers",
        {
          headers: { authorization: `Bearer ${SECRET}`, secret_key: SECRET, "x-secret-key": SECRET },
          body: livechatBody({}),
        },
      ],
      ["the key in the query", { url: `${ROUTE_URL}?secret_key=${SECRET}`, body: livechatBody({}) }],
      ["a form body", { body: `action=tag_created&secret_key=${SECRET}` }],
      ["truncated JSON", { body: livechatBody({ secret_key: SECRET }).slice(0, -1) }],
      [
        "compressed JSON",
        { headers: { "content-encoding": "gzip" }, body: gzipSync(livechatBody({ secret_key: SECRET })) },
      ],
      [
        "JSON that is not UTF-8",
        { body: Buffer.from(`${livechatBody({ secret_key: SECRET }).slice(0, -1)},"\xff":1}`, "latin1") },
      ],
    ],
  },
  bird: {
    receiver: bird.createReceiver({
      signingKey: ["0lder", SECRET],
      url: ROUTE_URL,
      maxAgeSeconds: 5 * MINUTE_SECONDS,
      now: () => TIMESTAMP * 1000,
    }),
    validRequest: await signedRequest({}),
    attempts: await birdAttempts(),
  },
};

/** Returns attempts with a wrong token in each place where a token may be. */
function wotnotAttempts(name: string, text: string): Attempt[] {
  const inBody: Attempt[] = [
    [
      `${name} as the token of the body`,
      { headers: {}, body: JSON.stringify({ ...fixture("wotnot/note"), token: text }) },
    ],
    [`${name} as the token of a handshake`, { headers: {}, body: JSON.stringify({ token: text }) }],
  ];
  // Runtimes trim header values, and a URL cannot contain a lone surrogate.
  if (text.trim() === SECRET || text.endsWith("\ud800")) return inBody;
  return [
    ...inBody,
    [`${name} as a header`, { headers: { token: text } }],
    [`${name} as credentials`, { headers: { authorization: `Bearer ${text}` } }],
    [`${name} as the token of the query`, { headers: {}, url: `${ROUTE_URL}?token=${encodeURIComponent(text)}` }],
  ];
}

/** Returns a LiveChat delivery with a wrong key and the given fields. */
function livechatBody(fields: object): string {
  return JSON.stringify({ ...fixture("livechat/tag_created"), secret_key: "wrong", ...fields });
}

/** Returns a Bird delivery. It is validly signed, unless options change that. */
async function signedRequest(changes: Partial<bird.BirdSignOptions & bird.UnsignedRequest>) {
  const body = fixtureText("bird/conversation.updated");
  const options = { body, url: ROUTE_URL, timestamp: TIMESTAMP, signingKey: SECRET, ...changes };
  return { headers: (await bird.signRequest(options, options)).headers, body, url: ROUTE_URL };
}

async function birdAttempts(): Promise<Attempt[]> {
  const { headers, body } = await signedRequest({});
  const signature = headers["messagebird-signature"] ?? "";
  const bytes = Buffer.from(signature, "base64");
  const withSignature = (value: string | string[]) => ({ headers: { ...headers, "messagebird-signature": value } });
  const withTimestamp = (value: string | string[]) => ({
    headers: { ...headers, "messagebird-request-timestamp": value },
  });
  const parsed = JSON.parse(body);
  return [
    ["no signature", { headers: {} }],
    ["no timestamp", { headers: { "messagebird-signature": signature } }],
    ["a token", { headers: { authorization: `Bearer ${SECRET}`, token: SECRET } }],
    ["the key as the signature", withSignature(SECRET)],
    ["an empty signature", withSignature("")],
    ["zeros as the signature", withSignature(Buffer.alloc(32).toString("base64"))],
    ["a signature without its padding", withSignature(signature.replace("=", ""))],
    ["a signature with more padding", withSignature(`${signature}=`)],
    ["a signature in base64url", withSignature(bytes.toString("base64url"))],
    ["a signature in hexadecimal", withSignature(bytes.toString("hex"))],
    ["a signature that is encoded twice", withSignature(btoa(signature))],
    ["a signature with spare bits that are not zero", withSignature(withSpareBits(signature))],
    ["a signature in lower case", withSignature(signature.toLowerCase())],
    [
      "a signature in full-width letters",
      withSignature(signature.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))),
    ],
    ["a signature with a line break", withSignature(`${signature.slice(0, 20)}\n${signature.slice(20)}`)],
    ["a truncated signature", withSignature(bytes.subarray(0, 16).toString("base64"))],
    ["a signature with an extra byte", withSignature(Buffer.concat([bytes, Buffer.alloc(1)]).toString("base64"))],
    ["a signature twice", withSignature([signature, signature])],
    ["a wrong signature before the valid one", withSignature(["A".repeat(43).concat("="), signature])],
    ["a signature prefixed with its algorithm", withSignature(`sha256=${signature}`)],
    ["the algorithm none", withSignature("none")],
    ["a signature in two casings of the header", { headers: { ...headers, "MessageBird-Signature": "wrong" } }],
    ["a signature with another key", await signedRequest({ signingKey: "wrong" })],
    ["a signature for another URL", await signedRequest({ url: "https://hooks.example.com/other" })],
    ["a signature for the URL with a query", await signedRequest({ url: `${ROUTE_URL}?a=1` })],
    ["a signature for the URL without TLS", await signedRequest({ url: ROUTE_URL.replace("https", "http") })],
    ["a signature for another body", await signedRequest({ body: "{}" })],
    [
      "a signature for another timestamp",
      withSignature((await signedRequest({ timestamp: TIMESTAMP + 1 })).headers["messagebird-signature"] ?? ""),
    ],
    ["another body", { body: body.replace(/"id": ?"./, "$&0") }],
    ["the same JSON in other bytes", { body: JSON.stringify(parsed) }],
    ["a byte-order mark before the body", { body: `\ufeff${body}` }],
    ["a space after the body", { body: `${body} ` }],
    ["no body", { body: "" }],
    ["a parsed body", { body: parsed }],
    ["a later timestamp", withTimestamp(String(TIMESTAMP + 1))],
    ["a timestamp with a leading zero", withTimestamp(`0${TIMESTAMP}`)],
    ["a timestamp in milliseconds", withTimestamp(String(TIMESTAMP * 1000))],
    ["a timestamp twice", withTimestamp([String(TIMESTAMP), String(TIMESTAMP)])],
    ["a timestamp that contains the URL, too", withTimestamp(`${TIMESTAMP}\n${ROUTE_URL}`)],
    ["a timestamp that is not a number", withTimestamp("NaN")],
    ["a replay after six minutes", await signedRequest({ timestamp: TIMESTAMP - 6 * MINUTE_SECONDS })],
    ["a delivery from the future", await signedRequest({ timestamp: TIMESTAMP + 6 * MINUTE_SECONDS })],
    [
      "another URL that the request itself gives",
      { ...(await signedRequest({ url: "https://evil.example.com/" })), url: "https://evil.example.com/" },
    ],
    [
      "another host that the headers of a proxy give",
      {
        headers: {
          ...(await signedRequest({ url: "https://evil.example.com/route" })).headers,
          host: "evil.example.com",
          "x-forwarded-host": "evil.example.com",
        },
      },
    ],
  ];
}

/** Returns another base64 string of the same bytes. */
function withSpareBits(signature: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return signature.replace(/(.)=$/, (_, last: string) => `${alphabet[alphabet.indexOf(last) + 1]}=`);
}

/** Returns a `Request`, or `undefined` when the runtime cannot create it. */
function toRequest({ headers, body, url = ROUTE_URL }: IncomingRequest): Request | undefined {
  const text = typeof body === "string" || ArrayBuffer.isView(body) ? body : JSON.stringify(body);
  try {
    const all = Object.entries(headers).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each]),
    );
    return new Request(url, { method: "POST", headers: all, body: text as string });
  } catch {
    return undefined;
  }
}

describe.each(Object.entries(ATTEMPTS))("the receiver of %s", (_, { receiver, validRequest, attempts }) => {
  it("accepts the unchanged request", async () => {
    expect(await receiver.receive(validRequest)).toMatchObject({ kind: "events", response: { status: 200 } });
  });

  it.each(attempts)("rejects %s", async (_, change) => {
    const delivery = await receiver.receive({ ...validRequest, ...change });
    const { kind, response } = delivery;
    // 400: the body is unreadable, so it has no secret. 500: the application passes a parsed body where bytes are required.
    expect([400, 401, 500]).toContain(response.status);
    // A handshake is answered, possibly with 401. It has no events.
    expect(kind === "refused" || (kind === "handshake" && response.body.startsWith('{"error":'))).toBe(true);
    expect(JSON.stringify(response)).not.toContain(SECRET);
    if (kind === "refused") expect(delivery.error.code).toMatch(/^ERR_(SECRET|SIGNATURE|TIMESTAMP|BODY)_/);
  });

  it("rejects each attempt as a `Request`", async () => {
    const handler = createFetchHandler(receiver as Receiver<never>, { onDelivery: () => expect.unreachable() });
    const statuses = new Map<string, number>();
    for (const [name, change] of attempts) {
      const request = toRequest({ ...validRequest, ...change });
      if (request) statuses.set(name, (await handler(request)).status);
    }
    expect([...statuses].filter(([, status]) => ![400, 401, 415].includes(status))).toEqual([]);
    expect(statuses.size).toBeGreaterThan(attempts.length / 2);
  });
});

describe("the sources", () => {
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(new URL(path, folder), "utf8") }));

  it("compare secrets and signatures in one place", () => {
    const withCrypto = sources.filter(({ text }) => /\bsubtle\b|node:crypto/.test(text)).map(({ path }) => path);
    expect(withCrypto).toEqual(["core/crypto.ts"]);
    const withComparison = sources.filter(({ text }) => /\bisSameText\(/.test(text)).map(({ path }) => path);
    expect(withComparison.sort()).toEqual([
      "bird/auth.ts",
      "bird/explain-signature.ts",
      "core/compare.ts",
      "core/secrets.ts",
    ]);
  });
});
