import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureText } from "../fixtures.js";
import { forged, marked, newMark, proven, type RawRequest } from "./deliveries.js";
import {
  expectToOutlive,
  expectToTake,
  HANDLERS,
  startTarget,
  type Target,
  type TargetOptions,
  times,
} from "./target.js";

const MIB = 1024 * 1024;

/** A request, with the status and the error code of its response. */
interface Case {
  request: () => Promise<RawRequest>;
  answer: string;
  /** The handler that the case runs with; by default both. */
  only?: (typeof HANDLERS)[number];
}

const good = () => marked("wotnot", newMark());

function withHeader({ head, body }: RawRequest, header: string): RawRequest {
  return { head: `${head}${header}\r\n`, body };
}

/** Returns a valid delivery with a header that selects what the application does before the handler. */
const before = (application: string) => async () => withHeader(await good(), `x-application: ${application}`);

const large = async (method: string, size: number) => {
  const { head } = await good();
  return { head: head.replace("POST", method), body: Buffer.alloc(size, " ") };
};

const CASES: Record<string, Case> = {
  "an application that has read the body": { request: before("reads-all"), answer: "500 ERR_BODY_UNAVAILABLE" },
  "an application that has read a part of the body": {
    request: before("reads-a-part"),
    answer: "500 ERR_BODY_UNAVAILABLE",
  },
  "an application that fills an empty `rawBody` as the body arrives": {
    request: before("fills-an-empty-body"),
    answer: "200",
    only: "createNodeHandler",
  },
  "an application whose `body` throws": {
    request: before("fails-to-parse"),
    answer: "400 ERR_BODY_NOT_JSON",
    only: "createNodeHandler",
  },
  "an event handler that does not settle": {
    request: () => proven("wotnot", fixtureText("wotnot/status")),
    answer: "500 ERR_HANDLER_FAILED",
  },
  "a compressed body": {
    request: async () => withHeader(await proven("bird", gzipSync("{}")), "content-encoding: gzip"),
    answer: "415 ERR_BODY_ENCODED",
  },
  "an empty body without a token": {
    request: async () => ({ head: "POST /wotnot HTTP/1.1\r\nHost: hooks.example.com\r\n", body: Buffer.alloc(0) }),
    answer: "401 ERR_SECRET_MISSING",
  },
  "an empty body": {
    request: async () => ({ ...(await marked("livechat", newMark())), body: Buffer.alloc(0) }),
    answer: "400 ERR_BODY_NOT_JSON",
  },
  "a body of 1 MiB that is not JSON": {
    request: async () => ({ ...(await good()), body: Buffer.alloc(MIB, "[") }),
    answer: "400 ERR_BODY_NOT_JSON",
  },
  "a body that is not UTF-8": {
    request: async () => ({ ...(await good()), body: Buffer.alloc(1_000, 0xff) }),
    answer: "400 ERR_BODY_NOT_UTF8",
  },
  "a wrong secret": { request: () => forged("livechat", newMark()), answer: "401 ERR_SECRET_MISMATCH" },
  "a wrong signature": { request: () => forged("bird", newMark()), answer: "401 ERR_SIGNATURE_MISMATCH" },
  "another method, with a body": {
    request: () => large("PUT", 200_000),
    answer: "405 ERR_METHOD_NOT_ALLOWED",
    // Hono's adapter resets connections with an unread body, so the sender may miss the response.
    only: "createNodeHandler",
  },
  "a body that is too large": {
    request: () => large("POST", MIB + 1),
    answer: "413 ERR_BODY_TOO_LARGE",
    only: "createNodeHandler",
  },
};

const PROTOCOLS: [name: string, protocol: TargetOptions["protocol"]][] = [
  ["HTTP/1", undefined],
  ["HTTP/2", "h2"],
];

describe.each(HANDLERS)("%s, with requests that senders or applications got wrong", (handler) => {
  describe.each(PROTOCOLS)("over %s", (_, protocol) => {
    let target: Target;

    beforeAll(async () => {
      target = await startTarget(handler, { protocol });
    });

    afterAll(() => target?.stop());

    it("returns the status and code of each mistake, then accepts deliveries and frees the memory", async () => {
      const cases = Object.entries(CASES).filter(([, { only = handler }]) => only === handler);
      const attack = async () => {
        for (const [name, { request, answer }] of cases) {
          const answers = await times(5, async () => target.post(await request()));
          expect({ name, answers: [...new Set(answers)] }).toEqual({ name, answers: [answer] });
          await expectToTake(target);
        }
      };
      await expectToOutlive(target, attack, 1);
    });
  });
});
