import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { importKey, sha256 } from "../../src/core/crypto.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const BINARY = String.fromCharCode(...BYTES);
const HASH = createHash("sha256").update(BYTES).digest("binary");
const MAC = createHmac("sha256", "schlüssel").update("é\n").update(BYTES).digest("base64");

it("hashes and signs synchronously with Node's module", () => {
  expect(sha256(BYTES)).toBe(HASH);
  const key = importKey("schlüssel");
  expect("sign" in key && key.sign("é\n", BINARY)).toBe(MAC);
});

describe.each<[string, () => void]>([
  ["without `process`", () => vi.stubGlobal("process", undefined)],
  ["without `process.getBuiltinModule`", () => vi.stubGlobal("process", {})],
  ["without Node's module", () => vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined)],
])("in a runtime %s", (_, remove) => {
  it("hashes and signs with Web Crypto, with a key that is not extractable", async () => {
    const imported = vi.spyOn(crypto.subtle, "importKey");
    remove();
    const [hash, key] = [sha256(BYTES), importKey("schlüssel")];
    const mac = (await key).sign("é\n", BINARY);
    vi.unstubAllGlobals();
    for (const each of [hash, key, mac]) expect(each).toBeInstanceOf(Promise);
    expect([await hash, await mac]).toEqual([HASH, MAC]);
    expect(imported.mock.calls.map(([, , , isExtractable]) => isExtractable)).toEqual([false]);
  });
});
