import { afterEach, describe, expect, it, vi } from "vitest";
import {
  AuthenticationError,
  type BirdSignOptions,
  type BirdVerifyOptions,
  InvalidBodyError,
  signRequest,
  type UnsignedRequest,
  verifyRequest,
} from "../../src/bird/index.js";
import vectors from "./signature-vectors.json" with { type: "json" };

const KEY = "s1gning-k3y";
const URL = "https://hooks.example.com/bird?tenant=42";
const TIMESTAMP = 1767225600;
const BODY = '{"service":"conversations","event":"conversation.updated","payload":{"id":"1","name":"Zoë ☕ 👋"}}';
const BYTES = new TextEncoder().encode(BODY);
const { headers: HEADERS } = await signRequest({ body: BODY, url: URL }, { timestamp: TIMESTAMP, signingKey: KEY });
const SIGNATURE = HEADERS["messagebird-signature"] ?? "";

type Headers = Parameters<typeof verifyRequest>[0]["headers"];

interface Attempt extends Partial<BirdVerifyOptions> {
  headers?: Headers;
  body?: unknown;
  /** The URL of the request, which may differ from the signed URL. */
  requestUrl?: string | undefined;
}

/** Verifies the valid request with the changes of an attempt. */
function verify({ headers = HEADERS, body = BYTES, requestUrl = URL, signingKey = KEY, ...options }: Attempt = {}) {
  return verifyRequest({ headers, body: body as Uint8Array, url: requestUrl }, { signingKey, ...options });
}

/** Returns the code and the message of an attempt's error. Expects that the error contains no secret. */
async function rejectionOf(attempt: Attempt) {
  const error = await verify(attempt).catch((error) => error);
  expect(error).toBeInstanceOf(error.code === "ERR_BODY_ALREADY_PARSED" ? InvalidBodyError : AuthenticationError);
  const text = [error.name, error.message, error.stack, JSON.stringify(error), String(error.cause)].join("\n");
  for (const secret of [KEY, SIGNATURE, "Zoë", "tenant"]) expect(text).not.toContain(secret);
  return { code: error.code, message: error.message };
}

const withSignature = (signature: string | string[] | undefined) => ({
  ...HEADERS,
  "messagebird-signature": signature,
});
const withTimestamp = (timestamp: string | string[] | undefined) => ({
  ...HEADERS,
  "messagebird-request-timestamp": timestamp,
});

/** Returns the headers of a request that is signed for another body, time, URL or key. */
async function signedHeaders({ body = BODY, url = URL, ...options }: Partial<BirdSignOptions & UnsignedRequest>) {
  return (await signRequest({ body, url }, { timestamp: TIMESTAMP, signingKey: KEY, ...options })).headers;
}

/** Makes the library use Web Crypto, as in runtimes without the modules of Node. */
function withoutNodeCrypto(): void {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
}

afterEach(() => void vi.restoreAllMocks());

describe.each(vectors.deliveries)("the delivery $name", ({ key, timestamp, url, body, signature, wrongResults }) => {
  const request = (base64: string) => ({
    headers: { "messagebird-signature": base64, "messagebird-request-timestamp": timestamp },
    body,
    url,
  });

  it("is verified, as a string and as bytes", async () => {
    expect(await verifyRequest(request(signature), { signingKey: key })).toBeUndefined();
    const bytes = new TextEncoder().encode(body);
    for (const each of [bytes, bytes.buffer, new DataView(bytes.buffer)]) {
      await verifyRequest({ ...request(signature), body: each }, { signingKey: key });
    }
  });

  it("is verified and signed by Web Crypto as well", async () => {
    withoutNodeCrypto();
    await verifyRequest(request(signature), { signingKey: key });
    expect((await signRequest({ body, url }, { timestamp, signingKey: key })).headers).toMatchObject(
      request(signature).headers,
    );
    for (const wrong of Object.values(wrongResults)) {
      const error = verifyRequest(request(String(wrong)), { signingKey: key });
      await expect(error).rejects.toMatchObject({ code: "ERR_SIGNATURE_MISMATCH" });
    }
  });

  it("is signed in the same way", async () => {
    const { headers, body: sentBody } = await signRequest({ body, url }, { timestamp, signingKey: key });
    expect(headers).toStrictEqual({ "content-type": "application/json", ...request(signature).headers });
    expect(sentBody).toBe(body);
  });

  it.each(Object.entries(wrongResults))("is rejected when the sender made the mistake %s", async (_, wrong) => {
    const error = verifyRequest(request(String(wrong)), { signingKey: key });
    await expect(error).rejects.toMatchObject({ code: "ERR_SIGNATURE_MISMATCH" });
  });
});

describe("verifyRequest", () => {
  it.each<[string, Attempt]>([
    ["a string", { body: BODY }],
    ["bytes", { body: BYTES }],
    ["an ArrayBuffer", { body: BYTES.buffer }],
    ["a part of a buffer", { body: new Uint8Array([0, ...BYTES, 0]).subarray(1, -1) }],
    ["a DataView", { body: new DataView(BYTES.buffer) }],
  ])("resolves for the valid signature of %s", async (_, attempt) => {
    expect(await verify(attempt)).toBeUndefined();
  });

  it.each<[string, Headers]>([
    ["a Headers object", new Headers(HEADERS)],
    ["names in any casing", { "MessageBird-Signature": SIGNATURE, "MESSAGEBIRD-REQUEST-TIMESTAMP": "1767225600" }],
    ["values as arrays", { "messagebird-signature": [SIGNATURE], "messagebird-request-timestamp": ["1767225600"] }],
    ["a record without a prototype", Object.assign(Object.create(null), HEADERS)],
  ])("finds the headers in %s", async (_, headers) => {
    expect(await verify({ headers })).toBeUndefined();
  });

  it.each([
    ["emoji", "👋🏽 ☕"],
    ["a byte-order mark", `\uFEFF${BODY}`],
    ["CRLF", BODY.replaceAll(",", ",\r\n")],
    ["a newline at the end", `${BODY}\n`],
    ["zero bytes", "\0\0\0"],
    ["no bytes", ""],
    ["a form instead of JSON", "service=conversations"],
    ["a megabyte", "x".repeat(1_000_000)],
  ])("verifies the bytes of a body with %s", async (_, body) => {
    const headers = await signedHeaders({ body });
    for (const same of [body, new TextEncoder().encode(body)])
      expect(await verify({ headers, body: same })).toBeUndefined();
    for (const other of [`${body}\n`, `\uFEFF${body}`, body.slice(0, -1) || " ", ` ${body}`, `${body}\0`]) {
      expect((await rejectionOf({ headers, body: other })).code).toBe("ERR_SIGNATURE_MISMATCH");
    }
  });

  it("verifies bytes that are not UTF-8", async () => {
    const body = new Uint8Array([0xff, 0xfe, 0x00, 0xc3]);
    expect(await verify({ headers: await signedHeaders({ body }), body })).toBeUndefined();
  });

  it("rejects a body that Web Crypto cannot hash", async () => {
    withoutNodeCrypto();
    const digest = vi.spyOn(crypto.subtle, "digest").mockRejectedValue(new DOMException("too large", "OperationError"));
    expect(await rejectionOf({})).toEqual({
      code: "ERR_SIGNATURE_MISMATCH",
      message: "The body is too large to hash.",
    });
    digest.mockRejectedValue(new DOMException("no such algorithm", "NotSupportedError"));
    await expect(verify()).rejects.toThrow("no such algorithm");
  });

  it("rejects a body with any one bit changed", async () => {
    for (const index of BYTES.keys()) {
      const body = BYTES.slice();
      body[index] = (body[index] ?? 0) ^ (1 << (index % 8));
      expect((await rejectionOf({ body })).code).toBe("ERR_SIGNATURE_MISMATCH");
    }
  });

  it("verifies the body as it was at the call", async () => {
    const body = BYTES.slice();
    const headers = { ...HEADERS };
    const result = verify({ body, headers });
    body.fill(0);
    Object.assign(headers, { "messagebird-signature": "", "messagebird-request-timestamp": "" });
    expect(await result).toBeUndefined();
  });

  describe("for the signature", () => {
    it.each<[string, Headers]>([
      ["absent", withSignature(undefined)],
      ["absent from a Headers object", new Headers({ "messagebird-request-timestamp": "1767225600" })],
      ["empty", withSignature("")],
      ["an empty list", withSignature([])],
      ["in a header of another name", { ...withSignature(undefined), messagebird_signature: SIGNATURE }],
      ["inherited", Object.create(HEADERS)],
    ])("rejects with ERR_SIGNATURE_MISSING when it is %s", async (_, headers) => {
      const { code, message } = await rejectionOf({ headers });
      expect(code).toBe("ERR_SIGNATURE_MISSING");
      expect(message).toMatch(/without a `signingKey` cannot be verified\.$/);
    });

    it.each([
      ["blank", " "],
      ["not base64", "not base64!"],
      ["the base64 of 31 bytes", btoa("x".repeat(31))],
      ["the base64 of 33 bytes", btoa("x".repeat(33))],
      ["only padding", "===="],
      ["a megabyte long", "A".repeat(1_000_000)],
      ["sent twice", [SIGNATURE, SIGNATURE]],
      ["without its padding", SIGNATURE.slice(0, -1)],
      ["with more padding", `${SIGNATURE}=`],
      ["with a space before it", ` ${SIGNATURE}`],
      ["with a newline after it", `${SIGNATURE}\n`],
      ["in base64url", `${SIGNATURE.slice(0, 41)}-_=`],
      ["another base64 string of the same bytes", SIGNATURE.replace(/.=$/, (end) => `${nextLetter(end)}=`)],
      ["in hexadecimal", "ab".repeat(32)],
      ["prefixed with its algorithm", `sha256=${SIGNATURE}`],
      ["a JWT", "eyJhbGciOiJIUzI1NiJ9.e30.c2ln"],
      [
        "in full-width letters",
        SIGNATURE.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      ],
    ])("rejects with ERR_SIGNATURE_MALFORMED when it is %s", async (_, signature) => {
      const { code, message } = await rejectionOf({ headers: withSignature(signature) });
      expect({ code, message }).toEqual({
        code: "ERR_SIGNATURE_MALFORMED",
        message: "`messagebird-signature` is not a single base64 string of 32 bytes.",
      });
    });

    it("rejects one that was sent twice in two casings", async () => {
      const headers = { ...HEADERS, "Messagebird-Signature": SIGNATURE };
      expect((await rejectionOf({ headers })).code).toBe("ERR_SIGNATURE_MALFORMED");
    });

    it("rejects with ERR_SIGNATURE_MISMATCH when any one bit differs", async () => {
      const bytes = Uint8Array.from(atob(SIGNATURE), (byte) => byte.charCodeAt(0));
      for (const index of bytes.keys()) {
        const other = bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
        const headers = withSignature(btoa(String.fromCharCode(...other)));
        expect((await rejectionOf({ headers })).code).toBe("ERR_SIGNATURE_MISMATCH");
      }
    });
  });

  describe("for the time", () => {
    it.each<[string, Headers]>([
      ["absent", withTimestamp(undefined)],
      ["empty", withTimestamp("")],
      ["in a header of another name", { ...withTimestamp(undefined), "messagebird-timestamp": "1767225600" }],
    ])("rejects with ERR_TIMESTAMP_MISSING when it is %s", async (_, headers) => {
      expect(await rejectionOf({ headers })).toEqual({
        code: "ERR_TIMESTAMP_MISSING",
        message: "The request has no `messagebird-request-timestamp`.",
      });
    });

    it.each([
      ["not a number", "now"],
      ["negative", "-1767225600"],
      ["a fraction", "1767225600.5"],
      ["in exponents", "1.7e9"],
      ["hexadecimal", "0x6955b900"],
      ["infinite", "Infinity"],
      ["with a sign", "+1767225600"],
      ["with a space", "1767225600 "],
      ["with a newline and more", "1767225600\nhttps://hooks.example.com/bird"],
      ["sent twice", ["1767225600", "1767225600"]],
      ["in other digits", "١٧٦٧٢٢٥٦٠٠"],
      ["a date", "2026-01-01T00:00:00Z"],
    ])("rejects with ERR_TIMESTAMP_OUT_OF_RANGE when it is %s", async (_, timestamp) => {
      const { code, message } = await rejectionOf({ headers: withTimestamp(timestamp) });
      expect({ code, message }).toEqual({
        code: "ERR_TIMESTAMP_OUT_OF_RANGE",
        message: "`messagebird-request-timestamp` is not an integer number of seconds since 1970.",
      });
    });

    it.each(["1767225601", "01767225600", "0", "1767225600000", "9".repeat(400)])(
      "rejects with ERR_SIGNATURE_MISMATCH for the unsigned time %s",
      async (timestamp) => {
        const attempt = { headers: withTimestamp(timestamp), maxAgeSeconds: 1, now: () => TIMESTAMP * 1000 };
        expect((await rejectionOf(attempt)).code).toBe("ERR_SIGNATURE_MISMATCH");
      },
    );

    it("has no limit by default, and reads no clock", async () => {
      const now = vi.fn(() => Number.NaN);
      for (const timestamp of [0, 1, 253402300799, "9".repeat(400)]) {
        expect(await verify({ headers: await signedHeaders({ timestamp }), now })).toBeUndefined();
      }
      expect(now).not.toHaveBeenCalled();
    });

    it.each([
      ["of the maximum age", 300, true],
      ["a second older than that", 301, false],
      ["a millisecond older than that", 300.001, false],
      ["as far in the future as allowed", -300, true],
      ["a second further in the future", -301, false],
      ["of the current second", 0, true],
    ])("is limited in both directions: %s", async (_, age, isAccepted) => {
      const attempt = { maxAgeSeconds: 300, now: () => (TIMESTAMP + age) * 1000 };
      if (isAccepted) expect(await verify(attempt)).toBeUndefined();
      else expect((await rejectionOf(attempt)).code).toBe("ERR_TIMESTAMP_OUT_OF_RANGE");
    });

    it("is compared with the runtime's clock", async () => {
      const timestamp = Math.floor(Date.now() / 1000);
      expect(await verify({ headers: await signedHeaders({ timestamp }), maxAgeSeconds: 600 })).toBeUndefined();
      expect(await rejectionOf({ maxAgeSeconds: 600 })).toMatchObject({
        code: "ERR_TIMESTAMP_OUT_OF_RANGE",
        message: expect.stringMatching(/^The signature is valid, but/),
      });
    });

    it("rejects every request when the clock is broken or the time is impossible", async () => {
      expect((await rejectionOf({ maxAgeSeconds: 600, now: () => Number.NaN })).code).toBe(
        "ERR_TIMESTAMP_OUT_OF_RANGE",
      );
      const headers = await signedHeaders({ timestamp: "9".repeat(400) });
      expect((await rejectionOf({ headers, maxAgeSeconds: 600 })).code).toBe("ERR_TIMESTAMP_OUT_OF_RANGE");
    });

    it("is checked after the signature: a wrong one is a mismatch at any age", async () => {
      const headers = { ...HEADERS, "messagebird-signature": btoa("x".repeat(32)) };
      expect((await rejectionOf({ headers, maxAgeSeconds: 1 })).code).toBe("ERR_SIGNATURE_MISMATCH");
    });
  });

  describe("for the URL", () => {
    it.each([
      ["without its query", "https://hooks.example.com/bird"],
      ["with another query", "https://hooks.example.com/bird?tenant=43"],
      ["with a trailing slash", "https://hooks.example.com/bird/?tenant=42"],
      ["with another scheme", "http://hooks.example.com/bird?tenant=42"],
      ["with another host", "https://internal.example.com/bird?tenant=42"],
      ["with a port", "https://hooks.example.com:443/bird?tenant=42"],
      ["in another casing", "https://Hooks.example.com/bird?tenant=42"],
      ["with a fragment", "https://hooks.example.com/bird?tenant=42#"],
    ])("rejects with ERR_SIGNATURE_MISMATCH when it is a URL %s", async (_, url) => {
      expect(await rejectionOf({ requestUrl: url })).toMatchObject({
        code: "ERR_SIGNATURE_MISMATCH",
        message: expect.stringContaining("pass the URL of the subscription as `url`"),
      });
      expect(await rejectionOf({ url })).toMatchObject({
        code: "ERR_SIGNATURE_MISMATCH",
        message: expect.stringContaining("`url` must be the exact URL of the subscription"),
      });
    });

    it("uses the request's own URL unchanged", async () => {
      for (const requestUrl of ["https://a b/bird", "https://hooks.example.com/bird\u00a0"]) {
        expect((await rejectionOf({ requestUrl })).code).toBe("ERR_SIGNATURE_MISMATCH");
      }
    });

    it("prefers the option to the request's URL", async () => {
      for (const requestUrl of ["http://192.0.2.1:3000/bird", "/bird?tenant=42", "", undefined]) {
        expect(await verify({ requestUrl, url: URL })).toBeUndefined();
      }
      const request = { headers: HEADERS, body: BYTES };
      expect(await verifyRequest(request, { signingKey: KEY, url: URL })).toBeUndefined();
    });

    it("does not normalize it", async () => {
      for (const url of [
        "http://site",
        "https://hooks.example.com/cafe\u0301",
        "HTTPS://Hooks.Example.com:443/%7e//a/../b?b=2&a=1#part",
        "https://bücher.example.com/ü",
      ]) {
        expect(await verify({ headers: await signedHeaders({ url }), url })).toBeUndefined();
      }
    });

    it.each([
      undefined,
      "",
      "/bird?tenant=42",
      "hooks.example.com/bird",
      "//hooks.example.com/bird",
      "ftp://hooks.example.com/",
      " https://hooks.example.com/bird",
      "https://hooks.example.com/bird\n",
      "https://hooks.example.com/\nbird",
      "at https://hooks.example.com/bird",
      "https://",
    ])("rejects with a TypeError when the request's URL is %j", async (url) => {
      for (const headers of [HEADERS, {}]) {
        const request = { headers, body: BYTES, url };
        await expect(verifyRequest(request, { signingKey: KEY })).rejects.toThrow(
          /^url: the request has none, or only a path/,
        );
        await expect(verifyRequest(request, { signingKey: KEY })).rejects.toThrow(TypeError);
      }
    });
  });

  describe("for the keys", () => {
    it("accepts each of several", async () => {
      const signingKey = ["first", KEY, "last"];
      for (const each of signingKey) {
        expect(await verify({ headers: await signedHeaders({ signingKey: each }), signingKey })).toBeUndefined();
      }
      expect((await rejectionOf({ headers: await signedHeaders({ signingKey: "other" }), signingKey })).code).toBe(
        "ERR_SIGNATURE_MISMATCH",
      );
    });

    it("uses them unchanged", async () => {
      for (const signingKey of ["schlüssel", "鍵", "🔑", "a b", "whsec_c2VjcmV0", "c2VjcmV0", "x".repeat(10_000)]) {
        const headers = await signedHeaders({ signingKey });
        expect(await verify({ headers, signingKey })).toBeUndefined();
        expect((await rejectionOf({ headers, signingKey: `${signingKey}!` })).code).toBe("ERR_SIGNATURE_MISMATCH");
      }
    });

    it("imports them as non-extractable with Web Crypto", async () => {
      withoutNodeCrypto();
      const imported = vi.spyOn(crypto.subtle, "importKey");
      await verify();
      expect(imported.mock.calls.map(([format, , , extractable]) => [format, extractable])).toEqual([["raw", false]]);
    });

    it("computes a MAC with each, even after a match", async () => {
      withoutNodeCrypto();
      const sign = vi.spyOn(crypto.subtle, "sign");
      for (const signingKey of [
        [KEY, "second", "third"],
        ["first", "second", KEY],
      ]) {
        sign.mockClear();
        await verify({ signingKey });
        expect(sign).toHaveBeenCalledTimes(3);
      }
    });

    it.each([undefined, null, "", " ", [], [""], [KEY, " "], ` ${KEY}`, `${KEY}\n`, 7, {}])(
      "rejects with a TypeError when they are %j",
      async (signingKey) => {
        const options = { signingKey: signingKey as string };
        const request = { headers: HEADERS, body: BYTES, url: URL };
        await expect(verifyRequest(request, options)).rejects.toThrow(TypeError);
        await expect(verifyRequest(request, options)).rejects.toThrow(/^signingKey: /);
      },
    );
  });

  it.each<[string, object, RegExp]>([
    ["maxAgeSeconds", { maxAgeSeconds: 0 }, /^maxAgeSeconds: pass a positive number/],
    ["maxAgeSeconds", { maxAgeSeconds: -1 }, /^maxAgeSeconds: /],
    ["maxAgeSeconds", { maxAgeSeconds: Number.NaN }, /^maxAgeSeconds: /],
    ["maxAgeSeconds", { maxAgeSeconds: "300" }, /^maxAgeSeconds: /],
    ["maxAgeSeconds", { maxAgeSeconds: null }, /^maxAgeSeconds: /],
    ["now", { now: 1767225600000 }, /^now: pass a function/],
    ["url", { url: "" }, /^url: pass the absolute URL/],
    ["url", { url: null }, /^url: /],
    ["url", { url: 7 }, /^url: /],
    ["url", { url: "https://hooks.example.com/bird\n" }, /^url: /],
    ["url", { url: "https://hooks.example.com/bird " }, /^url: /],
    ["url", { url: "https://hooks.example.com/bi rd" }, /^url: /],
    ["url", { url: "url=https://hooks.example.com/bird" }, /^url: /],
    ["url", { url: new globalThis.URL(URL) }, /^url: pass the absolute URL.*, a string such as/],
  ])("rejects with a TypeError that names %s for %j", async (_, options, message) => {
    const attempt = verify(options);
    await expect(attempt).rejects.toThrow(TypeError);
    await expect(verify(options)).rejects.toThrow(message);
  });

  describe("for a body that is not raw", () => {
    it.each([
      ["parsed", JSON.parse(BODY)],
      ["an array", [1]],
      ["the empty object that some parsers leave", {}],
      ["null", null],
      ["an unread request", new Request(URL, { method: "POST", body: BODY })],
      ["a promise", Promise.resolve(BYTES)],
    ])("rejects with ERR_BODY_ALREADY_PARSED and the fix when it is %s", async (_, body) => {
      const { code, message } = await rejectionOf({ body });
      expect(code).toBe("ERR_BODY_ALREADY_PARSED");
      for (const name of [
        'Express: `app.use("/path", express.raw(',
        "Fastify: in a separate plugin, `addContentTypeParser(",
        "NestJS: `rawBody: true`",
        "Next.js: `await request.arrayBuffer()`",
        "Vercel: `POST(request)` or `NODEJS_HELPERS=0`",
      ]) {
        expect(message).toContain(name);
      }
    });

    it("is checked after the headers: a missing signature is reported first", async () => {
      const body = JSON.parse(BODY);
      expect((await rejectionOf({ headers: {}, body })).code).toBe("ERR_SIGNATURE_MISSING");
      expect((await rejectionOf({ headers: withTimestamp(undefined), body })).code).toBe("ERR_TIMESTAMP_MISSING");
    });

    it("rejects with ERR_BODY_ALREADY_PARSED when it is absent", async () => {
      const request = { headers: HEADERS, body: undefined as unknown as string, url: URL };
      await expect(verifyRequest(request, { signingKey: KEY })).rejects.toMatchObject({
        name: "InvalidBodyError",
        code: "ERR_BODY_ALREADY_PARSED",
        message: expect.stringMatching(/already parsed, or it was not read/),
      });
    });
  });

  describe("for other schemes", () => {
    const url = "https://hooks.example.com/bird?def=bar&abc=foo";
    // From the tests of MessageBird's Go library.
    const former = {
      "messagebird-signature": "orb0adPhRCYND1WCAvPBr+qjm4STGtyvNDIDNBZ4Ir4=",
      "messagebird-request-timestamp": "1544544948",
    };

    it.each([
      ["with unsorted parameters", url],
      ["with sorted parameters", "https://hooks.example.com/bird?abc=foo&def=bar"],
    ])("names MessageBird's former scheme, which signs the query, %s", async (_, requestUrl) => {
      const attempt = { headers: former, body: '{"a key":"some value"}', signingKey: ["another", "other-secret"] };
      for (const option of [{ url: requestUrl }, { requestUrl }]) {
        expect(await rejectionOf({ ...attempt, ...option })).toMatchObject({
          code: "ERR_SIGNATURE_MISMATCH",
          message: expect.stringMatching(/valid in MessageBird's former scheme/),
        });
      }
    });

    it("does not name it when another key signed the request", async () => {
      const attempt = { headers: former, body: '{"a key":"some value"}', signingKey: "another", url };
      expect((await rejectionOf(attempt)).message).not.toMatch(/former/);
    });

    it.each([
      [
        "MessageBird's JWT",
        { "MessageBird-Signature-JWT": "eyJhbGciOiJIUzI1NiJ9.e30.c2ln" },
        /a JWT \(`messagebird-signature-jwt`\)/,
      ],
      [
        "Standard Webhooks",
        { "webhook-id": "1", "webhook-timestamp": "1767225600", "webhook-signature": `v1,${SIGNATURE}` },
        /Standard Webhooks \(`webhook-signature`\)/,
      ],
    ])("names %s", async (_, headers, message) => {
      for (const each of [headers, new Headers(headers)]) {
        const error = await rejectionOf({ headers: each });
        expect(error.code).toBe("ERR_SIGNATURE_MISSING");
        expect(error.message).toMatch(message);
      }
    });

    it("names no scheme when its header is empty", async () => {
      expect((await rejectionOf({ headers: { "webhook-signature": "" } })).message).not.toMatch(/Standard/);
    });

    it("ignores other schemes when Bird's own header is present", async () => {
      expect(await verify({ headers: { ...HEADERS, "messagebird-signature-jwt": "e30" } })).toBeUndefined();
    });
  });
});

describe("signRequest", () => {
  const options = { timestamp: TIMESTAMP, signingKey: KEY };

  it("signs the body as it was at the call", async () => {
    const body = BYTES.slice();
    const signing = signRequest({ body, url: URL }, options);
    body.fill(0);
    expect((await signing).headers).toStrictEqual(HEADERS);
  });

  it("signs strings and bytes, with the time as a number or a string", async () => {
    for (const body of [BODY, BYTES, BYTES.buffer]) {
      const request = { body, url: URL };
      expect((await signRequest(request, { ...options, timestamp: String(TIMESTAMP) })).headers).toStrictEqual(HEADERS);
    }
  });

  it("signs with the current time by default", async () => {
    const { headers, body } = await signRequest({ body: BODY, url: URL }, { signingKey: KEY });
    await verifyRequest({ headers, body, url: URL }, { signingKey: KEY, maxAgeSeconds: 60 });
  });

  it.each<[string, object, RegExp]>([
    ["a parsed body", { body: JSON.parse(BODY) }, /^body: pass a string or bytes/],
    ["no body", { body: undefined }, /^body: /],
    ["a path instead of a URL", { url: "/bird" }, /^url: /],
    ["no URL", { url: undefined }, /^url: /],
    ["a blank key", { signingKey: " " }, /^signingKey: /],
    ["no key", { signingKey: undefined }, /^signingKey: /],
    ["several keys", { signingKey: [KEY] }, /^signingKey: pass one secret/],
    ["a fraction of a second", { timestamp: 1.5 }, /^timestamp: pass an integer number of seconds/],
    ["a negative time", { timestamp: -1 }, /^timestamp: /],
    ["a date", { timestamp: new Date(0) }, /^timestamp: /],
  ])("rejects with a TypeError for %s", async (_, change, message) => {
    const all = { body: BODY, url: URL, ...options, ...change };
    await expect(signRequest(all, all)).rejects.toThrow(TypeError);
    await expect(signRequest(all, all)).rejects.toThrow(message);
  });
});

/** Returns the next letter of the base64 alphabet. As the last letter of a signature, it encodes the same 256 bits. */
function nextLetter([last = ""]: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return alphabet[alphabet.indexOf(last) + 1] ?? "";
}
