import { describe, expect, it } from "vitest";
import { isSameText } from "../../src/core/compare.js";
import { findSecret, readOptions, readSecrets } from "../../src/core/secrets.js";

const TOKEN = { option: "token", variable: "WOTNOT_TOKEN" };

describe("readSecrets", () => {
  it("returns a list for one secret or several", () => {
    expect(readSecrets(TOKEN, "one")).toEqual(["one"]);
    expect(readSecrets(TOKEN, ["one", "two"])).toEqual(["one", "two"]);
  });

  it("returns a copy that later changes of the option do not affect", () => {
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

  it("throws an error that contains no secret", () => {
    expect(() => readSecrets(TOKEN, ["f1ne", ""])).toThrow(/^[^1]+$/);
  });
});

describe("readOptions", () => {
  it("returns options that contain a secret", () => {
    const options = { token: "one", echo: "text" };
    expect(readOptions(options, TOKEN)).toBe(options);
  });

  it.each([undefined, null, "secret", 7, ["secret"]])("throws a TypeError with an example for %j", (options) => {
    // Safe: the test passes invalid options on purpose.
    expect(() => readOptions(options as object, TOKEN)).toThrow(
      new TypeError("options: pass an object, such as { token: process.env.WOTNOT_TOKEN }"),
    );
  });

  it("throws a TypeError that names the variable and the given options when the secret is missing", () => {
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
    ["the only secret", "one", ["one"], "one"],
    ["the last of several", "two", ["one", "two"], "two"],
    ["a secret with characters outside ASCII", "gehëim🔑", ["gehëim🔑"], "gehëim🔑"],
  ])("returns %s", (_, candidate, secrets, found) => {
    expect(findSecret(candidate, secrets)).toBe(found);
  });

  it.each([
    ["another string", "two"],
    ["an empty string", ""],
    ["a prefix of the secret", "on"],
    ["the secret with a suffix", "one "],
    ["another casing", "One"],
    ["look-alike letters", "оnе"],
    ["a lone surrogate instead of the replacement character", "\uD800"],
    ["a megabyte", "one".repeat(350_000)],
  ])("returns undefined for %s", (_, candidate) => {
    expect(findSecret(candidate, ["one", "\uFFFD"])).toBeUndefined();
  });

  it("takes the same steps for every candidate of the same length", () => {
    const steps = ["a-secret", "b-secret", "a-secreT", "x".repeat(8)].map((candidate) => {
      const reads: string[] = [];
      const counted = (name: string, text: string) => ({
        get length() {
          reads.push(`${name} length`);
          return text.length;
        },
        charCodeAt(index: number) {
          reads.push(`${name} ${index}`);
          return text.charCodeAt(index);
        },
      });
      isSameText(counted("candidate", candidate), counted("secret", "a-secret"));
      return reads;
    });
    // Each code unit of both strings, once.
    expect(steps[0]?.filter((step) => /\d/.test(step))).toHaveLength(16);
    for (const each of steps) expect(each).toEqual(steps[0]);
  });

  it("compares the whole secret when the candidate has another length", () => {
    for (const candidate of ["", "a", "a-secret".repeat(1000)]) {
      expect(isSameText(candidate, "a-secret")).toBe(false);
    }
    // Reads past the end count as zeros.
    expect(isSameText("a", "a\0\0")).toBe(false);
    expect(isSameText("a\0\0", "a")).toBe(false);
  });
});
