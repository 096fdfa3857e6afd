import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marked, newMark, PLATFORMS, type RawRequest, SECRETS, whole } from "./deliveries.js";
import { expectToOutlive, expectToTake, HANDLERS, startTarget, type Target, times } from "./target.js";

/** The headers that authenticate a request, with values that another sender would add. */
const SECOND_PROOFS: [platform: (typeof PLATFORMS)[number], header: string][] = [
  ["wotnot", "Token: a-guess"],
  ["bird", `MessageBird-Signature: ${"A".repeat(43)}=`],
  ["bird", "MessageBird-Request-Timestamp: 1"],
];

describe.each(HANDLERS)("%s, attacked with headers", (handler) => {
  let target: Target;
  let hasty: Target;

  beforeAll(async () => {
    [target, hasty] = await Promise.all([startTarget(handler), startTarget(handler, { headersTimeout: 600 })]);
  });

  afterAll(() => Promise.all([target?.stop(), hasty?.stop()]));

  /** Sends a delivery of each platform with extra headers before or after its own. */
  async function sendWith(headers: string, isAhead = false): Promise<{ statuses: number[][]; marks: string[] }> {
    const marks = PLATFORMS.map(newMark);
    const requests = await Promise.all(PLATFORMS.map((platform, index) => marked(platform, marks[index] ?? "")));
    const statuses = await Promise.all(
      requests.map((request) => target.exchange(whole(isAhead ? ahead(request, headers) : behind(request, headers)))),
    );
    return { statuses, marks };
  }

  it("leaves endless headers to Node's timeouts, and accepts deliveries meanwhile", async () => {
    const { head } = await marked("wotnot", newMark());
    await expectToOutlive(hasty, async () => {
      await hasty.ask();
      const answers = times(200, (index) => {
        if (index % 4 === 0) return hasty.exchange();
        return hasty.exchange(index % 4 === 1 ? head : "POST /wotnot HTTP/1.1\r\n", repeat("X-More: of it\r\n"));
      });
      await expectToTake(hasty);
      // A sender that continues is reset, and may miss the response.
      for (const statuses of await answers) expect(statuses.join()).toMatch(/^(408)?$/);
      expect((await hasty.ask()).refused).toEqual({});
    });
  });

  it("returns Node's 431 when headers are too large", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      for (const headers of [
        `X-Large: ${"a".repeat(3_000_000)}\r\n`,
        `${"a".repeat(3_000_000)}: b\r\n`,
        Array.from({ length: 5_000 }, (_, index) => `X-${index}: a\r\n`).join(""),
        `Authorization: Bearer ${"a".repeat(20_000)}\r\n`,
        `Cookie: ${"a=b; ".repeat(10_000)}\r\n`,
      ]) {
        // Unread bytes reset the connection, and the response can be lost.
        for (const statuses of (await sendWith(headers)).statuses) expect(statuses.join()).toMatch(/^(431)?$/);
      }
      const address = `POST /wotnot?token=${"a".repeat(3_000_000)} HTTP/1.1\r\n`;
      expect((await target.exchange(address)).join()).toMatch(/^(431)?$/);
      const { seen, refused } = await target.ask();
      expect({ seen, refused }).toEqual({ seen: [], refused: {} });
    });
  });

  it("accepts a delivery with as many headers as Node allows, and rejects it when the secret comes later", async () => {
    const many = (count: number) => "A:b\r\n".repeat(count);
    await expectToOutlive(target, async () => {
      await target.ask();
      const { statuses, marks } = await sendWith(many(900), true);
      expect(statuses).toEqual([[200], [200], [200]]);
      expect((await target.ask()).seen.sort()).toEqual(marks.sort());
      // Node keeps one or two thousand headers and drops the others. LiveChat's secret is in the body.
      expect((await sendWith(many(2_500), true)).statuses).toEqual([[401], [200], [401]]);
      expect((await target.ask()).refused).toEqual({ ERR_SECRET_MISSING: 1, ERR_SIGNATURE_MISSING: 1 });
    });
  });

  it("rejects a delivery when it has two secrets, in any order", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      const requests = SECOND_PROOFS.flatMap(([platform, header]) =>
        [ahead, behind].map(async (place) => {
          const { head, body } = await marked(platform, newMark());
          // The header becomes the only place of the secret.
          const request = { head: head.replace(/authorization: Bearer/i, "token:"), body };
          return whole(place(request, `${header}\r\n`));
        }),
      );
      const answers = (await Promise.all(requests)).map((request) => target.exchange(request));
      for (const statuses of await Promise.all(answers)) expect(statuses).toEqual([401]);
      expect((await target.ask()).seen).toEqual([]);
    });
  });

  it("uses the first of two `Authorization` headers as Node does, or rejects both", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      const second = "Authorization: Bearer a-guess\r\n";
      expect(await target.exchange(whole(ahead(await marked("wotnot", newMark()), second)))).toEqual([401]);
      const mark = newMark();
      const statuses = await target.exchange(whole(behind(await marked("wotnot", mark), second)));
      // Node passes the first header alone, Hono's adapter passes both.
      expect(statuses).toEqual([handler === "createNodeHandler" ? 200 : 401]);
      expect((await target.ask()).seen).toEqual(handler === "createNodeHandler" ? [mark] : []);
    });
  });

  it("finds no secret when headers are named __proto__ or constructor", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "get"];
    const headers = names.map((name) => `${name}: ${SECRETS.WOTNOT_TOKEN}\r\n`).join("");
    await expectToOutlive(target, async () => {
      await target.ask();
      const { body } = await marked("wotnot", newMark());
      const bare = { head: `POST /wotnot HTTP/1.1\r\nHost: hooks.example.com\r\n${headers}`, body };
      expect(await target.exchange(whole(bare))).toEqual([401]);
      expect((await target.ask()).refused).toEqual({ ERR_SECRET_MISSING: 1 });
      expect((await sendWith(headers)).statuses).toEqual([[200], [200], [200]]);
    });
  });
});

/** Returns a request with extra headers before its own. */
function ahead({ head, body }: RawRequest, headers: string): RawRequest {
  // Host stays first: Node rejects a request without it.
  return { head: head.replace(/(Host: .*\r\n)/, `$1${headers}`), body };
}

/** Returns a request with extra headers after its own. */
function behind({ head, body }: RawRequest, headers: string): RawRequest {
  return { head: head + headers, body };
}

/** Sends the same string at intervals until the socket closes. */
function repeat(text: string): (socket: Socket) => void {
  return (socket) => {
    const timer = setInterval(() => socket.write(text), 50);
    socket.once("close", () => clearInterval(timer));
  };
}
