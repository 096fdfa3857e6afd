import { describe, expect, it } from "vitest";
import { type FoundBody, findBodies, type Problem, sizeOf } from "../../src/cli/bodies.js";

const MAX = 1_000;
const TOO_LARGE = "more than the 1,000 bytes that a route takes; --max-bytes sets another limit";

/** Returns the bodies in a text that arrives in chunks, and the number of chunks that were read. */
async function find(text: string, { chunk = 7, size }: { chunk?: number; size?: number } = {}) {
  const bytes = Buffer.from(text);
  let chunks = 0;
  let isClosed = false;
  async function* read() {
    try {
      for (let at = 0; at < bytes.length; at += chunk) {
        chunks += 1;
        yield bytes.subarray(at, at + chunk);
      }
    } finally {
      isClosed = true;
    }
  }
  const found: (FoundBody | Problem)[] = [];
  for await (const each of findBodies({ label: "file", chunks: read(), size }, MAX)) found.push(each);
  expect(isClosed).toBe(true);
  return {
    chunks,
    found: found.map((each) => ("body" in each ? [each.label, String(each.body)] : [each.label, each.reason])),
  };
}

describe("findBodies", () => {
  it.each([1, 7, 100_000])("finds one body when it arrives in chunks of %d bytes", async (chunk) => {
    for (const text of ["{}", "[\n{}\n]\n", "{\n", "no JSON", "\ufeff{}", "7\n8"]) {
      expect((await find(text, { chunk })).found).toEqual([["file", text]]);
    }
  });

  it("returns a body of the maximum size, and rejects a larger one", async () => {
    const body = (length: number) => `"${"x".repeat(length - 2)}"`;
    expect((await find(body(MAX))).found).toEqual([["file", body(MAX)]]);
    expect((await find(body(MAX + 1))).found).toEqual([["file", `more than 1,000 bytes: ${TOO_LARGE}`]]);
    expect((await find(body(MAX + 1), { size: MAX + 1 })).found).toEqual([["file", `1,001 bytes: ${TOO_LARGE}`]]);
  });

  it("stops reading when a body is too large, and closes the file", async () => {
    const { chunks, found } = await find("x".repeat(100_000), { chunk: 100, size: 100_000 });
    expect(found).toEqual([["file", `100,000 bytes: ${TOO_LARGE}`]]);
    expect(chunks).toBe(11);
  });

  it.each([1, 7, 64, 100_000])("finds the lines of NDJSON when they arrive in chunks of %d bytes", async (chunk) => {
    const text = '{"a":1}\r\n\n[2]\n  \n{"no\n7';
    expect((await find(text, { chunk })).found).toEqual([
      ["file:1", '{"a":1}\r'],
      ["file:3", "[2]"],
      ["file:5", '{"no'],
      ["file:6", "7"],
    ]);
    const lines = Array.from({ length: 500 }, (_, index) => `{"line":${index + 1}}`);
    const expected = lines.map((line, index) => [`file:${index + 1}`, line]);
    expect((await find(lines.join("\n"), { chunk })).found).toEqual(expected);
    expect((await find(`${lines.join("\n")}\n`, { chunk })).found).toEqual(expected);
  });

  it("reads lines one after the other when there are very many", async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks += 1;
        yield Buffer.from('{"event":{}}\n'.repeat(10));
      }
    }
    let lines = 0;
    for await (const each of findBodies({ label: "file", chunks: endless() }, MAX)) {
      lines += 1;
      expect(each.label).toBe(`file:${lines}`);
      expect(chunks).toBeLessThan(lines / 10 + MAX / 130 + 2);
      if (lines === 5_000) break;
    }
  });

  it("skips a line when it is too long, and continues after it", async () => {
    const { found } = await find(`{}\n"${"x".repeat(5_000)}"\n[]\n`);
    expect(found).toEqual([
      ["file:1", "{}"],
      ["file:2", `more than 1,000 bytes: ${TOO_LARGE}`],
      ["file:3", "[]"],
    ]);
  });

  it("returns one body when the first line is not a whole JSON value", async () => {
    for (const text of ["[\n{}\n]\n", "{\n}\n{}", "7\n{}"]) expect((await find(text)).found).toEqual([["file", text]]);
  });

  it("detects HAR by its structure", async () => {
    for (const log of [{}, { entries: 7 }]) {
      const text = JSON.stringify({ log });
      expect((await find(text)).found).toEqual([["file", text]]);
    }
    const entries = [
      7,
      null,
      {},
      { request: 7 },
      { request: { postData: { text: 7 } } },
      { request: { postData: { text: "x" } } },
    ];
    expect((await find(JSON.stringify({ log: { entries } }))).found).toEqual([["file, entry 6", "x"]]);
  });

  it("reads HAR up to 64 MiB", async () => {
    const start = '{ "log": { "comment": "';
    const found = async (size: number) =>
      (await find(`${start}${" ".repeat(size - start.length - 21)}", "entries": [] } }`, { chunk: 1_000_000 })).found;
    expect(await found(2_000_000)).toEqual([["file", "HAR without the body of any request"]]);
    expect(await found(64 * 1024 * 1024 + 1_000)).toEqual([
      ["file", "more than the 64 MiB that are read of HAR: save fewer requests"],
    ]);
  });
});

describe("sizeOf", () => {
  it("returns whole mebibytes as MiB, and any other number as bytes", () => {
    expect([1, 1_048_576, 104_857_600, 1_048_577].map(sizeOf)).toEqual([
      "1 bytes",
      "1 MiB",
      "100 MiB",
      "1,048,577 bytes",
    ]);
  });
});
