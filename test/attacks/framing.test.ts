import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunk, forgedRequest, markedRequest, newMark, PLATFORMS, type RawRequest, toBytes } from "./deliveries.js";
import { expectToSurvive, HANDLERS, type Step, startTarget, statusesIn, type Target } from "./target.js";

/** An unusual request, and its expected result. */
interface Case {
  send: (request: RawRequest) => Step[];
  /** The statuses of the responses. */
  statuses: unknown;
  /** Whether the delivery is handled. */
  handled?: boolean;
}

const CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
const CLOSE = "Connection: close\r\n";

/** Requests with wrong framing. Node's parser rejects each of them, some in the middle of the body. */
const MALFORMED: Record<string, (request: RawRequest) => Step[]> = {
  "a negative length": ({ head, body }) => [`${head}Content-Length: -5\r\n\r\n`, body],
  "a length with a sign": ({ head, body }) => [`${head}Content-Length: +${body.length}\r\n\r\n`, body],
  "a length larger than any number": ({ head, body }) => [`${head}Content-Length: ${"9".repeat(30)}\r\n\r\n`, body],
  "a length that is not a number": ({ head, body }) => [`${head}Content-Length: many\r\n\r\n`, body],
  "a hexadecimal length": ({ head, body }) => [`${head}Content-Length: 0x${body.length.toString(16)}\r\n\r\n`, body],
  "an empty length": ({ head, body }) => [`${head}Content-Length: \r\n\r\n`, body],
  "two lengths": ({ head, body }) => [`${head}Content-Length: ${body.length}\r\nContent-Length: 2\r\n\r\n`, body],
  "the same length twice": ({ head, body }) => [`${head}${`Content-Length: ${body.length}\r\n`.repeat(2)}\r\n`, body],
  "a list of lengths": ({ head, body }) => [`${head}Content-Length: ${body.length}, ${body.length}\r\n\r\n`, body],
  "a length, and chunks": ({ head, body }) => [
    `${head}Content-Length: ${body.length}\r\n${CHUNKED}`,
    chunk(body),
    "0\r\n\r\n",
  ],
  "chunks, and a length": ({ head, body }) => [
    `${head}Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n`,
    chunk(body),
    "0\r\n\r\n",
  ],
  "chunks twice": ({ head, body }) => [`${head}Transfer-Encoding: chunked\r\n${CHUNKED}`, chunk(body), "0\r\n\r\n"],
  "an invalid encoding": ({ head, body }) => [`${head}Transfer-Encoding: xchunked\r\n\r\n`, chunk(body), "0\r\n\r\n"],
  "an encoding that is not the last": ({ head, body }) => [`${head}Transfer-Encoding: chunked, identity\r\n\r\n`, body],
  "a space after the name of a header": ({ head, body }) => [
    `${head}Transfer-Encoding : chunked\r\n\r\n`,
    chunk(body),
    "0\r\n\r\n",
  ],
  "a chunk whose size is not a number": ({ head, body }) => [`${head}${CHUNKED}zz\r\n`, body, "\r\n0\r\n\r\n"],
  "a chunk whose size is larger than any number": ({ head, body }) => [`${head}${CHUNKED}${"f".repeat(17)}\r\n`, body],
  "a chunk without its final line end": ({ head, body }) => [
    `${head}${CHUNKED}`,
    chunk(body).subarray(0, -2),
    "0\r\n\r\n",
  ],
  "a chunk that is longer than its size": ({ head, body }) => [`${head}${CHUNKED}2\r\n`, body, "\r\n0\r\n\r\n"],
  "chunk lines that end in a line feed only": ({ head, body }) => [
    `${head}${CHUNKED}${body.length.toString(16)}\n`,
    body,
    "\n0\n\n",
  ],
  "a header that is folded into two lines": ({ head, body }) => [
    head.replace(/: application/, ":\r\n application"),
    `Content-Length: ${body.length}\r\n\r\n`,
    body,
  ],
  "a header with a null character": ({ head, body }) => [
    `${head}X-Zero: a\0b\r\nContent-Length: ${body.length}\r\n\r\n`,
    body,
  ],
  "a header with a carriage return": ({ head, body }) => [
    `${head}X-Return: a\rb: c\r\nContent-Length: ${body.length}\r\n\r\n`,
    body,
  ],
  "the preface of HTTP/2": () => ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  "the start of a TLS handshake": () => [Buffer.from("16030102000100", "hex")],
};

/** Unusual requests, each on its own connection. */
const UNUSUAL: Record<string, Case> = {
  // Node responds to the rest with 400 and closes the connection. The delivery's 200 comes first, or is lost.
  "a length below that of the body": {
    send: ({ head, body }) => [`${head}Content-Length: ${body.length}\r\n\r\n`, body, "}} not HTTP\r\n\r\n"],
    statuses: expect.toSatisfy((statuses: number[]) => /^(200,)?400$/.test(statuses.join())),
    handled: true,
  },
  "Expect: 100-continue": {
    send: ({ head, body }) => [`${head}${CLOSE}Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`, body],
    statuses: [100, 200],
    handled: true,
  },
  // Node itself responds.
  "another expectation": {
    send: ({ head, body }) => [`${head}${CLOSE}Expect: more\r\nContent-Length: ${body.length}\r\n\r\n`, body],
    statuses: [417],
  },
  "an upgrade to a WebSocket": {
    send: ({ head, body }) => [
      `${head}Connection: Upgrade, close\r\nUpgrade: websocket\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ],
    statuses: [200],
    handled: true,
  },
  "an upgrade to HTTP/2": {
    send: ({ head, body }) => [
      `${head}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n`,
      `Content-Length: ${body.length}\r\n\r\n`,
      body,
    ],
    statuses: [200],
    handled: true,
  },
  "HTTP/1.0": {
    send: ({ head, body }) => [`${head.replace("HTTP/1.1", "HTTP/1.0")}Content-Length: ${body.length}\r\n\r\n`, body],
    statuses: [200],
    handled: true,
  },
  "an absolute URL as the request target": {
    send: ({ head, body }) => [
      head.replace(" /", " https://hooks.example.com/"),
      `${CLOSE}Content-Length: ${body.length}\r\n\r\n`,
      body,
    ],
    statuses: [200],
    handled: true,
  },
  "no host": {
    send: ({ head, body }) => [head.replace(/Host:.*\r\n/, ""), `${CLOSE}Content-Length: ${body.length}\r\n\r\n`, body],
    statuses: [400],
  },
  // Node ignores extensions and trailers.
  "a chunk with an extension, and trailers that look like secrets": {
    send: ({ head, body }) => [
      `${head}${CLOSE}${CHUNKED}${body.length.toString(16)};token=a-guess\r\n`,
      body,
      "\r\n0\r\ntoken: a-guess\r\nmessagebird-signature: a-guess\r\n\r\n",
    ],
    statuses: [200],
    handled: true,
  },
  "another method": {
    send: ({ head, body }) => [head.replace("POST", "PUT"), `${CLOSE}Content-Length: ${body.length}\r\n\r\n`, body],
    statuses: [405],
  },
};

describe.each(HANDLERS)("%s, attacked with inconsistent requests", (handler) => {
  let target: Target;

  beforeAll(async () => {
    target = await startTarget(handler);
  });

  afterAll(() => target?.stop());

  it("receives nothing when Node rejects a request: wrong lengths, invalid chunks, bytes that are not HTTP", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const requests = await Promise.all(PLATFORMS.map((platform) => markedRequest(platform, newMark())));
      const outcomes = Object.entries(MALFORMED).flatMap(([name, send]) =>
        requests.map(async (request) => [name, await target.exchange(...send(request))] as const),
      );
      // Bytes after the mistake can reset the connection, and the response is lost.
      const unexpected = (await Promise.all(outcomes)).filter(([, statuses]) => !/^(400)?$/.test(statuses.join()));
      expect(unexpected).toEqual([]);
      expect((await target.report()).handled).toEqual([]);
    });
  });

  it("receives nothing when Node rejects megabytes of extensions or trailers", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const requests = await Promise.all(PLATFORMS.map((platform) => markedRequest(platform, newMark())));
      const outcomes = requests.flatMap(({ head, body }) => [
        target.exchange(
          `${head}${CHUNKED}${body.length.toString(16)};${"a".repeat(2_000_000)}\r\n`,
          body,
          "\r\n0\r\n\r\n",
        ),
        target.exchange(`${head}${CHUNKED}`, chunk(body), `0\r\n${"trailer: t\r\n".repeat(100_000)}\r\n`),
        target.exchange(`${head}${CHUNKED}`, chunk(body), `0\r\ntrailer: ${"t".repeat(2_000_000)}\r\n\r\n`),
      ]);
      for (const statuses of await Promise.all(outcomes)) expect(statuses.join()).toMatch(/^(413|431)?$/);
      const { handled, rejected } = await target.report();
      expect({ handled, rejected }).toEqual({ handled: [], rejected: { ERR_BODY_INCOMPLETE: outcomes.length } });
    });
  });

  it("returns the right status when a request is unusual, and handles each delivery once", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const expectedMarks: string[] = [];
      const outcomes = Object.entries(UNUSUAL).flatMap(([name, { send, statuses, handled }]) =>
        PLATFORMS.map(async (platform) => {
          const mark = newMark();
          if (handled) expectedMarks.push(mark);
          return {
            name,
            platform,
            expected: statuses,
            actual: await target.exchange(...send(await markedRequest(platform, mark))),
          };
        }),
      );
      for (const { expected, actual, ...request } of await Promise.all(outcomes)) {
        expect({ ...request, statuses: actual }).toEqual({ ...request, statuses: expected });
      }
      expect((await target.report()).handled.sort()).toEqual(expectedMarks.sort());
    });
  });

  it("parses no part of a rejected body as a request, at any size", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const outcomes = PLATFORMS.map(async (platform) => {
        const hidden = toBytes(await markedRequest(platform, newMark()));
        const { head } = await markedRequest(platform, newMark());
        const filler = Buffer.alloc(1_100_000, " ");
        const size = filler.length + hidden.length;
        return Promise.all([
          target.exchange(`${head}${CLOSE}Content-Length: ${size}\r\n\r\n`, filler, hidden),
          target.exchange(`${head}${CLOSE}Content-Length: ${size}\r\n\r\n`, hidden, filler),
          target.exchange(`${head}${CLOSE}${CHUNKED}`, chunk(filler), chunk(hidden), "0\r\n\r\n"),
          // The request ends before the hidden one, and the connection closes.
          target.exchange(`${head}${CLOSE}Content-Length: 2\r\n\r\n[]`, hidden),
        ]);
      });
      for (const [atEnd, atStart, chunked, afterEnd] of await Promise.all(outcomes)) {
        // Unread bytes reset the connection, and the response can be lost.
        for (const statuses of [atEnd, atStart, chunked]) expect([[413], []]).toContainEqual(statuses);
        expect(afterEnd).toHaveLength(1);
      }
      const { handled, rejected } = await target.report();
      expect(handled).toEqual([]);
      expect(rejected.ERR_BODY_TOO_LARGE).toBe(3 * PLATFORMS.length);
    });
  });

  it("responds in order when requests are pipelined, and handles each delivery once", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const exchanges = Array.from({ length: 20 }, async () => {
        const marks = PLATFORMS.map(newMark);
        const valid = await Promise.all(
          PLATFORMS.map((platform, index) => markedRequest(platform, marks[index] ?? "")),
        );
        const forged = await Promise.all(PLATFORMS.map((platform) => forgedRequest(platform, newMark())));
        const pipeline = valid.flatMap((request, index) => [request, forged[index] ?? request]);
        const statuses = await target.exchange(
          "GET /wotnot HTTP/1.1\r\nHost: hooks.example.com\r\n\r\n",
          ...pipeline.map((request, index) => toBytes(request, index === pipeline.length - 1 ? "close" : "keep-alive")),
        );
        expect(statuses).toEqual([405, 200, 401, 200, 401, 200, 401]);
        return marks;
      });
      const marks = (await Promise.all(exchanges)).flat();
      expect((await target.report()).handled.sort()).toEqual(marks.sort());
    });
  });

  it("closes the connection or reads the next request when a body is too large", async () => {
    await expectToSurvive(target, async () => {
      await target.report();
      const exchanges = PLATFORMS.map(async (platform) => {
        const mark = newMark();
        const { head } = await markedRequest(platform, newMark());
        const body = Buffer.alloc(1_100_000, " ");
        const { socket, received, closed } = await target.open(
          toBytes({ head, body }, "keep-alive"),
          toBytes(await markedRequest(platform, mark)),
        );
        await closed;
        socket.destroy();
        return { mark, statuses: statusesIn(received()) };
      });
      const outcomes = await Promise.all(exchanges);
      const { handled } = await target.report();
      for (const { mark, statuses } of outcomes) {
        // Unread bytes reset the connection, and the 413 can be lost.
        expect(handled.includes(mark) ? [[413, 200]] : [[413], []]).toContainEqual(statuses);
      }
    });
  });
});
