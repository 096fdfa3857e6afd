/** Attempts to authenticate without the secret, as known from other libraries. All are rejected. */

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
const ADDRESS = "https://hooks.example.com/route";
const TIME = 1_767_225_600;
const MINUTE = 60;

type Attempt = [how: string, request: Partial<IncomingRequest>];

/** Texts that somebody could take for the secret. */
const LOOK_ALIKES: [how: string, text: string][] = [
  ["another one of the same length", SECRET.replace(/./g, "x")],
  ["its beginning", SECRET.slice(0, -1)],
  ["more than it", `${SECRET}x`],
  ["it in capitals", SECRET.toUpperCase()],
  ["it in small letters", SECRET.toLowerCase()],
  ["a Cyrillic letter in it", SECRET.replace("e", "\u0435")],
  ["full-width digits in it", SECRET.replaceAll("0", "\uff10")],
  ["a zero-width space in it", `${SECRET.slice(0, 3)}\u200b${SECRET.slice(3)}`],
  ["an accent that combines", `${SECRET}\u0301`],
  ["a soft hyphen in it", `${SECRET.slice(0, 3)}\u00ad${SECRET.slice(3)}`],
  ["half a surrogate pair behind it", `${SECRET}\ud800`],
  ["a zero behind it", `${SECRET}\0`],
  ["a newline behind it", `${SECRET}\n`],
  ["a space before it", ` ${SECRET}`],
  ["its base64", btoa(SECRET)],
  ["it backwards", [...SECRET].reverse().join("")],
  ["it twice", `${SECRET},${SECRET}`],
  ["it in quotes", `"${SECRET}"`],
  ["what JavaScript makes of nothing", "undefined"],
  ["what JavaScript makes of an object", "[object Object]"],
  ["a wildcard", "*"],
  ["a pattern", ".*"],
  ["white space", " \t"],
  ["nothing", ""],
];

/** JSON values of other types. */
const CONFUSIONS: [how: string, value: unknown][] = [
  ["null", null],
  ["true", true],
  ["a number", 0],
  ["a list", [SECRET]],
  ["a list in a list", [[SECRET]]],
  ["an empty list", []],
  ["an object", { token: SECRET }],
  ["an object with a length", { length: SECRET.length, 0: "S" }],
  ["an operator", { $ne: null }],
  ["an object that would turn into text", { toString: SECRET, valueOf: SECRET }],
];

const ATTEMPTS: {
  [Name in ChatPlatform]: { receiver: Receiver<unknown>; good: IncomingRequest; attempts: Attempt[] };
} = {
  wotnot: {
    receiver: wotnot.createReceiver({ token: ["0lder", SECRET] }),
    good: { headers: { token: SECRET }, body: fixtureText("wotnot/note"), url: ADDRESS },
    attempts: [
      ["no token", { headers: {} }],
      ...LOOK_ALIKES.flatMap(([how, text]) => wotnotAttempts(how, text)),
      ...CONFUSIONS.flatMap(([how, token]): Attempt[] => [
        [`for the body's token ${how}`, { headers: {}, body: { ...fixture("wotnot/note"), token } }],
        [`for a handshake's token ${how}`, { headers: {}, body: JSON.stringify({ token }) }],
      ]),
      [
        "a token in an item",
        { headers: {}, body: { events: [{ ...fixture("wotnot/note").events[0], token: SECRET }] } },
      ],
      ["a token in a list", { headers: {}, body: [{ token: SECRET }] }],
      ["a token in a prototype", { headers: {}, body: `{"__proto__": {"token": "${SECRET}"}, "events": []}` }],
      ["a token in a text", { headers: {}, body: JSON.stringify(JSON.stringify({ token: SECRET })) }],
      ["a key in capitals", { headers: {}, body: { ...fixture("wotnot/note"), Token: SECRET } }],
      ["a wrong header beside the right one", { headers: { token: ["wrong", SECRET] } }],
      ["a header twice", { headers: { token: [SECRET, SECRET] } }],
      ["a header in two casings", { headers: { token: "wrong", Token: SECRET } }],
      ["a wrong token before the right one of another place", { headers: { token: "wrong", "x-token": SECRET } }],
      ["a header of another name", { headers: { x_token: SECRET, "token-": SECRET, "x-original-token": SECRET } }],
      ["a cookie", { headers: { cookie: `token=${SECRET}` } }],
      ["another scheme", { headers: { authorization: `Basic ${btoa(`user:${SECRET}`)}` } }],
      ["an unknown scheme", { headers: { authorization: `Bearerx ${SECRET}` } }],
      ["a scheme without credentials", { headers: { authorization: "Bearer" } }],
      ["credentials of a form", { headers: { authorization: `Bearer token=${SECRET}` } }],
      ["a query with a wrong token first", { headers: {}, url: `${ADDRESS}?token=wrong&token=${SECRET}` }],
      ["a query with a list", { headers: {}, url: `${ADDRESS}?token[]=${SECRET}` }],
      ["a query that is encoded twice", { headers: {}, url: `${ADDRESS}?token=%2553${SECRET.slice(1)}` }],
      ["a query in capitals", { headers: {}, url: `${ADDRESS}?TOKEN=${SECRET}` }],
      ["a fragment", { headers: {}, url: `${ADDRESS}#?token=${SECRET}` }],
      ["a path", { headers: {}, url: `${ADDRESS}/token=${SECRET}` }],
      ["a parameter of a path", { headers: {}, url: `${ADDRESS};token=${SECRET}` }],
    ],
  },
  livechat: {
    receiver: livechat.createReceiver({ secretKey: ["0lder", SECRET] }),
    good: { headers: {}, body: keyed({ secret_key: SECRET }), url: ADDRESS },
    attempts: [
      ["no key", { body: keyed({ secret_key: undefined }) }],
      ...LOOK_ALIKES.map(([how, text]): Attempt => [`for the key ${how}`, { body: keyed({ secret_key: text }) }]),
      ...CONFUSIONS.map(([how, value]): Attempt => [`for the key ${how}`, { body: keyed({ secret_key: value }) }]),
      ["a key in the payload", { body: keyed({ secret_key: undefined, payload: { secret_key: SECRET } }) }],
      ["a key in a list", { body: JSON.stringify([JSON.parse(keyed({ secret_key: SECRET }))]) }],
      ["a key in a prototype", { body: `{"__proto__": {"secret_key": "${SECRET}"}, "action": "tag_created"}` }],
      ["a key in a text", { body: JSON.stringify(keyed({ secret_key: SECRET })) }],
      ["a key in capitals", { body: keyed({ secret_key: undefined, Secret_Key: SECRET, secretKey: SECRET }) }],
      [
        "a wrong key behind the right one",
        { body: keyed({}).replace("{", `{"secret_key":"${SECRET}",`).replace(/}$/, ',"secret_key":"wrong"}') },
      ],
      [
        "headers",
        { headers: { authorization: `Bearer ${SECRET}`, secret_key: SECRET, "x-secret-key": SECRET }, body: keyed({}) },
      ],
      ["the query", { url: `${ADDRESS}?secret_key=${SECRET}`, body: keyed({}) }],
      ["a form", { body: `action=tag_created&secret_key=${SECRET}` }],
      ["truncated JSON", { body: keyed({ secret_key: SECRET }).slice(0, -1) }],
      ["compressed JSON", { headers: { "content-encoding": "gzip" }, body: gzipSync(keyed({ secret_key: SECRET })) }],
      [
        "JSON that is not UTF-8",
        { body: Buffer.from(`${keyed({ secret_key: SECRET }).slice(0, -1)},"\xff":1}`, "latin1") },
      ],
    ],
  },
  bird: {
    receiver: bird.createReceiver({
      signingKey: ["0lder", SECRET],
      url: ADDRESS,
      maxAgeSeconds: 5 * MINUTE,
      now: () => TIME * 1000,
    }),
    good: await signedRequest({}),
    attempts: await birdAttempts(),
  },
};

/** A string that is not the token, in each place where a token may be. */
function wotnotAttempts(how: string, text: string): Attempt[] {
  const inBody: Attempt[] = [
    [`for the body's token ${how}`, { headers: {}, body: JSON.stringify({ ...fixture("wotnot/note"), token: text }) }],
    [`for a handshake's token ${how}`, { headers: {}, body: JSON.stringify({ token: text }) }],
  ];
  // White space around a header's value means nothing, and an address takes no half of a surrogate pair.
  if (text.trim() === SECRET || text.endsWith("\ud800")) return inBody;
  return [
    ...inBody,
    [`for a header ${how}`, { headers: { token: text } }],
    [`for credentials ${how}`, { headers: { authorization: `Bearer ${text}` } }],
    [`for the query's token ${how}`, { headers: {}, url: `${ADDRESS}?token=${encodeURIComponent(text)}` }],
  ];
}

/** A LiveChat delivery with a wrong key, unless others are given. */
function keyed(fields: object): string {
  return JSON.stringify({ ...fixture("livechat/tag_created"), secret_key: "wrong", ...fields });
}

/** A Bird delivery, signed for our URL with our key or a given one. */
async function signedRequest(signed: Partial<bird.BirdSignOptions & bird.UnsignedRequest>) {
  const body = fixtureText("bird/conversation.updated");
  const options = { body, url: ADDRESS, timestamp: TIME, signingKey: SECRET, ...signed };
  return { headers: (await bird.signRequest(options, options)).headers, body, url: ADDRESS };
}

async function birdAttempts(): Promise<Attempt[]> {
  const { headers, body } = await signedRequest({});
  const signature = headers["messagebird-signature"] ?? "";
  const bytes = Buffer.from(signature, "base64");
  const withSignature = (value: string | string[]) => ({ headers: { ...headers, "messagebird-signature": value } });
  const withTime = (value: string | string[]) => ({ headers: { ...headers, "messagebird-request-timestamp": value } });
  const parsed = JSON.parse(body);
  return [
    ["no signature", { headers: {} }],
    ["no time", { headers: { "messagebird-signature": signature } }],
    ["a token", { headers: { authorization: `Bearer ${SECRET}`, token: SECRET } }],
    ["the key for a signature", withSignature(SECRET)],
    ["a signature of nothing", withSignature("")],
    ["zeros for a signature", withSignature(Buffer.alloc(32).toString("base64"))],
    ["a signature without its padding", withSignature(signature.replace("=", ""))],
    ["a signature with more padding", withSignature(`${signature}=`)],
    ["a signature in the alphabet for addresses", withSignature(bytes.toString("base64url"))],
    ["a signature in hexadecimal", withSignature(bytes.toString("hex"))],
    ["a signature that is encoded twice", withSignature(btoa(signature))],
    ["a signature with spare bits that are not zero", withSignature(withSpareBits(signature))],
    ["a signature in small letters", withSignature(signature.toLowerCase())],
    [
      "a signature in full-width letters",
      withSignature(signature.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))),
    ],
    ["a signature with a line break in it", withSignature(`${signature.slice(0, 20)}\n${signature.slice(20)}`)],
    ["a signature that is cut off", withSignature(bytes.subarray(0, 16).toString("base64"))],
    ["a signature and more", withSignature(Buffer.concat([bytes, Buffer.alloc(1)]).toString("base64"))],
    ["a signature twice", withSignature([signature, signature])],
    ["a wrong signature beside the right one", withSignature(["A".repeat(43).concat("="), signature])],
    ["a signature marked with its algorithm", withSignature(`sha256=${signature}`)],
    ["no algorithm", withSignature("none")],
    ["a signature in two casings of the header", { headers: { ...headers, "MessageBird-Signature": "wrong" } }],
    ["a signature with another key", await signedRequest({ signingKey: "wrong" })],
    ["a signature for another address", await signedRequest({ url: "https://hooks.example.com/other" })],
    ["a signature for our address with a query", await signedRequest({ url: `${ADDRESS}?a=1` })],
    ["a signature for our address without TLS", await signedRequest({ url: ADDRESS.replace("https", "http") })],
    ["a signature for another body", await signedRequest({ body: "{}" })],
    [
      "a signature for another time",
      withSignature((await signedRequest({ timestamp: TIME + 1 })).headers["messagebird-signature"] ?? ""),
    ],
    ["another body", { body: body.replace(/"id": ?"./, "$&0") }],
    ["the same JSON in other bytes", { body: JSON.stringify(parsed) }],
    ["a byte-order mark before the body", { body: `\ufeff${body}` }],
    ["a space behind the body", { body: `${body} ` }],
    ["no body", { body: "" }],
    ["a parsed body", { body: parsed }],
    ["a later time", withTime(String(TIME + 1))],
    ["a time with zeros before it", withTime(`0${TIME}`)],
    ["a time in milliseconds", withTime(String(TIME * 1000))],
    ["a time twice", withTime([String(TIME), String(TIME)])],
    ["a time that holds the address, too", withTime(`${TIME}\n${ADDRESS}`)],
    ["a time that is not a number", withTime("NaN")],
    ["a delivery of six minutes ago once more", await signedRequest({ timestamp: TIME - 6 * MINUTE })],
    ["a delivery of the future", await signedRequest({ timestamp: TIME + 6 * MINUTE })],
    [
      "the address by the request's own word",
      { ...(await signedRequest({ url: "https://evil.example.com/" })), url: "https://evil.example.com/" },
    ],
    [
      "the address by a proxy's word",
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

/** Other base64 of the same bytes. */
function withSpareBits(signature: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return signature.replace(/(.)=$/, (_, last: string) => `${alphabet[alphabet.indexOf(last) + 1]}=`);
}

/** A request as a runtime makes it; `undefined` for one that no runtime would make. */
function realRequest({ headers, body, url = ADDRESS }: IncomingRequest): Request | undefined {
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

describe.each(Object.entries(ATTEMPTS))("the receiver of %s", (_, { receiver, good, attempts }) => {
  it("accepts the unchanged request", async () => {
    expect(await receiver.receive(good)).toMatchObject({ kind: "events", response: { status: 200 } });
  });

  it.each(attempts)("rejects %s", async (_, change) => {
    const delivery = await receiver.receive({ ...good, ...change });
    const { kind, response } = delivery;
    // What is unreadable has no secret either; what is parsed where bytes are needed is a mistake of the application.
    expect([400, 401, 500]).toContain(response.status);
    // A handshake is answered, possibly with 401. It has no events.
    expect(kind === "refused" || (kind === "handshake" && response.body.startsWith('{"error":'))).toBe(true);
    expect(JSON.stringify(response)).not.toContain(SECRET);
    if (kind === "refused") expect(delivery.error.code).toMatch(/^ERR_(SECRET|SIGNATURE|TIMESTAMP|BODY)_/);
  });

  it("rejects each of them as a real request, too", async () => {
    const handler = createFetchHandler(receiver as Receiver<never>, { onDelivery: () => expect.unreachable() });
    const statuses = new Map<string, number>();
    for (const [how, change] of attempts) {
      const request = realRequest({ ...good, ...change });
      if (request) statuses.set(how, (await handler(request)).status);
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
    const comparing = sources.filter(({ text }) => /\bisSameText\(/.test(text)).map(({ path }) => path);
    expect(comparing.sort()).toEqual([
      "bird/auth.ts",
      "bird/explain-signature.ts",
      "core/compare.ts",
      "core/secrets.ts",
    ]);
  });
});
