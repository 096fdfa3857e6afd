import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as bird from "../../src/bird/index.js";
import { createFetchHandler } from "../../src/http/index.js";
import * as root from "../../src/index.js";
import * as livechat from "../../src/livechat/index.js";
import * as wotnot from "../../src/wotnot/index.js";
import type { Json } from "../oracle/json.js";
import { type DecodedEvent, PLATFORMS } from "../oracle/platforms.js";
import { copyOf, define, items, placesIn } from "./arbitraries.js";

const URL = "https://hooks.example.com/";

/** A string that all data and configuration contains, and no output may contain. */
const CANARY = "c4nary";
const SECRET = `${CANARY}-secret`;

/** The response to a handshake: the only output with the configured secret. */
const ECHO = JSON.stringify({ token: SECRET });

const RECEIVERS: { [name: string]: root.Receiver<DecodedEvent> } = {
  bird: bird.createReceiver({ signingKey: SECRET, url: URL }),
  livechat: livechat.createReceiver({ secretKey: SECRET }),
  wotnot: wotnot.createReceiver({ token: SECRET }),
};

/** The headers that may contain a secret, on these platforms and on others. */
const HEADER_NAMES = [
  "authorization",
  "token",
  "x-token",
  "messagebird-signature",
  "messagebird-request-timestamp",
  "x-c4nary",
];

/** Generates valid and invalid forms of a secret. */
const secrets = fc.oneof(
  fc.constantFrom(
    SECRET,
    CANARY,
    `${SECRET} `,
    `Bearer ${SECRET}`,
    `Bearer ${CANARY}`,
    `Basic ${CANARY}`,
    `${SECRET}, ${SECRET}`,
  ),
  fc.constantFrom("", "0", "1767225600", `${CANARY}1767225600`, `c4nary${"A".repeat(37)}=`, "A".repeat(43).concat("=")),
);

/** Generates a change of an item: one value or key becomes the canary. */
const change = fc.record({
  place: fc.nat(),
  action: fc.constantFrom("text", "list", "object", "key"),
});

/** Strings that make JSON invalid. The errors of engines quote the text around them. */
const BREAKS = ["", CANARY, `"${CANARY}`, `\n${CANARY}\n`, `,${CANARY}:`, `\u0000${CANARY}`];

/** Returns a truncated text with another end. */
function brokenText([text, place, end]: [text: string, place: number, end: string]): string {
  return text.slice(0, place % (text.length + 1)) + end;
}

/** Generates bodies with the canary in many places, as strings that are often invalid JSON. */
function textsWithCanaries(platform: (typeof PLATFORMS)[number]) {
  const { secretKey = "token", wrap } = platform;
  const item = fc
    .tuple(items(platform), fc.array(change, { maxLength: 4 }), fc.option(secrets), fc.boolean())
    .map(([item, changes, secret, everywhere]) => {
      if (everywhere) for (const { parent, key } of placesIn(item)) prependCanary(parent, key);
      for (const { place, action } of changes) {
        const places = placesIn(item);
        const at = places[place % places.length];
        if (!at) continue;
        const { parent, key } = at;
        if (action === "text") parent[key] = CANARY;
        else if (action === "list") parent[key] = [CANARY];
        else if (action === "object") parent[key] = { [CANARY]: CANARY };
        else define(parent, Array.isArray(parent) ? "0" : `${CANARY}${place}`, CANARY);
      }
      if (secret !== null) item[secretKey] = secret;
      return item;
    });
  const body = wrap ? fc.oneof(item, fc.array(item, { maxLength: 3 }).map(wrap)) : item;
  const handshake = fc.record(
    { [secretKey]: secrets, [CANARY]: fc.constantFrom(CANARY, 7, [CANARY]) },
    { requiredKeys: [] },
  );
  const text = fc.oneof({ weight: 4, arbitrary: body }, handshake).map((value) => JSON.stringify(value));
  return fc.oneof({ weight: 4, arbitrary: text }, fc.tuple(text, fc.nat(), fc.constantFrom(...BREAKS)).map(brokenText));
}

/** Prepends the canary to a string, unless it is the name of a type. */
function prependCanary(parent: Json, key: string): void {
  if (typeof parent[key] === "string" && !/^(type|action|event)$/.test(key)) parent[key] = CANARY + parent[key];
}

/** Returns headers that authenticate a body. LiveChat's secret is in the body. */
async function authenticationHeaders(platform: string, body: string): Promise<Record<string, string>> {
  if (platform === "wotnot") return { token: SECRET };
  if (platform !== "bird") return {};
  return (await bird.signRequest({ body, url: URL }, { timestamp: 1, signingKey: SECRET })).headers;
}

/** Returns everything that an error contains when it is printed or stored. */
function textOfError(error: unknown): string {
  const { name, message, stack, cause } = error as Error;
  const properties = Object.getOwnPropertyNames(error).map((key) => String((error as Json)[key]));
  return [
    name,
    message,
    stack,
    cause,
    String(error),
    JSON.stringify(error),
    inspect(error, { showHidden: true }),
    ...properties,
  ].join("\n");
}

/** Returns the issues of events and of the invalid members in them. */
function textOfIssues(events: readonly DecodedEvent[]): string {
  return JSON.stringify(events.map(({ issues, ...event }) => [issues, issuesIn(event)]));
}

/** Returns the issues of the invalid members in a value. */
function issuesIn(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, issues } = value as Json;
  if (type === "unknown") return [];
  if (type === "invalid") return [issues];
  return Object.entries(value).flatMap(([key, each]) => (key === "raw" ? [] : issuesIn(each)));
}

async function contentOf(response: Response) {
  return { headers: [response.status, response.statusText, ...response.headers], body: await response.text() };
}

describe.each(PLATFORMS)("a canary in any data of $name", (platform) => {
  const receiver = RECEIVERS[platform.name] as root.Receiver<DecodedEvent>;
  const requests = fc.record({
    text: textsWithCanaries(platform),
    headers: fc.dictionary(
      fc.constantFrom(...HEADER_NAMES),
      secrets.filter((value) => !/[^\x20-\x7e]/.test(value)),
      { maxKeys: 3 },
    ),
    url: fc.constantFrom(URL, `${URL}?token=${CANARY}`, `${URL}${CANARY}?${CANARY}=1`, `${URL}?token=${SECRET}`),
    method: fc.constantFrom("POST", "POST", "POST", "PUT"),
    isAuthenticated: fc.boolean(),
  });

  it("is in no error and no issue of the decoders", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(textsWithCanaries(platform), (text) => {
        for (const parse of [platform.safeParseEvents, root.safeParseEvents]) {
          const result = parse(text);
          expect(
            result.success ? textOfIssues(result.events as DecodedEvent[]) : textOfError(result.error),
          ).not.toContain(CANARY);
          outcomes.add(result.success ? "events" : result.error.code);
          const events: readonly DecodedEvent[] = result.success ? (result.events as DecodedEvent[]) : [];
          if (events.some(({ type, issues }) => type !== "invalid" && issues)) outcomes.add("issues of a known event");
          if (events.some(({ payload }) => issuesIn(payload).length > 0)) outcomes.add("issues of a member");
        }
      }),
    );
    expect(outcomes).toContain("events");
    expect(outcomes).toContain("ERR_BODY_NOT_JSON");
    expect(outcomes).toContain("issues of a known event");
    expect(outcomes).toContain("issues of a member");
  });

  it("is in no rejection and no response except that of a handshake", async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requests, async ({ text, headers, url, method, isAuthenticated }) => {
        const authentication = isAuthenticated ? await authenticationHeaders(platform.name, text) : {};
        const delivery = await receiver.receive({
          method,
          url,
          headers: { ...headers, ...authentication },
          body: text,
        });
        kinds.add(delivery.kind);
        if (delivery.kind === "refused") expect(textOfError(delivery.error)).not.toContain(CANARY);
        if (delivery.kind === "events") expect(textOfIssues(delivery.events)).not.toContain(CANARY);
        const response = JSON.stringify(delivery.response);
        // It contains the configured token, never the one that was sent.
        if (delivery.kind === "handshake") expect(delivery.response.body).toBe(ECHO);
        else expect(response).not.toContain(CANARY);
      }),
    );
    expect(kinds).toContain("refused");
    expect(kinds).toContain("events");
    expect(kinds.has("handshake")).toBe(platform.name === "wotnot");
  });

  it("is in no response of an HTTP handler, and in no error that its hooks receive", async () => {
    const errors: unknown[] = [];
    const statuses = new Set<number>();
    const handler = createFetchHandler(receiver, {
      onDelivery: () => {
        throw new Error("The database is unavailable.");
      },
      onError: (error) => errors.push(error),
      onRefused: (error) => errors.push(error),
    });
    await fc.assert(
      fc.asyncProperty(requests, async ({ text, headers, url, method, isAuthenticated }) => {
        const authentication = isAuthenticated ? await authenticationHeaders(platform.name, text) : {};
        const init = { method, headers: { ...headers, ...authentication }, body: text };
        const response = await handler(new Request(url, init));
        statuses.add(response.status);
        const { headers: responseHeaders, body } = await contentOf(response);
        expect(JSON.stringify(responseHeaders)).not.toContain(CANARY);
        // The response to a handshake contains the configured token, and nothing that was sent.
        if (body !== ECHO) expect(body).not.toContain(CANARY);
        for (const error of errors.splice(0)) expect(textOfError(error)).not.toContain(CANARY);
      }),
    );
    for (const status of [401, 405, 500]) expect(statuses).toContain(status);
  });

  it.runIf(platform.secretKey)("is in no event as the platform's secret", () => {
    fc.assert(
      fc.property(items(platform), fc.boolean(), (item, isBroken) => {
        const { secretKey = "", safeParseEvents } = platform;
        const body: Json = { ...copyOf(item), [secretKey]: SECRET };
        if (isBroken) body.payload = [];
        const result = safeParseEvents(body);
        if (!result.success) throw result.error;
        expect(JSON.stringify(result.events)).not.toContain(CANARY);
      }),
    );
  });
});
