import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureText } from "../fixtures.js";
import { authenticatedRequest, forgedRequest, markedRequest, newMark, type RawRequest } from "./deliveries.js";
import {
  expectToAccept,
  expectToSurvive,
  HANDLERS,
  startTarget,
  type Target,
  type TargetOptions,
  times,
} from "./target.js";

const MIB = 1024 * 1024;

/** A request, and the response that it must get. */
interface Case {
  request: () => Promise<RawRequest>;
  /** The status and the error code. */
  expected: string;
  /** The only handler that the case runs with; by default both. */
  only?: (typeof HANDLERS)[number];
}

const validRequest = () => markedRequest("wotnot", newMark());

function withHeader({ head, body }: RawRequest, header: string): RawRequest {
  return { head: `${head}${header}\r\n`, body };
}

/** Returns a valid delivery with a header that selects what the application does before the handler. */
const withApplication = (application: string) => async () =>
  withHeader(await validRequest(), `x-application: ${application}`);

const large = async (method: string, size: number) => {
  const { head } = await validRequest();
  return { head: head.replace("POST", method), body: Buffer.alloc(size, " ") };
};

const CASES: Record<string, Case> = {
  "an application that has read the body": {
    request: withApplication("reads-all"),
    expected: "500 ERR_BODY_UNAVAILABLE",
  },
  "an application that has read a part of the body": {
    request: withApplication("reads-a-part"),
    expected: "500 ERR_BODY_UNAVAILABLE",
  },
  "an application that fills an empty `rawBody` as the body arrives": {
    request: withApplication("fills-an-empty-body"),
    expected: "200",
    only: "createNodeHandler",
  },
  "an application whose `body` throws": {
    request: withApplication("fails-to-parse"),
    expected: "400 ERR_BODY_NOT_JSON",
    only: "createNodeHandler",
  },
  "an event handler that does not settle": {
    request: () => authenticatedRequest("wotnot", fixtureText("wotnot/status")),
    expected: "500 ERR_HANDLER_FAILED",
  },
  "a compressed body": {
    request: async () => withHeader(await authenticatedRequest("bird", gzipSync("{}")), "content-encoding: gzip"),
    expected: "415 ERR_BODY_ENCODED",
  },
  "an empty body without a token": {
    request: async () => ({ head: "POST /wotnot HTTP/1.1\r\nHost: hooks.example.com\r\n", body: Buffer.alloc(0) }),
    expected: "401 ERR_SECRET_MISSING",
  },
  "an empty body": {
    request: async () => ({ ...(await markedRequest("livechat", newMark())), body: Buffer.alloc(0) }),
    expected: "400 ERR_BODY_NOT_JSON",
  },
  "a body of 1 MiB that is not JSON": {
    request: async () => ({ ...(await validRequest()), body: Buffer.alloc(MIB, "[") }),
    expected: "400 ERR_BODY_NOT_JSON",
  },
  "a body that is not UTF-8": {
    request: async () => ({ ...(await validRequest()), body: Buffer.alloc(1_000, 0xff) }),
    expected: "400 ERR_BODY_NOT_UTF8",
  },
  "a wrong secret": { request: () => forgedRequest("livechat", newMark()), expected: "401 ERR_SECRET_MISMATCH" },
  "a wrong signature": { request: () => forgedRequest("bird", newMark()), expected: "401 ERR_SIGNATURE_MISMATCH" },
  "another method, with a body": {
    request: () => large("PUT", 200_000),
    expected: "405 ERR_METHOD_NOT_ALLOWED",
    // Hono's adapter resets connections with an unread body, so the sender may miss the response.
    only: "createNodeHandler",
  },
  "a body that is too large": {
    request: () => large("POST", MIB + 1),
    expected: "413 ERR_BODY_TOO_LARGE",
    only: "createNodeHandler",
  },
};

const PROTOCOLS: [name: string, protocol: TargetOptions["protocol"]][] = [
  ["HTTP/1", undefined],
  ["HTTP/2", "h2"],
];

describe.each(HANDLERS)("%s, with mistakes of senders and applications", (handler) => {
  describe.each(PROTOCOLS)("over %s", (_, protocol) => {
    let target: Target;

    beforeAll(async () => {
      target = await startTarget(handler, { protocol });
    });

    afterAll(() => target?.stop());

    it("returns the status and code of each mistake, then accepts deliveries and frees the memory", async () => {
      const cases = Object.entries(CASES).filter(([, { only = handler }]) => only === handler);
      const attack = async () => {
        for (const [name, { request, expected }] of cases) {
          const responses = await times(5, async () => target.post(await request()));
          expect({ name, responses: [...new Set(responses)] }).toEqual({ name, responses: [expected] });
          await expectToAccept(target);
        }
      };
      await expectToSurvive(target, attack, 1);
    });
  });
});
