import { describe, expect, it, vi } from "vitest";
import { findSecret, readOptions, readSecrets } from "../../src/core/secrets.js";

const TOKEN = { option: "token", variable: "WOTNOT_TOKEN" };

describe("readSecrets", () => {
  it("makes a list of one secret or several", () => {
    expect(readSecrets(TOKEN, "one")).toEqual(["one"]);
    expect(readSecrets(TOKEN, ["one", "two"])).toEqual(["one", "two"]);
  });

  it("is not changed by what becomes of the option", () => {
    const option = ["one", "two"];
    const secrets = readSecrets(TOKEN, option);
    option.length = 0;
    expect(secrets).toEqual(["one", "two"]);
  });

  it.each([
    [undefined],
    [null],
    [""],
    [" \t\n"],
    [[]],
    [new Array(1)],
    [[""]],
    [["fine", " "]],
    [["fine", undefined]],
    [7],
    [{}],
    ["fine\n"],
    [[" fine"]],
  ])("throws a TypeError that names the option for %j", (secret) => {
    expect(() => readSecrets(TOKEN, secret)).toThrow(TypeError);
    expect(() => readSecrets(TOKEN, secret)).toThrow(/^token: pass a non-blank string.*process\.env\.WOTNOT_TOKEN/);
  });

  it("does not quote the secrets that it was given", () => {
    expect(() => readSecrets(TOKEN, ["f1ne", ""])).toThrow(/^[^1]+$/);
  });
});

describe("readOptions", () => {
  it("returns options that hold a secret", () => {
    const options = { token: "one", echo: "text" };
    expect(readOptions(options, TOKEN)).toBe(options);
  });

  it.each([undefined, null, "secret", 7, ["secret"]])(
    "throws a TypeError that shows what to pass for %j",
    (options) => {
      // Safe: what cannot be options is what is tested.
      expect(() => readOptions(options as object, TOKEN)).toThrow(
        new TypeError("options: pass an object, such as { token: process.env.WOTNOT_TOKEN }"),
      );
    },
  );

  it("throws a TypeError that names the environment variable, and the options that are there, when the secret is missing", () => {
    const rest = "Pass the secret, usually process.env.WOTNOT_TOKEN, and check that it is set";
    expect(() => readOptions({}, TOKEN)).toThrow(new TypeError(`token: missing. ${rest}`));
    expect(() => readOptions({ token: undefined }, TOKEN)).toThrow(new TypeError(`token: missing. ${rest}`));
    expect(() => readOptions({ secretKey: "s3cret", url: "/" }, TOKEN)).toThrow(
      new TypeError(`token: missing, beside secretKey, url. ${rest}`),
    );
  });
});

describe("findSecret", () => {
  it.each([
    ["the only one", "one", ["one"], "one"],
    ["the last of several", "two", ["one", "two"], "two"],
    ["one beyond ASCII", "gehëim🔑", ["gehëim🔑"], "gehëim🔑"],
  ])("finds %s", async (_, candidate, secrets, found) => {
    expect(await findSecret(candidate, secrets)).toBe(found);
  });

  it.each([
    ["another text", "two"],
    ["an empty text", ""],
    ["the beginning of the secret", "on"],
    ["the secret and more", "one "],
    ["another casing", "One"],
    ["look-alike letters", "оnе"],
    ["half a surrogate pair for the character that replaces it", "\uD800"],
    ["a megabyte", "one".repeat(350_000)],
  ])("finds nothing for %s", async (_, candidate) => {
    expect(await findSecret(candidate, ["one", "\uFFFD"])).toBeUndefined();
  });

  it("compares with every secret, wherever the first match is", async () => {
    const verify = vi.spyOn(crypto.subtle, "verify");
    for (const candidate of ["one", "two", "three", "none"]) {
      verify.mockClear();
      await findSecret(candidate, ["one", "two", "three"]);
      expect(verify).toHaveBeenCalledTimes(3);
    }
    verify.mockRestore();
  });

  it("asks the same of the runtime whatever the length and the content of the candidate", async () => {
    const methods = ["generateKey", "sign", "verify"] as const;
    const spies = methods.map((method) => vi.spyOn(crypto.subtle, method));
    for (const candidate of ["a-secret", "b-secret", "a-secreT", "", "a", "a-secret".repeat(1000)]) {
      for (const spy of spies) spy.mockClear();
      await findSecret(candidate, ["a-secret", "another one"]);
      expect(spies.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 2]);
      // A key that does not leave the runtime.
      expect(spies[0]?.mock.calls[0]?.[1]).toBe(false);
      // What is compared are MACs, of one length.
      expect(spies[2]?.mock.calls.map((call) => (call[2] as Uint8Array).length)).toEqual([32, 32]);
    }
    for (const spy of spies) spy.mockRestore();
  });
});
