import { describe, expect, it } from "vitest";
import { fromUtf8, toUtf8 } from "../../src/core/utf8.js";

describe("toUtf8 and fromUtf8", () => {
  it.each([
    ["", []],
    ["é", [0xc3, 0xa9]],
    ["👋", [0xf0, 0x9f, 0x91, 0x8b]],
    ["\uFEFFa", [0xef, 0xbb, 0xbf, 0x61]],
  ])("return the bytes of %j, and the string of its bytes", (text, bytes) => {
    expect([...toUtf8(text)]).toEqual(bytes);
    expect(fromUtf8(Uint8Array.from(bytes))).toBe(text);
  });

  it("create a decoder at the first use, which keeps a byte-order mark and rejects invalid UTF-8", async () => {
    // A separate instance of the module, in which no test has created the decoder.
    const path = "../../src/core/utf8.js?first-use";
    const fresh: typeof import("../../src/core/utf8.js") = await import(path);
    expect(fresh.fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe("\uFEFFa");
    expect(fresh.fromUtf8(Uint8Array.of(0x61, 0xff))).toBeUndefined();
  });

  it("return undefined when the bytes are not UTF-8, and still decode the next bytes", () => {
    expect(fromUtf8(Uint8Array.of(0x61, 0xff))).toBeUndefined();
    expect(fromUtf8(Uint8Array.of(0xe2, 0x82))).toBeUndefined();
    expect(fromUtf8(Uint8Array.of(0x61))).toBe("a");
  });
});
