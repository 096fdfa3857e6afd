import type { Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markedRequest, newMark, PLATFORMS, type RawRequest, SECRETS, toBytes } from "./deliveries.js";
import { expectToAccept, expectToSurvive, HANDLERS, startTarget, type Target, times } from "./target.js";

/** Headers that authenticate a request, with the wrong values that an attacker adds. */
const SECOND_CREDENTIALS: [platform: (typeof PLATFORMS)[number], header: string][] = [
  ["wotnot", "Token: a-guess"],
  ["bird", `MessageBird-Signature: ${"A".repeat(43)}=`],
  ["bird", "MessageBird-Request-Timestamp: 1"],
];

describe.each(HANDLERS)("%s, attacked with headers", (handler) => {
  let target: Target;
  let shortTimeoutTarget: Target;

  beforeAll(async () => {
    [target, shortTimeoutTarget] = await Promise.all([
      startTarget(handler),
      startTarget(handler, { headersTimeout: 600 }),
    ]);
  });

  afterAll(() => Promise.all([target?.stop(), shortTimeoutTarget?.stop()]));

  /** Sends a delivery of each platform with extra headers before or after its own. */
  async function sendWith(headers: string, isPrepended = false): Promise<{ statuses: number[][]; marks: string[] }> {
    const marks = PLATFORMS.map(newMark);
    const requests = await Promise.all(PLATFORMS.map((platform, index) => markedRequest(platform, marks[index] ?? "")));
    const statuses = await Promise.all(
      requests.map((request) =>
        target.exchange(toBytes(isPrepended ? prepend(request, headers) : append(request, headers))),
      ),
    );
    return { statuses, marks };
  }

  it("leaves endless headers to Node's timeouts, and accepts deliveries meanwhile", async () => {
    const { head } = await markedRequest("wotnot", newMark());
    await expectToSurvive(shortTimeoutTarget, async () => {
      await shortTimeoutTarget.report();
      const answers = times(200, (index) => {
        if (index % 4 === 0) return shortTimeoutTarget.exchange();
        return shortTimeoutTarget.exchange(
          index % 4 === 1 ? head : "POST /wotnot HTTP/1.1\r\n",
          repeat("X-Filler: a\r\n"),
        );
      });
      await expectToAccept(shortTimeoutTarget);
      // A sender that continues is reset, and may miss the response.
      for (const statuses of await answers) expect(statuses.join()).toMatch(/^(408)?$/);
      expect((await shortTimeoutTarget.report()).rejected).toEqual({});
    });
  });

  it("returns Node's 431 when headers are too large", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
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
      const requestLine = `POST /wotnot?token=${"a".repeat(3_000_000)} HTTP/1.1\r\n`;
      expect((await target.exchange(requestLine)).join()).toMatch(/^(431)?$/);
      const { handled, rejected } = await target.report();
      expect({ handled, rejected }).toEqual({ handled: [], rejected: {} });
    });
  });

  it("accepts a delivery with as many headers as Node allows, and rejects it when the secret comes later", async () => {
    const many = (count: number) => "A:b\r\n".repeat(count);
    await expectToSurvive(target, async () => {
      await target.report();
      const { statuses, marks } = await sendWith(many(900), true);
      expect(statuses).toEqual([[200], [200], [200]]);
      expect((await target.report()).handled.sort()).toEqual(marks.sort());
      // Node keeps one or two thousand headers and drops the others. LiveChat's secret is in the body.
      expect((await sendWith(many(2_500), true)).statuses).toEqual([[401], [200], [401]]);
      expect((await target.report()).rejected).toEqual({ ERR_SECRET_MISSING: 1, ERR_SIGNATURE_MISSING: 1 });
    });
  });

  it("rejects a delivery when it has two secrets, in any order", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const requests = SECOND_CREDENTIALS.flatMap(([platform, header]) =>
        [prepend, append].map(async (add) => {
          const { head, body } = await markedRequest(platform, newMark());
          // The token moves to the header that is added a second time.
          const request = { head: head.replace(/authorization: Bearer/i, "token:"), body };
          return toBytes(add(request, `${header}\r\n`));
        }),
      );
      const answers = (await Promise.all(requests)).map((request) => target.exchange(request));
      for (const statuses of await Promise.all(answers)) expect(statuses).toEqual([401]);
      expect((await target.report()).handled).toEqual([]);
    });
  });

  it("uses the first of two `Authorization` headers as Node does, or rejects both", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const second = "Authorization: Bearer a-guess\r\n";
      expect(await target.exchange(toBytes(prepend(await markedRequest("wotnot", newMark()), second)))).toEqual([401]);
      const mark = newMark();
      const statuses = await target.exchange(toBytes(append(await markedRequest("wotnot", mark), second)));
      // Node passes the first header alone, Hono's adapter passes both.
      expect(statuses).toEqual([handler === "createNodeHandler" ? 200 : 401]);
      expect((await target.report()).handled).toEqual(handler === "createNodeHandler" ? [mark] : []);
    });
  });

  it("finds no secret when headers are named __proto__ or constructor", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "get"];
    const headers = names.map((name) => `${name}: ${SECRETS.WOTNOT_TOKEN}\r\n`).join("");
    await expectToSurvive(target, async () => {
      await target.report();
      const { body } = await markedRequest("wotnot", newMark());
      const request = { head: `POST /wotnot HTTP/1.1\r\nHost: hooks.example.com\r\n${headers}`, body };
      expect(await target.exchange(toBytes(request))).toEqual([401]);
      expect((await target.report()).rejected).toEqual({ ERR_SECRET_MISSING: 1 });
      expect((await sendWith(headers)).statuses).toEqual([[200], [200], [200]]);
    });
  });
});

/** Returns a request with extra headers before its own. */
function prepend({ head, body }: RawRequest, headers: string): RawRequest {
  // Host stays first: Node rejects a request without it.
  return { head: head.replace(/(Host: .*\r\n)/, `$1${headers}`), body };
}

/** Returns a request with extra headers after its own. */
function append({ head, body }: RawRequest, headers: string): RawRequest {
  return { head: head + headers, body };
}

/** Sends the same string at intervals until the socket closes. */
function repeat(text: string): (socket: Socket) => void {
  return (socket) => {
    const timer = setInterval(() => socket.write(text), 50);
    socket.once("close", () => clearInterval(timer));
  };
}
