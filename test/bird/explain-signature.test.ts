import { describe, expect, it, vi } from "vitest";
import { signRequest, verifyRequest } from "../../src/bird/index.js";
import { type BirdExplainOptions, explainSignature } from "../../src/inspect/index.js";
import vectors from "./signature-vectors.json" with { type: "json" };

const KEY = "s1gning-k3y";
const URL = "https://hooks.example.com/bird?tenant=42&b=1";
const BODY = '{"service":"conversations","payload":{"name":"Zoë","note":"<b> & a/b"}}';
const GO_BODY = '{"service":"conversations","payload":{"name":"Zoë","note":"\\u003cb\\u003e \\u0026 a/b"}}';

/** Changes of the valid request, of its signature and of the options. */
interface Attempt {
  url?: string | undefined;
  requestUrl?: string;
  body?: unknown;
  headers?: Record<string, string | string[] | undefined>;
  signed?: { url?: string; body?: string; signingKey?: string };
  options?: Partial<BirdExplainOptions>;
}

/** Returns the explanation of the valid request with the changes of an attempt. */
async function explain({ requestUrl, body = BODY, headers, signed, options, ...attempt }: Attempt = {}) {
  const { url = URL, body: signedBody = BODY, signingKey = KEY } = signed ?? {};
  const request = await signRequest({ body: signedBody, url }, { signingKey, timestamp: 1767225600 });
  return explainSignature(
    { headers: { ...request.headers, ...headers }, body: body as string, url: requestUrl },
    { signingKey: KEY, url: "url" in attempt ? attempt.url : URL, ...options },
  );
}

/** Returns the codes of the mistakes, or the kind of an explanation without mistakes. */
async function mistakesOf(attempt: Attempt): Promise<string[]> {
  const explanation = await explain(attempt);
  return explanation.kind === "mistaken" ? explanation.mistakes.map(({ code }) => code) : [explanation.kind];
}

describe("explainSignature", () => {
  it.each(vectors.deliveries)(
    "returns right for the delivery $name",
    async ({ key, timestamp, url, body, signature }) => {
      const headers = { "messagebird-signature": signature, "messagebird-request-timestamp": timestamp };
      expect(await explainSignature({ headers, body, url }, { signingKey: key })).toEqual({ kind: "right" });
    },
  );

  it("returns the URL that was signed", async () => {
    const explanation = await explain({
      url: "http://127.0.0.1:3000/bird/?tenant=42&b=1",
      headers: { host: "hooks.example.com" },
    });
    expect(explanation).toEqual({
      kind: "mistaken",
      mistakes: [
        { code: "url-scheme", advice: expect.stringContaining("https") },
        { code: "url-host", advice: expect.any(String) },
        { code: "url-slash", advice: expect.any(String) },
      ],
      url: URL,
    });
    const { headers } = await signRequest({ body: BODY, url: URL }, { signingKey: KEY, timestamp: 1767225600 });
    await verifyRequest(
      { headers, body: BODY },
      { signingKey: KEY, url: explanation.kind === "mistaken" ? explanation.url : "" },
    );
  });

  it.each<[string, Attempt]>([
    ["url-option", { url: "https://hooks.example.com/other", requestUrl: URL }],
    ["url-path-only", { url: undefined, requestUrl: "/bird?tenant=42&b=1", headers: { host: "hooks.example.com" } }],
    [
      "url-path-only",
      {
        url: undefined,
        requestUrl: "/bird?tenant=42&b=1",
        headers: { host: "x", "x-forwarded-host": "hooks.example.com, x" },
      },
    ],
    ["url-scheme", { url: URL.replace("https", "http") }],
    ["url-host", { url: URL.replace("hooks", "www.hooks") }],
    ["url-host", { url: URL.replace(".com", ".com:443") }],
    [
      "url-host",
      {
        url: URL.replace("hooks.example.com", "127.0.0.1:3000"),
        signed: { url: URL.replace("hooks.example.com", "localhost:3000") },
      },
    ],
    ["url-host", { url: URL.replace("hooks", "internal"), headers: { "X-Forwarded-Host": "hooks.example.com" } }],
    ["url-path", { url: URL.replace("/bird", "/api/bird"), requestUrl: "http://internal/bird" }],
    ["url-slash", { url: URL.replace("/bird", "/bird/") }],
    ["url-query", { url: `${URL}&c=2`, signed: { url: "https://hooks.example.com/bird" } }],
    ["url-query", { url: "https://hooks.example.com/bird", requestUrl: "http://internal/x?tenant=42&b=1" }],
    ["url-query-order", { url: "https://hooks.example.com/bird?b=1&tenant=42" }],
    [
      "url-query-order",
      { url: `${URL}&a=1&d=2&c=3`, signed: { url: `${URL.replace("tenant=42&b=1", "a=1&b=1&c=3&d=2&tenant=42")}` } },
    ],
    ["url-encoding", { url: `${URL}+1`, signed: { url: `${URL}%201` } }],
    ["url-encoding", { url: `${URL}%C3%AB`, signed: { url: `${URL}ë` } }],
    ["url-encoding", { url: `${URL}ë`, signed: { url: `${URL}%C3%AB` } }],
    ["url-fragment", { url: `${URL}#top` }],
    ["body-parsed", { body: JSON.parse(BODY) }],
    ["body-parsed", { body: JSON.parse(BODY), signed: { body: GO_BODY } }],
    ["body-serialized", { signed: { body: GO_BODY } }],
    ["body-serialized", { body: JSON.stringify(JSON.parse(BODY), null, 4) }],
    [
      "body-serialized",
      { signed: { body: '{"service": "conversations", "payload": {"name": "Zo\\u00eb", "note": "<b> & a/b"}}' } },
    ],
    ["body-serialized", { signed: { body: BODY.replace("ë", "\\u00eb").replaceAll("/", "\\/") } }],
    ["body-newline", { body: `${BODY}\n` }],
    ["body-newline", { signed: { body: `${BODY}\r\n` } }],
    ["body-byte-order-mark", { body: `\ufeff${BODY}` }],
    ["body-byte-order-mark", { signed: { body: `\ufeff${BODY}` } }],
    ["body-encoding", { body: Buffer.from(BODY).toString("latin1") }],
    ["key-other", { signed: { signingKey: "an0ther-k3y" }, options: { otherKeys: ["x", "an0ther-k3y"] } }],
    ["key-quotes", { options: { signingKey: `"${KEY}"` } }],
    ["key-quotes", { signed: { signingKey: `'${KEY}'` } }],
  ])("returns the mistake %s", async (code, attempt) => {
    expect(await mistakesOf(attempt)).toEqual([code]);
  });

  it("returns a mistake when the subscription's key has a line break", async () => {
    const { createHash, createHmac } = await import("node:crypto");
    const hash = createHash("sha256").update(BODY).digest();
    const signatureOf = (key: string, url: string) =>
      createHmac("sha256", key).update(`1767225600\n${url}\n`).update(hash).digest("base64");
    const withSignature = (signature: string) => ({ headers: { "messagebird-signature": signature } });
    expect(await mistakesOf(withSignature(signatureOf(`${KEY}\n`, URL)))).toEqual(["key-white-space"]);
    const former = await explain(withSignature(signatureOf(KEY, "b=1&tenant=42")));
    expect(former).toMatchObject({ kind: "mistaken", mistakes: [{ code: "scheme-former" }] });
    expect(former).not.toHaveProperty("url");
  });

  it("returns only the mistakes that were made", async () => {
    expect(await mistakesOf({ url: URL.replace("https", "http"), body: `${BODY}\n` })).toEqual([
      "url-scheme",
      "body-newline",
    ]);
  });

  it("returns the code of what is missing", async () => {
    expect(await explain({ headers: { "messagebird-signature": undefined } })).toMatchObject({
      kind: "unsigned",
      code: "ERR_SIGNATURE_MISSING",
      reason: expect.stringContaining("messagebird-signature"),
    });
    expect(await explain({ headers: { "messagebird-request-timestamp": "now" } })).toMatchObject({
      kind: "unsigned",
      code: "ERR_TIMESTAMP_OUT_OF_RANGE",
    });
  });

  it("returns unexplained when no mistake fits", async () => {
    expect(await explain({ signed: { signingKey: "an0ther-k3y" } })).toEqual({
      kind: "unexplained",
      reason: expect.stringContaining("another key"),
      tried: expect.any(Number),
    });
    expect(await explain({ body: "" })).toMatchObject({
      kind: "unexplained",
      reason: expect.stringContaining("empty"),
    });
    for (const body of [new Uint8Array([0xff]), undefined, "x".repeat(1_000)]) {
      expect(await explain({ body, signed: { body: "{}" } })).toMatchObject({ kind: "unexplained" });
    }
  });

  it("tries a bounded number of guesses for any URL", async () => {
    const url = `${URL}${"&a=1".repeat(2_000)}`;
    const explanation = await explain({ url, signed: { signingKey: "an0ther-k3y" } });
    expect(explanation).toMatchObject({ kind: "unexplained" });
    expect(explanation.kind === "unexplained" && explanation.tried).toBeLessThan(20_000);
  });

  it("returns no key in any explanation", async () => {
    const explanations = await Promise.all([
      explain({ signed: { signingKey: "an0ther-k3y" }, options: { otherKeys: ["an0ther-k3y"] } }),
      explain({ signed: { signingKey: "an0ther-k3y" } }),
      explain({ options: { signingKey: `"${KEY}"` } }),
    ]);
    for (const key of [KEY, "an0ther-k3y"]) expect(JSON.stringify(explanations)).not.toContain(key);
  });

  it("works with Web Crypto", async () => {
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    expect(await mistakesOf({ body: `${BODY}\n` })).toEqual(["body-newline"]);
    vi.restoreAllMocks();
  });

  it("throws a TypeError without an absolute URL, and without a key", async () => {
    await expect(explain({ url: undefined, requestUrl: "/bird" })).rejects.toThrow(/^url: /);
    await expect(explain({ options: { signingKey: undefined } })).rejects.toThrow(/^signingKey: /);
  });
});
