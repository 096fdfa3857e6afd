import { describe, expect, it } from "vitest";
import {
  AuthenticationError,
  answerHandshake,
  createReceiver,
  type IncomingRequest,
  signRequest,
  verifyRequest,
} from "../../src/wotnot/index.js";
import { fixture, fixtureText } from "../fixtures.js";

const TOKEN = "t0ken-0f-the-webhook";
const delivery = fixtureText("wotnot/message.text");
const handshake = JSON.stringify({ token: TOKEN });

/** A request for each place that may contain the token. */
const places: [place: string, request: (token: string) => IncomingRequest][] = [
  ["the body's token", (token) => ({ headers: {}, body: JSON.stringify({ ...JSON.parse(delivery), token }) })],
  ["the parsed body's token", (token) => ({ headers: {}, body: { ...JSON.parse(delivery), token } })],
  ["a bare item's token", (token) => ({ headers: {}, body: { ...fixture("wotnot/sla_breached"), token } })],
  ["a bare Authorization header", (token) => ({ headers: { authorization: token }, body: delivery })],
  [
    "an Authorization header with Bearer",
    (token) => ({ headers: { authorization: `Bearer ${token}` }, body: delivery }),
  ],
  [
    "an Authorization header with Token",
    (token) => ({ headers: { Authorization: `token  ${token}` }, body: delivery }),
  ],
  ["a Headers object", (token) => ({ headers: new Headers({ authorization: token }), body: delivery })],
  ["a token header", (token) => ({ headers: { token }, body: delivery })],
  ["an x-token header", (token) => ({ headers: { "X-Token": [token] }, body: delivery })],
  ["the query", (token) => ({ headers: {}, body: delivery, url: `/hook?a=1&token=${token}#end` })],
  ["a query with question marks", (token) => ({ headers: {}, body: delivery, url: `/?token=${token}&next=/a?b=c` })],
  [
    "the query of an absolute URL",
    (token) => ({ headers: {}, body: delivery, url: `https://example.com/?token=${token}` }),
  ],
];

describe("verifyRequest", () => {
  it.each(places)("resolves for the valid token in %s", async (_, request) => {
    await expect(verifyRequest(request(TOKEN), { token: TOKEN })).resolves.toBeUndefined();
  });

  it.each(places)("rejects a wrong token in %s", async (_, request) => {
    for (const wrong of ["wrong", TOKEN.slice(0, -1), `${TOKEN}x`, TOKEN.toUpperCase()]) {
      await expect(verifyRequest(request(wrong), { token: TOKEN })).rejects.toMatchObject({
        code: "ERR_SECRET_MISMATCH",
      });
    }
  });

  it.each(places)("rejects an empty token in %s", async (_, request) => {
    await expect(verifyRequest(request(""), { token: TOKEN })).rejects.toMatchObject({ code: "ERR_SECRET_MISSING" });
  });

  it.each([[TOKEN], ["other"]])("accepts any of several tokens: %s", async (token) => {
    const request = { headers: { token }, body: delivery };
    await expect(verifyRequest(request, { token: [TOKEN, "other"] })).resolves.toBeUndefined();
  });

  it.each([
    ["no token anywhere", { headers: {}, body: delivery }],
    ["no body and no token", { headers: {}, body: "" }],
    ["an unreadable body and no token", { headers: {}, body: '{"token": ' }],
    ["a scheme that ends with a known one", { headers: { authorization: `XBearer ${TOKEN}` }, body: delivery }],
    ["a scheme that starts with a known one", { headers: { authorization: `Tokens ${TOKEN}` }, body: delivery }],
    ["a scheme after another word", { headers: { authorization: `x Bearer ${TOKEN}` }, body: delivery }],
    ["credentials of another scheme", { headers: { authorization: `Basic ${TOKEN}` }, body: delivery }],
    ["a token inside an item of the list", { headers: {}, body: { events: [{ event: {}, token: TOKEN }] } }],
    ["a token that the body inherits", { headers: {}, body: Object.create({ token: TOKEN }) as object }],
    ["a fragment that looks like a query", { headers: {}, body: delivery, url: `/#?token=${TOKEN}` }],
    ["a token that is null", { headers: {}, body: { token: null } }],
  ])("rejects %s as missing", async (_, request) => {
    const verification = verifyRequest(request, { token: TOKEN });
    await expect(verification).rejects.toThrow(AuthenticationError);
    await expect(verification).rejects.toMatchObject({ name: "AuthenticationError", code: "ERR_SECRET_MISSING" });
  });

  it.each<[string, unknown]>([
    ["that was read before", undefined],
    ["that is a promise", Promise.resolve(handshake)],
    ["that is an unread request", new Request("http://localhost/", { method: "POST", body: handshake })],
  ])("rejects with ERR_BODY_UNAVAILABLE when the token may be in a body %s", async (_, unread) => {
    // Safe: the test passes invalid bodies on purpose.
    const body = unread as string;
    await expect(verifyRequest({ headers: {}, body }, { token: TOKEN })).rejects.toMatchObject({
      name: "InvalidBodyError",
      code: "ERR_BODY_UNAVAILABLE",
    });
    await expect(verifyRequest({ headers: { token: TOKEN }, body }, { token: TOKEN })).resolves.toBeUndefined();
    await expect(verifyRequest({ headers: { token: "wrong" }, body }, { token: TOKEN })).rejects.toMatchObject({
      code: "ERR_SECRET_MISMATCH",
    });
  });

  it.each([
    ["an array of the token", [TOKEN]],
    ["an object", { toString: TOKEN }],
    ["a number", 7],
    ["true", true],
  ])("rejects %s as a token", async (_, token) => {
    const request = { headers: {}, body: { token } };
    await expect(verifyRequest(request, { token: TOKEN })).rejects.toMatchObject({ code: "ERR_SECRET_MISMATCH" });
  });

  it.each([
    ["the body over a header", { headers: { token: TOKEN }, body: { token: "wrong" } }],
    [
      "the first header that is not empty",
      { headers: { authorization: "", token: "wrong", "x-token": TOKEN }, body: { token: "" } },
    ],
    ["a header over the query", { headers: { token: "wrong" }, body: delivery, url: `/?token=${TOKEN}` }],
    ["a header with a space before its scheme", { headers: { authorization: ` Bearer ${TOKEN}` }, body: delivery }],
    ["both values of a header that was sent twice", { headers: { token: [TOKEN, TOKEN] }, body: delivery }],
    ["both spellings of a header", { headers: { token: TOKEN, Token: "wrong" }, body: delivery }],
    ["the first of two tokens in the query", { headers: {}, body: delivery, url: `/?token=wrong&token=${TOKEN}` }],
  ])("prefers %s", async (_, request) => {
    await expect(verifyRequest(request, { token: TOKEN })).rejects.toMatchObject({ code: "ERR_SECRET_MISMATCH" });
  });

  it("searches the places in the documented order", async () => {
    const order = [
      (token: string) => ({ body: { token } }),
      (token: string) => ({ headers: { authorization: token } }),
      (token: string) => ({ headers: { token } }),
      (token: string) => ({ headers: { "x-token": token } }),
      (token: string) => ({ url: `/?token=${token}` }),
    ];
    for (const [index, first] of order.entries()) {
      for (const second of order.slice(index + 1)) {
        const request = (one: string, two: string): IncomingRequest => {
          const parts = [first(one), second(two)];
          const headers = Object.assign({}, ...parts.map((part) => ("headers" in part ? part.headers : {})));
          return Object.assign({ body: delivery }, ...parts, { headers });
        };
        await expect(verifyRequest(request(TOKEN, "wrong"), { token: TOKEN })).resolves.toBeUndefined();
        await expect(verifyRequest(request("wrong", TOKEN), { token: TOKEN })).rejects.toThrow(AuthenticationError);
        await expect(verifyRequest(request("", TOKEN), { token: TOKEN })).resolves.toBeUndefined();
      }
    }
  });

  it("rejects a token with a space after it", async () => {
    const verification = verifyRequest({ headers: {}, body: { token: `${TOKEN} ` } }, { token: TOKEN });
    await expect(verification).rejects.toMatchObject({ code: "ERR_SECRET_MISMATCH" });
  });

  it.each(["latin1", "utf8"] as const)("accepts a non-ASCII token in a header, encoded as %s", async (encoding) => {
    const token = "clé-d’été".replace("’", encoding === "utf8" ? "’" : "'");
    // Node and `Headers` decode the bytes as Latin-1.
    const inHeader = (text: string) => Buffer.from(text, encoding).toString("latin1");
    for (const [place, request] of places.filter(([place]) => /header/i.test(place))) {
      await expect(verifyRequest(request(inHeader(token)), { token }), place).resolves.toBeUndefined();
      await expect(verifyRequest(request(inHeader(`${token}é`)), { token }), place).rejects.toMatchObject({
        code: "ERR_SECRET_MISMATCH",
      });
    }
    const options = { token, locateToken: ({ header }: { header(name: string): unknown }) => header("x-hook") };
    const request = { headers: { "x-hook": inHeader(token) }, body: handshake };
    await expect(verifyRequest(request, options)).resolves.toBeUndefined();
    expect(await answerHandshake(request, options)).toMatchObject({ status: 200, body: JSON.stringify({ token }) });
  });

  it("calls locateToken without a body when it is unreadable", async () => {
    const locateToken = ({ body }: { body: unknown }) => (body === undefined ? TOKEN : "");
    await expect(verifyRequest({ headers: {}, body: "{" }, { token: TOKEN, locateToken })).resolves.toBeUndefined();
  });

  it("uses only the token that locateToken returns", async () => {
    const options = { token: TOKEN, locateToken: ({ header }: { header(name: string): unknown }) => header("x-hook") };
    const request = (headers: Record<string, string>) => ({ headers, body: delivery });
    await expect(verifyRequest(request({ "X-Hook": TOKEN }), options)).resolves.toBeUndefined();
    await expect(verifyRequest(request({ token: TOKEN }), options)).rejects.toMatchObject({
      code: "ERR_SECRET_MISSING",
    });
    await expect(
      verifyRequest(request({ token: TOKEN }), { ...options, locateToken: () => null }),
    ).rejects.toMatchObject({
      code: "ERR_SECRET_MISSING",
      message: "`locateToken` found no token.",
    });
  });

  it("calls locateToken with the parsed body, the headers and the query", async () => {
    const request = { headers: { a: "1" }, body: delivery, url: "/?b=2" };
    const calls: unknown[] = [];
    const locateToken = async ({
      body,
      header,
      query,
    }: Parameters<NonNullable<Parameters<typeof verifyRequest>[1]["locateToken"]>>[0]) => {
      calls.push(body, header("A"), header("b"), query("b"), query("a"));
      return TOKEN;
    };
    await verifyRequest(request, { token: TOKEN, locateToken });
    expect(calls).toEqual([JSON.parse(delivery), "1", undefined, "2", undefined]);
  });

  it.each([undefined, "", " ", [], [TOKEN, ""]])(
    "rejects with a TypeError when the configured token is %j",
    async (token) => {
      const request = { headers: { token: "" }, body: delivery };
      await expect(verifyRequest(request, { token: token as string })).rejects.toThrow(
        expect.objectContaining({ name: "TypeError", message: expect.stringMatching(/^token: /) }),
      );
    },
  );

  it("rejects with an error that names the searched places", async () => {
    const missing = verifyRequest({ headers: {}, body: delivery }, { token: TOKEN });
    await expect(missing).rejects.toThrow(/body's `token`.*`Authorization`, `token` and `x-token`.*query/);
    const wrong = verifyRequest({ headers: { token: "wrong" }, body: delivery }, { token: TOKEN });
    await expect(wrong).rejects.toThrow(/does not match a configured token/);
  });

  it("rejects with an error that contains no token", async () => {
    const error = await verifyRequest({ headers: { token: "gu3ss" }, body: delivery }, { token: TOKEN }).catch(
      (e) => e,
    );
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error)}`).not.toMatch(/gu3ss|t0ken/);
    expect(error.cause).toBeUndefined();
  });
});

describe("answerHandshake", () => {
  it("returns 200 with the token as JSON", async () => {
    const response = await answerHandshake({ headers: {}, body: handshake }, { token: TOKEN });
    expect(response).toStrictEqual({
      status: 200,
      headers: { "content-type": "application/json", "x-content-type-options": "nosniff", "cache-control": "no-store" },
      body: `{"token":"${TOKEN}"}`,
    });
  });

  it("returns 200 with the bare token as text on request", async () => {
    const response = await answerHandshake({ headers: {}, body: handshake }, { token: TOKEN, echo: "text" });
    expect(response).toStrictEqual({
      status: 200,
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
      },
      body: TOKEN,
    });
  });

  it("escapes the token in JSON", async () => {
    const body = JSON.stringify({ token: 'a"b\\c' });
    expect(await answerHandshake({ headers: {}, body }, { token: 'a"b\\c' })).toMatchObject({ status: 200, body });
  });

  it("echoes the token that was sent, if several are configured", async () => {
    const response = await answerHandshake({ headers: {}, body: handshake }, { token: ["other", TOKEN] });
    expect(response?.body).toBe(`{"token":"${TOKEN}"}`);
  });

  it.each([
    ["parsed JSON", { headers: {}, body: JSON.parse(handshake) }],
    ["bytes", { headers: {}, body: new TextEncoder().encode(handshake) }],
    ["an empty object, with the token in a header", { headers: { authorization: TOKEN }, body: "{}" }],
    [
      "strings and numbers, with the token in a header",
      { headers: { token: TOKEN }, body: '{"check": "me", "id": 1, "x": null}' },
    ],
  ])("returns 200 for a handshake of %s", async (_, request) => {
    expect(await answerHandshake(request, { token: TOKEN })).toMatchObject({
      status: 200,
      body: `{"token":"${TOKEN}"}`,
    });
  });

  it.each([
    ["wrong", { token: "<script>gu3ss</script>" }, "ERR_SECRET_MISMATCH"],
    ["empty", { token: "" }, "ERR_SECRET_MISSING"],
    ["not a string", { token: ["gu3ss"] }, "ERR_SECRET_MISMATCH"],
    ["missing", { gu3ss: true }, "ERR_SECRET_MISSING"],
  ])("returns 401 and echoes nothing when the token is %s", async (_, body, code) => {
    for (const echo of ["json", "text"] as const) {
      const response = await answerHandshake({ headers: {}, body }, { token: TOKEN, echo });
      expect(response).toMatchObject({ status: 401, body: `{"error":"${code}"}` });
      expect(JSON.stringify(response)).not.toMatch(/gu3ss|t0ken/);
    }
  });

  it.each([
    ["a wrapped delivery", delivery],
    ["a delivery with the token in its body", fixtureText("wotnot/message.text--invented-token-in-body")],
    ["a bare item", fixtureText("wotnot/sla_breached")],
    ["an empty array", "[]"],
    ["an event that is not an object", '{"event": "x"}'],
    ["a bare array", fixtureText("wotnot/note--invented-bare-array")],
    ["an empty delivery", fixtureText("wotnot/batch--invented-empty")],
    ["a broken delivery", '{"events": null}'],
    ["JSON that is not an object", "12"],
    ["no body", undefined as unknown as string],
    ["a delivery in another form", '{"data": []}'],
    ["an event in another form", '{"type": "message", "payload": {}}'],
    ["truncated JSON", '{"token": "t0'],
  ])("resolves to null for %s", async (_, body) => {
    expect(await answerHandshake({ headers: { token: TOKEN }, body }, { token: TOKEN })).toBeNull();
  });

  it.each([
    ["an empty body", ""],
    ["white space", " \r\n"],
    ["no bytes", new Uint8Array()],
    ["null", "null"],
    ["null, parsed", null as unknown as object],
  ])("accepts %s as a handshake, with the token in any place", async (_, body) => {
    for (const request of [
      { headers: { authorization: `Bearer ${TOKEN}` }, body },
      { headers: { "x-token": TOKEN }, body },
      { headers: {}, url: `/webhooks?token=${TOKEN}`, body },
    ]) {
      expect(await answerHandshake(request, { token: TOKEN })).toMatchObject({ status: 200, body: handshake });
      expect(await createReceiver({ token: TOKEN }).receive(request)).toMatchObject({ kind: "handshake" });
      expect(await answerHandshake(request, { token: "another" })).toMatchObject({ status: 401 });
    }
  });

  it.each([undefined, "", "\t", [], [TOKEN, " "]])(
    "rejects with a TypeError when the configured token is %j, also for deliveries",
    async (token) => {
      for (const body of [handshake, '{"token": ""}', delivery]) {
        await expect(answerHandshake({ headers: {}, body }, { token: token as string })).rejects.toThrow(
          expect.objectContaining({ name: "TypeError", message: expect.stringMatching(/^token: /) }),
        );
      }
    },
  );
});

describe("signRequest", () => {
  it("adds the Authorization header, and returns the body unchanged", async () => {
    for (const body of [delivery, new TextEncoder().encode(delivery), new TextEncoder().encode(delivery).buffer]) {
      const request = await signRequest({ body }, { token: TOKEN });
      expect(request.headers).toEqual({ "content-type": "application/json", authorization: `Bearer ${TOKEN}` });
      expect(request.body).toBe(body);
      await verifyRequest(request, { token: TOKEN });
    }
  });

  it.each<[string, object, RegExp]>([
    ["a parsed body", { body: {} }, /^body: pass a string or bytes/],
    ["no token", { token: undefined }, /^token: missing/],
    ["a blank token", { token: " " }, /^token: /],
    ["several tokens", { token: [TOKEN] }, /^token: pass one secret/],
    ["a token that a header cannot contain", { token: "t0\nken" }, /^token: pass printable ASCII/],
  ])("rejects with a TypeError for %s", async (_, change, message) => {
    const all = { body: delivery, token: TOKEN, ...change };
    await expect(signRequest(all, all)).rejects.toThrow(TypeError);
    await expect(signRequest(all, all)).rejects.toThrow(message);
  });
});

describe("the options", () => {
  it.each<[string, object, RegExp]>([
    ["locateToken that is a string", { locateToken: "x-token" }, /^locateToken: pass a function/],
    ["locateToken that is null", { locateToken: null }, /^locateToken: pass a function/],
    ["an unknown echo", { echo: "xml" }, /^echo: pass "json" or "text"/],
  ])("throw a TypeError for %s when the receiver is created", async (_, change, message) => {
    // Safe: the test passes invalid options on purpose.
    const options = { token: TOKEN, ...change } as { token: string };
    expect(() => createReceiver(options)).toThrow(TypeError);
    expect(() => createReceiver(options)).toThrow(message);
    await expect(answerHandshake({ headers: {}, body: "{}" }, options)).rejects.toThrow(message);
  });
});

describe("a token with a plus in a query", () => {
  it.each([
    ["an unescaped plus", "ab+cd", "/?token=ab+cd"],
    ["an encoded plus", "ab+cd", "/?token=ab%2Bcd"],
    ["a plus for a space, as in forms", "ab cd", "/?token=ab+cd"],
  ])("matches %s", async (_, token, url) => {
    await verifyRequest({ headers: {}, body: delivery, url }, { token });
    await expect(verifyRequest({ headers: {}, body: delivery, url }, { token: `${token}x` })).rejects.toMatchObject({
      code: "ERR_SECRET_MISMATCH",
    });
  });
});

it("rejects a token with a plus in the query when locateToken returns another token", async () => {
  const request = { headers: {}, body: delivery, url: "/?token=ab+cd" };
  await expect(verifyRequest(request, { token: "ab+cd", locateToken: () => "other" })).rejects.toMatchObject({
    code: "ERR_SECRET_MISMATCH",
  });
});
