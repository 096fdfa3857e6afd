import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { marked, newMark, PLATFORMS, type RawRequest, SECRETS, whole } from "./deliveries.js";
import { expectToOutlive, expectToTake, HANDLERS, startTarget, type Target, times } from "./target.js";

/** The headers that prove something, with what another sender would put there. */
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

  /** Sends a delivery of each platform with these headers, ahead of its own or behind them. */
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
      // Whoever sends on is reset, and may lose the answer.
      for (const statuses of await answers) expect(statuses.join()).toMatch(/^(408)?$/);
      expect((await hasty.ask()).refused).toEqual({});
    });
  });

  it("leaves oversized headers to Node, which returns 431", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      for (const headers of [
        `X-Large: ${"a".repeat(3_000_000)}\r\n`,
        `${"a".repeat(3_000_000)}: b\r\n`,
        Array.from({ length: 5_000 }, (_, index) => `X-${index}: a\r\n`).join(""),
        `Authorization: Bearer ${"a".repeat(20_000)}\r\n`,
        `Cookie: ${"a=b; ".repeat(10_000)}\r\n`,
      ]) {
        // What is left unread has the connection reset, and the answer may be lost with it.
        for (const statuses of (await sendWith(headers)).statuses) expect(statuses.join()).toMatch(/^(431)?$/);
      }
      const address = `POST /wotnot?token=${"a".repeat(3_000_000)} HTTP/1.1\r\n`;
      expect((await target.exchange(address)).join()).toMatch(/^(431)?$/);
      const { seen, refused } = await target.ask();
      expect({ seen, refused }).toEqual({ seen: [], refused: {} });
    });
  });

  it("accepts a delivery with as many headers as Node allows, and rejects one whose secret comes later", async () => {
    const many = (count: number) => "A:b\r\n".repeat(count);
    await expectToOutlive(target, async () => {
      await target.ask();
      const { statuses, marks } = await sendWith(many(900), true);
      expect(statuses).toEqual([[200], [200], [200]]);
      expect((await target.ask()).seen.sort()).toEqual(marks.sort());
      // Node passes on one or two thousand and drops the others. LiveChat's secret is in the body.
      expect((await sendWith(many(2_500), true)).statuses).toEqual([[401], [200], [401]]);
      expect((await target.ask()).refused).toEqual({ ERR_SECRET_MISSING: 1, ERR_SIGNATURE_MISSING: 1 });
    });
  });

  it("rejects a delivery with two secrets, in any order", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      const requests = SECOND_PROOFS.flatMap(([platform, header]) =>
        [ahead, behind].map(async (place) => {
          const { head, body } = await marked(platform, newMark());
          // The header is the only place of the secret.
          const request = { head: head.replace(/authorization: Bearer/i, "token:"), body };
          return whole(place(request, `${header}\r\n`));
        }),
      );
      const answers = (await Promise.all(requests)).map((request) => target.exchange(request));
      for (const statuses of await Promise.all(answers)) expect(statuses).toEqual([401]);
      expect((await target.ask()).seen).toEqual([]);
    });
  });

  it("uses the first of two `Authorization` headers, as Node does, or neither", async () => {
    await expectToOutlive(target, async () => {
      await target.ask();
      const second = "Authorization: Bearer a-guess\r\n";
      expect(await target.exchange(whole(ahead(await marked("wotnot", newMark()), second)))).toEqual([401]);
      const mark = newMark();
      const statuses = await target.exchange(whole(behind(await marked("wotnot", mark), second)));
      // Node hands on the first alone; Hono's adapter both.
      expect(statuses).toEqual([handler === "createNodeHandler" ? 200 : 401]);
      expect((await target.ask()).seen).toEqual(handler === "createNodeHandler" ? [mark] : []);
    });
  });

  it("finds no secret in headers such as __proto__ and constructor", async () => {
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

/** A request with more headers ahead of its own. */
function ahead({ head, body }: RawRequest, headers: string): RawRequest {
  // The host stays in its place: Node refuses a request without one.
  return { head: head.replace(/(Host: .*\r\n)/, `$1${headers}`), body };
}

/** A request with more headers behind its own. */
function behind({ head, body }: RawRequest, headers: string): RawRequest {
  return { head: head + headers, body };
}

/** Sends the same now and then, as long as there is somebody to send it to. */
function repeat(text: string): (socket: Socket) => void {
  return (socket) => {
    const timer = setInterval(() => socket.write(text), 50);
    socket.once("close", () => clearInterval(timer));
  };
}
