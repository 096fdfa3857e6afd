import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { describeWith } from "../support/describe-with.js";
import { fixtureCaseNames, report } from "./cases.js";
import { type Outcome, RUNTIMES } from "./runtimes.js";

const MIN_RECORDED_CASES = 70;
const MIN_FIXTURES = 97;

const passed = "nothing";
const error = (code: string) => ({ error: { code, is: expect.arrayContaining(["ChatWebhooksError"]), isSafe: true } });
const typeError = { error: { name: "TypeError", isSafe: true } };
const handled = (type: string) => ({ real: true, status: 200, body: "", handled: [type], refused: [], failed: [] });
const refused = (status: number, code: string) => ({
  real: true,
  status,
  body: `{"error":"${code}"}`,
  handled: [],
  refused: [{ code, isSafe: true }],
  failed: [],
});
const vector = (count: number) => ({
  string: "valid",
  bytes: "valid",
  matches: true,
  mistakes: Array(count).fill("ERR_SIGNATURE_MISMATCH"),
});
const threeTimes = (value: string | null) => [value, value, value];

/** The result of each case except those about fixtures, without irrelevant details. */
const RECORDED: Record<string, unknown> = {
  "subpaths share their classes": Array(7).fill(true),

  "a truncated body": error("ERR_BODY_NOT_JSON"),
  "an empty body": error("ERR_BODY_NOT_JSON"),
  "bytes that are not UTF-8": error("ERR_BODY_NOT_UTF8"),
  "an incomplete character at the end": error("ERR_BODY_NOT_UTF8"),
  "an escaped lone surrogate": { events: [{ type: "unknown", rawType: "\ud83d" }] },
  "a byte-order mark in a string": [],
  "a byte-order mark in bytes": [],
  "a space that JSON does not allow": error("ERR_BODY_NOT_JSON"),
  "a part of a buffer": ["note"],
  "a DataView": ["note"],
  "a body of no platform": error("ERR_ENVELOPE_UNKNOWN"),
  "a delivery of another platform": error("ERR_ENVELOPE_UNKNOWN"),
  "a body that is not a delivery, as a result": { name: "InvalidBodyError", code: "ERR_ENVELOPE_UNKNOWN" },
  "an unknown type and invalid items": {
    events: [{ type: "unknown" }, { type: "invalid", raw: 7 }, { type: "invalid", rawType: "note" }],
  },
  "a wrong optional field and an invalid message": {
    events: [
      {
        type: "message",
        payload: { message: { type: "invalid", raw: { type: 7 }, issues: [{ path: ["type"] }] } },
        raw: { visitor: { name: { toString: 1 } }, event: { type: "message" } },
        issues: [
          { path: ["event", "payload", "message", "type"], expected: "string", received: "number" },
          { path: ["visitor", "name"], expected: "string", received: "object" },
        ],
      },
    ],
    keys: [expect.stringMatching(/^wotnot:sha256:[0-9a-f]{64}$/)],
  },
  "more issues than are listed": [{ type: "tag_created", issues: { length: 10 }, hasMoreIssues: true }],
  "a request with issues": [
    handled("incoming_event"),
    [[{ path: ["payload", "event", "visibility"], expected: "string", received: "array" }]],
  ],
  "a deeply nested body": [["unknown"], [expect.stringMatching(/^wotnot:sha256:[0-9a-f]{64}$/)]],
  "keys such as __proto__ in a body": { events: [{ type: "invalid", rawType: "note" }] },
  "a number that is too large": { events: [{ type: "invalid" }, { type: "invalid", raw: 0 }] },
  "a copy of a fixture": ["conversation.updated"],

  timestamps: [
    ["2023-09-01T14:13:32.141Z", null, null],
    threeTimes("2023-09-01T14:13:32.000Z"),
    threeTimes("2026-01-01T00:00:22.200Z"),
    threeTimes("2025-12-31T00:01:22.230Z"),
    ...Array(4).fill(threeTimes(null)),
    threeTimes("0000-01-01T00:00:00.000Z"),
  ],
  "names of variables": [{ scope: "contact", name: "age" }, { scope: "conversation", name: "JS2" }, null],
  "callbacks of buttons": [{ a: [1] }, null, null, null],

  "a handshake": { status: 200, body: '{"token":"t0ken-0f-the-webhook"}' },
  "a handshake with a text response": { status: 200, body: "t0ken-0f-the-webhook" },
  "a handshake with a wrong token": { status: 401, body: '{"error":"ERR_SECRET_MISMATCH"}' },
  "a delivery instead of a handshake": [null],
  "a token in a Headers object": passed,
  "a token in a record": passed,
  "a token in the query": passed,
  "a token that locateToken finds": passed,
  "a token that is not ASCII": passed,
  "a wrong token": error("ERR_SECRET_MISMATCH"),
  "no token": error("ERR_SECRET_MISSING"),
  "no token configured": typeError,

  "a secret key": passed,
  "a secret key in bytes": passed,
  "a secret key in a parsed body": passed,
  "a wrong secret key": error("ERR_SECRET_MISMATCH"),
  "no secret key": error("ERR_SECRET_MISSING"),
  "a secret key in invalid JSON": error("ERR_BODY_NOT_JSON"),

  "the signature ascii-body": vector(6),
  "the signature utf8-body-and-query": vector(8),
  "the signature pretty-printed-body-trailing-newline": vector(7),
  "the signature empty-body": vector(6),
  "a signature": passed,
  "a signature of bytes": passed,
  "a signature of a buffer": passed,
  "a signature in a Headers object": passed,
  "a signature of an altered body": error("ERR_SIGNATURE_MISMATCH"),
  "a signature of another URL": error("ERR_SIGNATURE_MISMATCH"),
  "a signature with another key": error("ERR_SIGNATURE_MISMATCH"),
  "a signature of a parsed body": error("ERR_BODY_ALREADY_PARSED"),
  "a malformed signature": error("ERR_SIGNATURE_MALFORMED"),
  "no signature": error("ERR_SIGNATURE_MISSING"),
  "a signature without a timestamp": error("ERR_TIMESTAMP_MISSING"),
  "a signature of the maximum age": passed,
  "an expired signature": error("ERR_TIMESTAMP_OUT_OF_RANGE"),
  "a blank signing key": typeError,

  "a receiver with another method": { ...error("ERR_METHOD_NOT_ALLOWED"), response: { status: 405 } },

  "a request with a handshake": { real: true, status: 200, body: '{"token":"t0ken-0f-the-webhook"}', handled: [] },
  "a request with a wrong token": refused(401, "ERR_SECRET_MISMATCH"),
  "a request with a wrong secret key": refused(401, "ERR_SECRET_MISMATCH"),
  "a request without a signature": refused(401, "ERR_SIGNATURE_MISSING"),
  "a request with a changed fixture": handled("unknown"),
  "a request without JSON": refused(400, "ERR_BODY_NOT_JSON"),
  "a request without a delivery": refused(400, "ERR_ENVELOPE_UNKNOWN"),
  "a request with another method": refused(405, "ERR_METHOD_NOT_ALLOWED"),
  "a request whose body is too large": refused(413, "ERR_BODY_TOO_LARGE"),
  "a request whose body has the maximum size": handled("note"),
  "a stream in chunks": handled("note"),
  "a stream that is too large": refused(413, "ERR_BODY_TOO_LARGE"),
  "a stream that stalls": refused(408, "ERR_BODY_TIMEOUT"),
  "a stream that fails": refused(400, "ERR_BODY_INCOMPLETE"),
  "a request whose body was read": {
    real: true,
    status: 500,
    body: '{"error":"ERR_BODY_UNAVAILABLE"}',
    handled: [],
    refused: [],
    failed: [expect.stringContaining("before it")],
  },
  "a request whose handler fails": {
    real: true,
    status: 500,
    body: '{"error":"ERR_HANDLER_FAILED"}',
    failed: ["out of order"],
  },
  "a request that is answered before its handlers": {
    real: true,
    status: 200,
    failed: ["out of order"],
    works: 1,
    before: [],
  },
};

/** The results of the sources in this process. */
const expected = await report();

describe("the sources", () => {
  it("return the recorded results of all cases except fixtures", () => {
    const fixtureCases = new Set(fixtureCaseNames());
    const others = Object.entries(expected).filter(([name]) => !fixtureCases.has(name));
    expect(others.map(([name]) => name)).toEqual(Object.keys(RECORDED));
    expect(Object.fromEntries(others)).toMatchObject(RECORDED);
    expect(others.length).toBeGreaterThanOrEqual(MIN_RECORDED_CASES);
  });

  it("decode and accept every fixture", () => {
    const names = fixtureCaseNames();
    expect(names.length).toBeGreaterThanOrEqual(MIN_FIXTURES);
    for (const name of names) {
      expect([name, expected[name]]).toMatchObject([
        name,
        {
          platform: expect.stringMatching(/^(wotnot|livechat|bird)$/),
          events: [{ type: expect.not.stringMatching(/^(unknown|invalid)$/) }],
          keys: [expect.stringContaining(":")],
          guards: [[expect.stringMatching(/^is\w+Event$/)]],
          response: { real: true, status: 200, handled: [expect.any(String)], refused: [], failed: [] },
        },
      ]);
    }
  });
});

for (const { name, tool, identity, limits, isBundled, run } of RUNTIMES) {
  describeWith(tool, `in ${name}`, (file) => {
    let outcome: Outcome;

    beforeAll(async () => {
      outcome = await run(file);
    });

    it("runs in this runtime only, without additional permissions", () => {
      const patterns = Object.entries(identity).map(([key, pattern]) => [key, expect.stringMatching(pattern)]);
      expect(outcome.report.runtime).toEqual(Object.fromEntries(patterns));
      expect(outcome.report.limits).toEqual(limits);
    });

    it("returns the same result as the sources in every case", () => {
      const { cases } = outcome.report;
      expect(Object.keys(cases)).toEqual(Object.keys(expected));
      // The names first, because the full difference is long.
      expect(Object.keys(cases).filter((name) => !isDeepStrictEqual(cases[name], expected[name]))).toEqual([]);
      expect(cases).toEqual(expected);
    });

    if (isBundled) {
      it("loads a bundle that contains no Node module and no eval", () => {
        expect(outcome.bundle).toContain("ERR_BODY_NOT_JSON");
        expect(outcome.bundle).not.toMatch(/["'`]node:|\brequire\(|\beval\(|\bFunction\(/);
      });
    }
  });
}
