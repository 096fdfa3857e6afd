import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLATFORMS, proven, SECRETS, whole } from "./deliveries.js";
import { expectHealthy, expectToOutlive, HANDLERS, startTarget, type Target } from "./target.js";

const MIB = 1024 * 1024;
const DEPTH = 500_000;
const DEEP = "[".repeat(DEPTH) + "]".repeat(DEPTH);
const OBJECTS = 170_000;
const DEEP_OBJECT = `${'{"a":'.repeat(OBJECTS)}1${"}".repeat(OBJECTS)}`;

/** Values that are sent instead of a payload. */
const PAYLOADS: Record<string, string> = {
  "a list, as deep as it can be": DEEP,
  "an object, as deep as it can be": DEEP_OBJECT,
  "half a million items": `[${"1,".repeat(520_000)}1]`,
  "a hundred thousand keys": `{${Array.from({ length: 80_000 }, (_, key) => `"${key.toString(36)}":1`).join(",")}}`,
  "a huge key": `{"${"k".repeat(1_000_000)}":1}`,
  "a huge number": "9".repeat(1_000_000),
  "a number that is too large": "1e999999999",
  "a huge text": `"${"t".repeat(1_000_000)}"`,
  "a text of escapes": `"${"\\u0000".repeat(170_000)}"`,
  prototypes: `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  "the same key over and over": `{${'"id":1,'.repeat(140_000)}"id":2}`,
};

/** Returns a body of each platform with this payload. LiveChat's contains the secret key. */
const EVENTS = {
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
    return Promise.all(PLATFORMS.map(async (each) => target.exchange(whole(await proven(each, bodyOf(each))))));
  }

  it("returns an invalid event when a value is deep, wide, huge or malicious", async () => {
    for (const payload of Object.values(PAYLOADS)) expect(EVENTS.livechat(payload).length).toBeLessThan(MIB);
    await expectToOutlive(
      target,
      async () => {
        await target.ask();
        for (const [name, payload] of Object.entries(PAYLOADS)) {
          const statuses = await sendEach((platform) => EVENTS[platform](payload));
          expect({ name, statuses }).toEqual({ name, statuses: [[200], [200], [200]] });
          const { events, seen, refused } = await target.ask();
          expect({ name, events, seen, refused }).toEqual({ name, events: 3, seen: [], refused: {} });
        }
      },
      1,
    );
  });

  it("rejects a body that consists of nested arrays, complete or truncated", async () => {
    await expectToOutlive(
      target,
      async () => {
        await target.ask();
        // WotNot accepts any array as a delivery. LiveChat finds no secret key in it.
        expect(await sendEach(() => DEEP)).toEqual([[200], [401], [400]]);
        expect(await sendEach(() => DEEP.slice(0, DEPTH))).toEqual([[400], [400], [400]]);
        expect((await target.ask()).refused).toMatchObject({ ERR_BODY_NOT_JSON: 3 });
      },
      1,
    );
  });

  it("accepts a body with tens of thousands of invalid events", async () => {
    const { head, body } = await proven("wotnot", `[${'{"event":{"type":"note"}},'.repeat(40_000)}1]`);
    expect(body.length).toBeGreaterThan(0.99 * MIB);
    await expectToOutlive(
      target,
      async () => {
        await target.ask();
        expect(await target.exchange(whole({ head, body }))).toEqual([200]);
        expect((await target.ask()).events).toBe(40_001);
      },
      1,
    );
  });

  it("accepts a body with half a million items that are not events", async () => {
    await target.ask();
    const request = await proven("wotnot", `[${"1,".repeat(MIB / 2 - 2)}1]`);
    expect(await target.exchange(whole(request))).toEqual([200]);
    expect((await target.ask()).events).toBe(MIB / 2 - 1);
    await expectHealthy(target);
  });

  it("returns 415 when a body is compressed, without decompressing it", async () => {
    const bomb = gzipSync(Buffer.alloc(256 * MIB, " "));
    expect(bomb.length).toBeLessThan(MIB);
    const requests = await Promise.all(PLATFORMS.map((platform) => proven(platform, bomb)));
    await expectToOutlive(target, async () => {
      await target.ask();
      for (const encoding of ["gzip", "deflate"]) {
        const answers = requests.map(({ head, body }) =>
          target.exchange(whole({ head: `${head}Content-Encoding: ${encoding}\r\n`, body })),
        );
        for (const statuses of await Promise.all(answers)) expect(statuses).toEqual([415]);
      }
      expect((await target.ask()).refused).toEqual({ ERR_BODY_ENCODED: 2 * requests.length });
    });
  });
});
