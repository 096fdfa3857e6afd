import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as bird from "../src/bird/index.js";
import { readPlatform } from "../src/index.js";
import * as livechat from "../src/livechat/index.js";
import { PLATFORMS, platformNames } from "../src/platforms.js";
import * as wotnot from "../src/wotnot/index.js";
import { PLATFORMS as ATTACKED_PLATFORMS } from "./attacks/deliveries.js";
import { PLATFORMS as ORACLE_PLATFORMS } from "./oracle/platforms.js";

const MODULES = { wotnot, livechat, bird };

/** The functions that only one platform has. */
const SPECIFIC_NAMES: Record<string, string[]> = {
  wotnot: ["answerHandshake", "readButtonCallback", "readVariableName"],
  livechat: ["readSystemDetails"],
  bird: ["readChoice", "readMediaKind"],
};

const COMMON_GUARDS = ["isInvalidEvent", "isKnownEvent", "isUnknownEvent"];
const COMMON_TYPES = [
  "Event",
  "EventBase",
  "EventOf",
  "EventType",
  "InvalidEvent",
  "KnownEvent",
  "ReceiverOptions",
  "SignOptions",
  "UnknownEvent",
  "VerifyOptions",
];

/** Returns the types that a platform's module exports from other files, without the name of the platform. */
function typesOf(name: string, prefix: string): string[] {
  const folder = new URL(`../src/${name}/`, import.meta.url);
  const read = (path: string) => readFileSync(new URL(path, folder), "utf8");
  const index = read("index.ts");
  const files = [...index.matchAll(/^export type \* from "(.+)\.js";$/gm)].map(([, path]) => read(`${path}.ts`));
  const declared = new RegExp(`^export (?:interface|type) ${prefix}(\\w+)`, "gm");
  const listed = new RegExp(`\\btype ${prefix}(\\w+)`, "g");
  return [...files.flatMap((text) => [...text.matchAll(declared)]), ...index.matchAll(listed)].map(
    ([, type]) => `${type}`,
  );
}

describe("the platforms", () => {
  it.each(platformNames())("%s exports the names that every platform exports", (name) => {
    const common = Object.keys(wotnot).filter(
      (each) => !each.startsWith("is") && !SPECIFIC_NAMES.wotnot?.includes(each),
    );
    const names = Object.keys(MODULES[name]).filter((each) => !/^is[A-Z]/.test(each) || COMMON_GUARDS.includes(each));
    expect(names.sort()).toEqual([...common, ...COMMON_GUARDS, ...(SPECIFIC_NAMES[name] ?? [])].sort());
    expect(typesOf(name, PLATFORMS[name].title)).toEqual(expect.arrayContaining(COMMON_TYPES));
  });

  it.each(platformNames())("%s names its own secret and environment variable when the secret is missing", (name) => {
    const { secret } = PLATFORMS[name];
    for (const options of [undefined, null, "secret", [], {}, { [secret.option]: undefined }]) {
      // Safe: the test passes invalid options on purpose.
      const create = () => MODULES[name].createReceiver(options as never);
      expect(create).toThrow(TypeError);
      expect(create).toThrow(secret.option);
      expect(create).toThrow(`process.env.${secret.variable}`);
    }
  });

  it("have unique names and options", () => {
    const names = Object.entries(PLATFORMS).flatMap(([name, { whiteLabels }]) => [name, ...whiteLabels]);
    expect(names).toEqual([...new Set(names.map((name) => name.toLowerCase()))]);
    const options = Object.values(PLATFORMS).flatMap(({ secret }) => [secret.option, secret.variable]);
    expect(options).toEqual([...new Set(options)]);
  });

  it("are all covered by the oracle, the attacks and tests of each file", () => {
    expect(ORACLE_PLATFORMS.map(({ name }) => name).sort()).toEqual(platformNames().sort());
    expect([...ATTACKED_PLATFORMS].sort()).toEqual(platformNames().sort());
    for (const name of platformNames()) {
      const files = readdirSync(new URL(`./${name}/`, import.meta.url));
      for (const file of ["auth", "codec", "dedupe-key", "fixtures", "receiver", "values"]) {
        expect(files).toContain(`${file}.test.ts`);
      }
      expect(files).toContain("types.test-d.ts");
    }
  });

  it("are named only in their folders and the registry", () => {
    const sources = new URL("../src/", import.meta.url);
    const names = platformNames().join("|");
    // The folder of a platform, and its reader of the conversation view.
    const ownFiles = new RegExp(`^(conversation/)?(${names})/`);
    const withNames = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !ownFiles.test(path) && !/^(testing|cli)\/generated\//.test(path))
      .filter((path) => {
        const text = readFileSync(new URL(path, sources), "utf8");
        // Comments and messages may name platforms. Import paths and compared strings may not.
        return new RegExp(`"(\\.{1,2}/)*(generated/)?(${names})(/|\\.|")`).test(text);
      });
    // These modules have an import or a row for each platform. `inspect/index.ts` exports a function for Bird's signature.
    const conversation = ["conversation/index.ts", "conversation/read-entries.ts"];
    expect(withNames.sort()).toEqual([
      ...conversation,
      "index.ts",
      "inspect/index.ts",
      "inspect/platforms.ts",
      "platforms.ts",
      "testing/fixtures.ts",
      "testing/index.ts",
    ]);
  });
});

describe("readPlatform", () => {
  it.each([
    ["wotnot", "wotnot"],
    ["WotNot", "wotnot"],
    ["m-chat", "wotnot"],
    ["M-Chat", "wotnot"],
    ["reply.cx", "wotnot"],
    ["LiveChat", "livechat"],
    ["bird", "bird"],
  ])("returns the platform for %s: %s", (name, platform) => {
    expect(readPlatform(name)).toBe(platform);
  });

  it.each(["", "slack", "constructor", "__proto__", "wotnot ", undefined, null, 7, {}, ["wotnot"]])(
    "returns undefined for %j",
    (name) => {
      expect(readPlatform(name)).toBeUndefined();
    },
  );
});
