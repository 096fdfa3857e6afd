import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authenticatedRequest, PLATFORMS, SECRETS, toBytes } from "./deliveries.js";
import { expectHealthy, expectToSurvive, HANDLERS, startTarget, type Target } from "./target.js";

const MIB = 1024 * 1024;
const DEPTH = 500_000;
const DEEP = "[".repeat(DEPTH) + "]".repeat(DEPTH);
const OBJECTS = 170_000;
const DEEP_OBJECT = `${'{"a":'.repeat(OBJECTS)}1${"}".repeat(OBJECTS)}`;

/** Values that are sent instead of a payload. */
const PAYLOADS: Record<string, string> = {
  "an array, nested as deeply as the limit allows": DEEP,
  "an object, nested as deeply as the limit allows": DEEP_OBJECT,
  "half a million items": `[${"1,".repeat(520_000)}1]`,
  "a hundred thousand keys": `{${Array.from({ length: 80_000 }, (_, key) => `"${key.toString(36)}":1`).join(",")}}`,
  "a huge key": `{"${"k".repeat(1_000_000)}":1}`,
  "a huge number": "9".repeat(1_000_000),
  "a number that is too large": "1e999999999",
  "a huge string": `"${"t".repeat(1_000_000)}"`,
  "a string of escapes": `"${"\\u0000".repeat(170_000)}"`,
  prototypes: `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  "a key that is repeated many times": `{${'"id":1,'.repeat(140_000)}"id":2}`,
};

/** Return a body of each platform with a payload. LiveChat's contains the secret key. */
const BODIES = {
  wotnot: (payload: string) => `{"events":[{"event":{"type":"note","payload":${payload}},"__proto__":{"event":1}}]}`,
  livechat: (payload: string) =>
    `{"secret_key":"${SECRETS.LIVECHAT_SECRET_KEY}","action":"tag_created","payload":${payload},"__proto__":1}`,
  bird: (payload: string) =>
    `{"service":"conversations","event":"conversation.created","payload":${payload},"__proto__":1}`,
};

describe.each(HANDLERS)("%s, attacked with content", (handler) => {
  let target: Target;

  beforeAll(async () => {
    target = await startTarget(handler);
  });

  afterAll(() => target?.stop());

  /** Sends an authenticated body to each platform. */
  async function sendEach(bodyOf: (platform: (typeof PLATFORMS)[number]) => string | Buffer): Promise<number[][]> {
    return Promise.all(
      PLATFORMS.map(async (each) => target.exchange(toBytes(await authenticatedRequest(each, bodyOf(each))))),
    );
  }

  it("returns an invalid event when a value is deep, wide, huge or malicious", async () => {
    for (const payload of Object.values(PAYLOADS)) expect(BODIES.livechat(payload).length).toBeLessThan(MIB);
    await expectToSurvive(
      target,
      async () => {
        await target.report();
        for (const [name, payload] of Object.entries(PAYLOADS)) {
          const statuses = await sendEach((platform) => BODIES[platform](payload));
          expect({ name, statuses }).toEqual({ name, statuses: [[200], [200], [200]] });
          const { events, handled, rejected } = await target.report();
          expect({ name, events, handled, rejected }).toEqual({ name, events: 3, handled: [], rejected: {} });
        }
      },
      1,
    );
  });

  it("rejects a body that consists of nested arrays, complete or truncated", async () => {
    await expectToSurvive(
      target,
      async () => {
        await target.report();
        // WotNot accepts any array as a delivery. LiveChat finds no secret key in it.
        expect(await sendEach(() => DEEP)).toEqual([[200], [401], [400]]);
        expect(await sendEach(() => DEEP.slice(0, DEPTH))).toEqual([[400], [400], [400]]);
        expect((await target.report()).rejected).toMatchObject({ ERR_BODY_NOT_JSON: 3 });
      },
      1,
    );
  });

  it("accepts a body with tens of thousands of invalid events", async () => {
    const { head, body } = await authenticatedRequest("wotnot", `[${'{"event":{"type":"note"}},'.repeat(40_000)}1]`);
    expect(body.length).toBeGreaterThan(0.99 * MIB);
    await expectToSurvive(
      target,
      async () => {
        await target.report();
        expect(await target.exchange(toBytes({ head, body }))).toEqual([200]);
        expect((await target.report()).events).toBe(40_001);
      },
      1,
    );
  });

  it("accepts a body with half a million items that are not events", async () => {
    await target.report();
    const request = await authenticatedRequest("wotnot", `[${"1,".repeat(MIB / 2 - 2)}1]`);
    expect(await target.exchange(toBytes(request))).toEqual([200]);
    expect((await target.report()).events).toBe(MIB / 2 - 1);
    await expectHealthy(target);
  });

  it("returns 415 when a body is compressed, without decompressing it", async () => {
    const bomb = gzipSync(Buffer.alloc(256 * MIB, " "));
    expect(bomb.length).toBeLessThan(MIB);
    const requests = await Promise.all(PLATFORMS.map((platform) => authenticatedRequest(platform, bomb)));
    await expectToSurvive(target, async () => {
      await target.report();
      for (const encoding of ["gzip", "deflate"]) {
        const responses = requests.map(({ head, body }) =>
          target.exchange(toBytes({ head: `${head}Content-Encoding: ${encoding}\r\n`, body })),
        );
        for (const statuses of await Promise.all(responses)) expect(statuses).toEqual([415]);
      }
      expect((await target.report()).rejected).toEqual({ ERR_BODY_ENCODED: 2 * requests.length });
    });
  });
});
