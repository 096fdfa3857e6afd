/**
 * The cases that must have the same result in every runtime, by name. Each returns a value that can be written as JSON. This module imports
 * what users import, and uses only what all supported runtimes have.
 */

import * as root from "chat-webhooks";
import * as bird from "chat-webhooks/bird";
import { type AnyEvent, createFetchHandler, type HandlerOptions, type Receiver } from "chat-webhooks/http";
import * as livechat from "chat-webhooks/livechat";
import { delivery, type FixtureName, fixtures, handshakeDelivery, rawDelivery } from "chat-webhooks/testing";
import * as wotnot from "chat-webhooks/wotnot";
import vectors from "../bird/signature-vectors.json" with { type: "json" };

const URL = "https://hooks.example.com/bird?tenant=42";
const TOKEN = "t0ken-0f-the-webhook";
const SECRET_KEY = "s3cret-k3y";
const SIGNING_KEY = "s1gning-k3y";
const TIMESTAMP = 1767225600;
const CREDENTIALS = { url: URL, token: TOKEN, secretKey: SECRET_KEY, signingKey: SIGNING_KEY, timestamp: TIMESTAMP };

const NOTE = JSON.stringify(fixtures["wotnot/note"]);
const TAG = JSON.stringify({ ...fixtures["livechat/tag_created"], secret_key: SECRET_KEY });
const SIGNED = '{"service":"conversations","event":"conversation.updated","payload":{"id":"1","name":"Zoë ☕ 👋"}}';
// Deeper than the stack of any runtime.
const DEEP = `[{"event":{"type":"new","payload":${"[".repeat(100_000)}${"]".repeat(100_000)}}}]`;

const receivers = {
  wotnot: wotnot.createReceiver({ token: TOKEN }),
  livechat: livechat.createReceiver({ secretKey: SECRET_KEY }),
  bird: bird.createReceiver({ signingKey: SIGNING_KEY, url: URL }),
};
const classes = {
  ChatWebhooksError: root.ChatWebhooksError,
  AuthenticationError: root.AuthenticationError,
  InvalidBodyError: root.InvalidBodyError,
  MethodNotAllowedError: root.MethodNotAllowedError,
  TypeError,
  Error,
};

type Case = () => unknown;

/** An item with the values that a case replaces by wrong ones. */
interface WrongItem {
  visitor: { name: unknown };
  event: { payload: { message: { type: unknown } } };
}

/** The source of a byte stream. */
type Source = NonNullable<ConstructorParameters<typeof ReadableStream<Uint8Array>>[0]>;

/** Returns the names of the cases about fixtures. */
export function fixtureCaseNames(): string[] {
  return Object.keys(fixtureCases);
}

/** Runs every case. When a case throws, its error is the value. */
export async function report(): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, run] of Object.entries<Case>({ ...fixtureCases, ...cases })) {
    try {
      values[name] = (await run()) ?? "nothing";
    } catch (error) {
      values[name] = { error: describeError(error) };
    }
  }
  // Reports of other processes are parsed from JSON, too.
  return JSON.parse(JSON.stringify(values));
}

const fixtureCases: Record<string, Case> = Object.fromEntries(
  // Safe: `fixtures` has no other keys.
  (Object.keys(fixtures) as FixtureName[]).map((name) => [`the fixture ${name}`, () => handleFixture(name)]),
);

const cases: Record<string, Case> = {
  "subpaths share their classes": () =>
    [root, root.bird, root.livechat, root.wotnot, bird, livechat, wotnot].map(
      (module) => module.InvalidBodyError === root.InvalidBodyError,
    ),

  "a truncated body": () => wotnot.parseEvents(NOTE.slice(0, -1)),
  "an empty body": () => livechat.parseEvents(new Uint8Array()),
  "bytes that are not UTF-8": () => bird.parseEvents(new Uint8Array([0x22, 0xff, 0x22])),
  "an incomplete character at the end": () => wotnot.parseEvents(new TextEncoder().encode("[é").subarray(0, -1)),
  "an escaped lone surrogate": () => withKeys(wotnot.parseEvents('[{"event":{"type":"\\ud83d"}}]')),
  "a byte-order mark in a string": () => wotnot.parseEvents("\uFEFF[]"),
  "a byte-order mark in bytes": () => wotnot.parseEvents(new TextEncoder().encode("\uFEFF[]")),
  "a space that JSON does not allow": () => wotnot.parseEvents("\u00a0[]"),
  "a part of a buffer": () => types(wotnot.parseEvents(new TextEncoder().encode(` ${NOTE} `).subarray(1, -1))),
  "a DataView": () => types(wotnot.parseEvents(new DataView(new TextEncoder().encode(NOTE).buffer))),
  "a body of no platform": () => root.parseEvents("{}"),
  "a delivery of another platform": () => livechat.parseEvents(NOTE),
  "a body that is not a delivery, as a result": () => {
    const result = bird.safeParseEvents("null");
    return result.success ? "a success" : describeError(result.error);
  },
  "an unknown type and invalid items": () =>
    withKeys(
      wotnot.parseEvents([{ event: { type: "conversation_merge" } }, 7, { event: { type: "note", payload: {} } }]),
    ),
  "a wrong optional field and an invalid message": async () => {
    const [item] = structuredClone(fixtures["wotnot/message.text"].events) as unknown as [WrongItem];
    item.visitor.name = { toString: 1 };
    item.event.payload.message.type = 7;
    return withKeys(wotnot.parseEvents([item]));
  },
  "more issues than are listed": () =>
    root.parseEvents({ ...fixtures["livechat/tag_created"], payload: { name: "n", group_ids: Array(20).fill("1") } }),
  "a request with issues": async () => {
    const issueLists: unknown[] = [];
    const request = await delivery("livechat/incoming_event", {
      ...CREDENTIALS,
      overrides: { payload: { event: { visibility: ["agents"] } } },
    });
    return [await respond("livechat", request, { onIssues: ({ issues }) => issueLists.push(issues) }), issueLists];
  },
  "a deeply nested body": async () => {
    const events = wotnot.parseEvents(DEEP);
    return [types(events), await Promise.all(events.map(keyOf))];
  },
  "keys such as __proto__ in a body": () =>
    withKeys(wotnot.parseEvents('[{"event":{"type":"note","payload":{"note":"n"}},"__proto__":{"constructor":1}}]')),
  "a number that is too large": () => withKeys(wotnot.parseEvents("[1e400, -0]")),
  "a copy of a fixture": () => types(root.parseEvents(structuredClone(fixtures["bird/conversation.updated"]))),

  timestamps: () =>
    [
      "2023-09-01 14:13:32.141788",
      "2023-09-01T14:13:32Z",
      "2026-01-01t00:00:22.2z",
      "2026-01-01T00:00:22.23+23:59",
      "2026-01-01T00:00:22.23-24:00",
      "2026-01-01T24:00:00Z",
      "2026-01-01T23:59:60Z",
      "2023-02-29T00:00:00Z",
      "0000-01-01T00:00:00Z",
    ].map((text) => [wotnot, livechat, bird].map((platform) => platform.readTimestamp(text)?.toISOString())),
  "names of variables": () => ["¿·$user.info.age·?", "¿·JS2·?", "JS2"].map(wotnot.readVariableName),
  "callbacks of buttons": () => ['{"a":[1]}', "", "{", null].map(wotnot.readButtonCallback),

  "a handshake": () =>
    wotnot.answerHandshake({ headers: {}, body: JSON.stringify({ token: TOKEN }) }, { token: TOKEN }),
  "a handshake with a text response": () =>
    wotnot.answerHandshake({ headers: new Headers({ token: TOKEN }), body: "{}" }, { token: TOKEN, echo: "text" }),
  "a handshake with a wrong token": () =>
    wotnot.answerHandshake({ headers: {}, body: '{"token":"a-guess"}' }, { token: [TOKEN, "another"] }),
  "a delivery instead of a handshake": async () => [
    await wotnot.answerHandshake({ headers: {}, body: NOTE }, { token: TOKEN }),
  ],
  "a token in a Headers object": () => verifyRequest(new Headers({ Authorization: `Bearer ${TOKEN}` })),
  "a token in a record": () => verifyRequest({ "X-Token": [TOKEN] }),
  "a token in the query": () => verifyRequest({}, `/webhooks?a=b&token=${TOKEN.replace("0", "%30")}#c`),
  "a token that locateToken finds": () =>
    wotnot.verifyRequest(
      { headers: { "x-secret": TOKEN }, body: NOTE },
      { token: TOKEN, locateToken: ({ header }) => header("X-Secret") },
    ),
  "a token that is not ASCII": () =>
    wotnot.verifyRequest({ headers: {}, body: { events: [], token: "Zoë 👋" } }, { token: ["k", "Zoë 👋"] }),
  "a wrong token": () => verifyRequest(new Headers({ token: `${TOKEN}x` })),
  "no token": () => verifyRequest(new Headers({ authorization: "Basic dDp0" })),
  "no token configured": () => wotnot.verifyRequest({ headers: {}, body: NOTE }, { token: " " }),

  "a secret key": () => livechat.verifyRequest({ body: TAG }, { secretKey: SECRET_KEY }),
  "a secret key in bytes": () =>
    livechat.verifyRequest({ body: new TextEncoder().encode(TAG) }, { secretKey: ["k", SECRET_KEY] }),
  "a secret key in a parsed body": () => livechat.verifyRequest({ body: JSON.parse(TAG) }, { secretKey: SECRET_KEY }),
  "a wrong secret key": () => livechat.verifyRequest({ body: TAG }, { secretKey: "a-guess" }),
  "no secret key": () => livechat.verifyRequest({ body: "{}" }, { secretKey: SECRET_KEY }),
  "a secret key in invalid JSON": () => livechat.verifyRequest({ body: "{" }, { secretKey: SECRET_KEY }),

  ...Object.fromEntries(
    vectors.deliveries.map((vector) => [`the signature ${vector.name}`, () => checkVector(vector)]),
  ),
  "a signature": () => verifySigned({}),
  "a signature of bytes": () => verifySigned({ body: new TextEncoder().encode(SIGNED) }),
  "a signature of a buffer": () => verifySigned({ body: new TextEncoder().encode(SIGNED).buffer }),
  "a signature in a Headers object": async () => verifySigned({ headers: new Headers(await sign()) }),
  "a signature of an altered body": () => verifySigned({ body: SIGNED.replace("Zoë", "Zoe") }),
  "a signature of another URL": () => verifySigned({ url: `${URL}3` }),
  "a signature with another key": () => verifySigned({ signingKey: ["a-guess", "another"] }),
  "a signature of a parsed body": () => verifySigned({ body: JSON.parse(SIGNED) }),
  "a malformed signature": async () =>
    verifySigned({ headers: { ...(await sign()), "messagebird-signature": "not base64" } }),
  "no signature": () => verifySigned({ headers: {} }),
  "a signature without a timestamp": async () =>
    verifySigned({ headers: { "messagebird-signature": (await sign())["messagebird-signature"] } }),
  "a signature of the maximum age": () => verifySigned({ maxAgeSeconds: 60, now: () => (TIMESTAMP + 60) * 1000 }),
  "an expired signature": () => verifySigned({ maxAgeSeconds: 60, now: () => (TIMESTAMP + 61) * 1000 }),
  "a blank signing key": () => bird.signRequest({ body: SIGNED, url: URL }, { timestamp: TIMESTAMP, signingKey: "" }),

  "a receiver with another method": async () => {
    const received = await receivers.bird.receive({ method: "GET", headers: {}, body: "" });
    return received.kind === "refused"
      ? { error: describeError(received.error), response: received.response }
      : received;
  },

  "a request with a handshake": async () => respond("wotnot", await handshakeDelivery({ url: URL, token: TOKEN })),
  "a request with a wrong token": async () =>
    respond("wotnot", await delivery("wotnot/note", { url: URL, token: "a-guess" })),
  "a request with a wrong secret key": async () =>
    respond("livechat", await delivery("livechat/tag_created", { url: URL, secretKey: "a-guess" })),
  "a request without a signature": async () =>
    respond("bird", await delivery("bird/conversation.updated", { url: URL })),
  "a request with a changed fixture": async () =>
    respond(
      "wotnot",
      await delivery("wotnot/note", { ...CREDENTIALS, overrides: { events: [{ event: { type: "new" } }] } }),
    ),
  "a request without JSON": async () =>
    respond("wotnot", await rawDelivery("{", { ...CREDENTIALS, platform: "wotnot" })),
  "a request without a delivery": async () =>
    respond("bird", await rawDelivery("[]", { ...CREDENTIALS, platform: "bird" })),
  "a request with another method": () => respond("wotnot", new Request(URL)),
  "a request whose body is too large": async () =>
    respond("wotnot", await delivery("wotnot/note", CREDENTIALS), { maxBytes: NOTE.length - 1 }),
  "a request whose body has the maximum size": async () =>
    respond("wotnot", await delivery("wotnot/note", CREDENTIALS), { maxBytes: NOTE.length }),
  "a stream in chunks": () => {
    const bytes = new TextEncoder().encode(NOTE);
    let sent = 0;
    return respondToStream({
      pull(controller) {
        if (sent === bytes.length) return controller.close();
        controller.enqueue(bytes.slice(sent, ++sent));
      },
    });
  },
  "a stream that is too large": () =>
    respondToStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) }),
  "a stream that stalls": () => respondToStream({ pull: () => new Promise(() => {}) }, { bodyTimeoutMs: 20 }),
  "a stream that fails": () =>
    respondToStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("[")),
      pull: (controller) => controller.error(new Error("disconnected")),
    }),
  "a request whose body was read": async () => {
    const request = await delivery("bird/conversation.updated", CREDENTIALS);
    await request.text();
    return respond("bird", request);
  },
  "a request whose handler fails": async () =>
    respond("wotnot", await delivery("wotnot/note", CREDENTIALS), { onDelivery: fail }),
  "a request that is answered before its handlers": async () => {
    const works: Promise<void>[] = [];
    const response = await respond("wotnot", await delivery("wotnot/note", CREDENTIALS), {
      ack: "before",
      waitUntil: (work) => works.push(work),
      onDelivery: fail,
    });
    const before = [...response.failed, ...response.handled];
    await Promise.all(works);
    return { ...response, works: works.length, before };
  },
};

/** Decodes a fixture in each form, reads its values, and sends it to a route. */
async function handleFixture(name: FixtureName): Promise<unknown> {
  const text = JSON.stringify(fixtures[name]);
  const bytes = new TextEncoder().encode(text);
  const platform = root.readPlatform(name.slice(0, name.indexOf("/"))) ?? "wotnot";
  const module = { wotnot, livechat, bird }[platform];
  const decoded = [text, bytes, bytes.buffer, JSON.parse(text)].flatMap((body) => [
    root.parseEvents(body),
    module.parseEvents(body),
    resultOf(root.safeParseEvents(body)),
    resultOf(module.safeParseEvents(body)),
  ]);
  const [events = []] = decoded;
  const results = new Set(decoded.map((each) => JSON.stringify(each)));
  if (results.size !== 1) throw new Error(`${results.size} decodings of one body`);
  return {
    platform: root.detectPlatform(bytes),
    ...(await withKeys(events)),
    guards: events.map((event) => guardsOf(module, event)),
    values: stringsIn(events).flatMap((value) => {
      const read = [module.readTimestamp(value)?.toISOString(), wotnot.readVariableName(value)];
      return read.some((each) => each !== undefined) ? [[value, ...read]] : [];
    }),
    response: await respond(platform, await delivery(name, CREDENTIALS)),
  };
}

async function checkVector({
  key,
  timestamp,
  url,
  body,
  signature,
  wrongResults,
}: (typeof vectors.deliveries)[number]) {
  const verify = async (requestBody: unknown, base64: string) => {
    const headers = { "messagebird-signature": base64, "messagebird-request-timestamp": timestamp };
    try {
      // Safe: a value that is not a body is rejected.
      await bird.verifyRequest({ headers, url, body: requestBody as string }, { signingKey: key });
      return "valid";
    } catch (error) {
      return describeError(error).code;
    }
  };
  const { headers } = await bird.signRequest({ body, url }, { timestamp, signingKey: key });
  return {
    string: await verify(body, signature),
    bytes: await verify(new TextEncoder().encode(body), signature),
    matches: headers["messagebird-signature"] === signature,
    mistakes: await Promise.all(Object.values(wrongResults).map((wrong) => verify(body, String(wrong)))),
  };
}

/** Returns the headers of a signed request. */
async function sign(): Promise<Record<string, string>> {
  const options = { timestamp: TIMESTAMP, signingKey: SIGNING_KEY };
  return (await bird.signRequest({ body: SIGNED, url: URL }, options)).headers;
}

/** Verifies a signed request with some changes. */
async function verifySigned({
  headers,
  body = SIGNED,
  ...options
}: Partial<bird.BirdVerifyOptions & bird.IncomingRequest>): Promise<void> {
  const request = { headers: headers ?? (await sign()), body };
  await bird.verifyRequest(request, { signingKey: SIGNING_KEY, url: URL, ...options });
}

function verifyRequest(headers: wotnot.RequestHeaders, url?: string): Promise<void> {
  return wotnot.verifyRequest({ headers, body: NOTE, url }, { token: TOKEN });
}

/** Returns the response of a route and the arguments of its hooks. */
async function respond(
  platform: keyof typeof receivers,
  request: Request,
  more: Partial<HandlerOptions<root.ChatEvent>> = {},
): Promise<{ handled: string[]; failed: unknown[] } & Record<string, unknown>> {
  const handled: string[] = [];
  const refused: unknown[] = [];
  const failed: unknown[] = [];
  // Safe: each receiver returns some of these events.
  const handle = createFetchHandler(
    receivers[platform] as Receiver<root.ChatEvent>,
    {
      onDelivery: ({ events }) => handled.push(...types(events)),
      onRefused: (error) => refused.push(describeError(error)),
      onError: (error) => failed.push(describeError(error).message),
      ...more,
      // Safe: it is one of the two forms of the options.
    } as HandlerOptions<root.ChatEvent>,
  );
  const response = await handle(request);
  return {
    real: response instanceof Response,
    status: response.status,
    headers: Object.fromEntries([...response.headers].sort()),
    body: await response.text(),
    handled,
    refused,
    failed,
  };
}

function respondToStream(source: Source, more: Partial<HandlerOptions<root.ChatEvent>> = {}) {
  const init = { method: "POST", headers: { token: TOKEN }, body: new ReadableStream(source), duplex: "half" } as const;
  return respond("wotnot", new Request(URL, init), more);
}

function fail(): never {
  throw new RangeError("out of order");
}

/** Returns the properties of an error that are the same in every runtime. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) throw error;
  // Safe: an error of another kind has no code.
  const { name, message, code } = error as Error & { code?: unknown };
  const is = Object.entries(classes).flatMap(([known, type]) => (error instanceof type ? [known] : []));
  const isSafe = [TOKEN, SECRET_KEY, SIGNING_KEY].every((secret) => !`${message}${error.stack}`.includes(secret));
  return { name, code, message, is, text: String(error), json: JSON.stringify(error), isSafe };
}

function types(events: readonly AnyEvent[]): string[] {
  return events.map(({ type }) => type);
}

async function withKeys(events: readonly root.ChatEvent[]) {
  return { events, keys: await Promise.all(events.map(keyOf)) };
}

function keyOf(event: root.ChatEvent): string | Promise<string> {
  switch (event.platform) {
    case "wotnot":
      return wotnot.dedupeKey(event);
    case "livechat":
      return livechat.dedupeKey(event);
    case "bird":
      return bird.dedupeKey(event);
  }
}

function guardsOf(module: object, event: root.ChatEvent): string[] {
  return Object.entries(module)
    .filter(([name, guard]) => /^is(?!Known)\w+Event$/.test(name) && guard(event))
    .map(([name]) => name)
    .sort();
}

function resultOf(result: root.ParseResult<root.ChatEvent>): root.ChatEvent[] {
  if (!result.success) throw result.error;
  return result.events;
}

/** Returns every string in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
