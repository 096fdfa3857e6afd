import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { fixtures } from "../../src/testing/index.js";
import { runHere } from "./run-here.js";

const NAMES = [...COMMANDS.keys()];
const SECRETS = { WOTNOT_TOKEN: "t0ken", LIVECHAT_SECRET_KEY: "k3y", BIRD_SIGNING_KEY: "k3y" };
const NOWHERE = "http://127.0.0.1:9/";
const TO = ["--to", "http://127.0.0.1:1/"];
const UNPRINTABLE = /[\p{Cf}\p{Zl}\p{Zp}\p{Cc}]/u;

describe("help", () => {
  it.each([[[]], [["help"]], [["--help"]], [["-h"]]])("names each command, and returns 0, for %j", async (args) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: chat-webhooks COMMAND /);
    expect(stdout.match(/(?<=^ {2})\w+/gm)).toEqual(NAMES);
  });

  it.each(NAMES)("is the same for help %s, and for --help and -h after other arguments", async (name) => {
    const { code, stdout } = await runHere(["help", name]);
    expect([code, stdout]).toEqual([0, COMMANDS.get(name)?.help]);
    expect(stdout).toMatch(new RegExp(`^Usage: chat-webhooks ${name} `));
    for (const option of ["--help", "-h"]) {
      expect(await runHere([name, "--no-such", "x", option])).toEqual({ code: 0, stdout, stderr: "" });
    }
  });

  it.each(["", ...NAMES])("fits 80 columns: %s", async (name) => {
    const { stdout } = await runHere(["help", name].filter(Boolean));
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toMatch(/ $/m);
  });

  it.each(NAMES)("names each option of %s, with the name of its value", (name) => {
    const { options = {}, help = "" } = COMMANDS.get(name) ?? {};
    for (const [option, { type }] of Object.entries(options)) {
      expect(help).toMatch(new RegExp(`^  --${option} ${type === "string" ? "[A-Z]+ " : " *[^A-Z ]"}`, "m"));
    }
  });

  it("is not printed when --help follows --", async () => {
    expect((await runHere(["list", "--", "--help"])).code).toBe(2);
  });
});

describe("the version", () => {
  it.each(["-v", "-V", "--version"])("is the package's version, with %s", async (option) => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await runHere([option])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("a mistake", () => {
  it.each<[args: string[], message: string]>([
    [["listne"], "no such command: did you mean listen?"],
    [["LIST"], "no such command: did you mean list?"],
    [["hlep"], "no such command: did you mean help?"],
    [["help", "sned"], "no such command: did you mean send?"],
    [["frobnicate"], `no such command: pass ${NAMES.join(", ")} or help`],
    [["constructor"], `no such command: pass ${NAMES.join(", ")} or help`],
    [["listen", "wotnot", "--tokn", "s3cret"], "no such option: --tokn: did you mean --token?"],
    [["listen", "wotnot", "--tokn=s3cret"], "no such option: --tokn: did you mean --token?"],
    [["listen", "wotnot", "--tokn:s3cret"], "no such option: --tokn: did you mean --token?"],
    [["send", "note", "--frobnicate", "s3cret"], "no such option: --frobnicate; --help names all"],
    [["list", "-p"], "no such option: -p; --help names all"],
    [["listen", "wotnot", "--\u001b[31m"], "no such option: --; --help names all"],
    [["listen"], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx"],
    [["listen", "wotnto"], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx: did you mean wotnot?"],
    [["list", "--platform", "brid"], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx: did you mean bird?"],
    [["listen", "wotnot", "s3cret"], "takes no arguments beside the platform and its options"],
    [["listen", "s3cret", "--platform", "wotnot"], "takes no arguments beside --platform and its other options"],
    [["listen", "wotnot", "--port", "3000x"], "--port: pass a whole number from 0 to 65535"],
    [
      ["send", "mesage", ...TO],
      "no fixture is called mesage: did you mean wotnot/message.form, wotnot/message.list or wotnot/message.text?",
    ],
    [
      ["send", "m-chat/mesage.text", ...TO],
      "no fixture is called m-chat/mesage.text: did you mean m-chat/message.text?",
    ],
    [
      ["send", "message.txt", ...TO],
      "no fixture is called message.txt: did you mean wotnot/message.text or m-chat/message.text?",
    ],
    [
      ["send", "wotnot/message", ...TO],
      "no fixture is called wotnot/message: did you mean wotnot/message.form, wotnot/message.list or wotnot/message.text?",
    ],
    [["send", "m-chat", "nota", ...TO], "no fixture of m-chat is called nota: see chat-webhooks list"],
    [
      ["send", "--platform", "wotnot", "tag_created", ...TO],
      "no fixture of wotnot is called tag_created: see chat-webhooks list",
    ],
    [["send", "\u001b[2J\u202e", ...TO], "no fixture is called \\u001b[2J\\u202e: see chat-webhooks list"],
    [["send", "note", "http://127.0.0.1:1/s3cret", ...TO], "pass the URL of the route as --to URL"],
    [["send", "package.json", ...TO], "pass a file as --file FILE"],
    [["send", "note", "tag_created", ...TO], "pass fixtures of one platform, not of wotnot and livechat"],
    [
      ["send", "wotnot", "note", "--platform", "bird", ...TO],
      "takes no arguments beside --platform and its other options",
    ],
    [["send", "--all", ...TO], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx"],
    [["send", "--file", "package.json", ...TO], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx"],
    [["send", "wotnot", ...TO], "pass one of NAMEs, --all and --file FILE"],
    [["send", "note", ...TO, "--rate", "0"], "--rate: pass a number from 0.01 to 100000"],
    [["send", "note", ...TO, "--rate", "1e3"], "--rate: pass a number from 0.01 to 100000"],
    [["send", "note", ...TO, "--concurrency", "1001"], "--concurrency: pass a whole number from 1 to 1000"],
    [["send", "note", ...TO, "--repeat", "0.5"], "--repeat: pass a whole number from 1 to 1000000000"],
    [["completion"], "pass bash, zsh or fish"],
    [["completion", "bahs"], "pass bash, zsh or fish: did you mean bash?"],
    [["completion", "bash", "zsh"], "pass bash, zsh or fish: did you mean bash?"],
  ])("in %j prints one line with the fix, and returns 2", async (args, message) => {
    const { code, stdout, stderr } = await runHere(args, { env: SECRETS });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^chat-webhooks.*\n$/);
    expect(stderr.trimEnd().replace(/^chat-webhooks(?: [a-z]+)?: /, "")).toBe(message);
    expect(stderr).not.toContain("s3cret");
  });

  it.each<[args: string[], message: RegExp]>([
    [["listen"], /^chat-webhooks listen: --platform: pass livechat, bird, wotnot, m-chat or reply.cx$/],
    [["listen", "--platform", "wotnto"], /--platform: /],
    [["listen", "--platform", "wotnot", "--tokne=s3cret"], /no such option: --tokne: did you mean --token\?$/],
    [["listen", "--platform", "wotnot", "--host", " "], /--host: blank/],
    [["send", "--platform", "wotnot", "--to", "http://s3cret@127.0.0.1/", "note"], /--to: must not hold a user name/],
    [["inspect", "--", "--help"], /--help: cannot be read/],
    [["inspect", "\u001b[31m"], /\\u001b\[31m: cannot be read \(ENOENT\)$/],
    [["listen", "--platform", "wotnot", "--token", "-s3cret"], /'--token'/],
    [["listen", "--platform", "wotnot", "--token"], /'--token/],
    [["listen", "--platform", "wotnot", "--token", ""], /--token or WOTNOT_TOKEN: blank/],
    [["listen", "--platform", "wotnot", "--token", "s3cret\n"], /white space/],
    [["listen", "--platform", "wotnot", "s3cret"], /takes no arguments/],
    [["listen", "--platform", "bird", "--token", "s3cret"], /--token: not for bird, which takes --signing-key$/],
    [["listen", "--platform", "wotnot", "--url", "https://example.com/"], /--url: wotnot does not sign it$/],
    [["listen", "--platform", "bird", "--url", "/bird"], /--url or BIRD_WEBHOOK_URL: pass a whole URL/],
    [["listen", "--platform", "wotnot", "--port", "65536"], /--port: /],
    [["listen", "--platform", "wotnot", "--port", "0x10"], /--port: /],
    [["listen", "--platform", "wotnot", "--json=yes"], /--json/],
    [["listen", "--platform", "wotnot", "--save", "package.json"], /--save .*: cannot be made \(EEXIST\)$/],
    [
      ["listen", "--platform", "wotnot", "--port", "0", "--host", "192.0.2.1"],
      /cannot listen at 192.0.2.1 \(EADDRNOTAVAIL\)$/,
    ],
    [["send", "--platform", "wotnot", "note"], /--to: pass a whole URL/],
    [["send", "--platform", "wotnot", "--to", "ftp://example.com/s3cret", "note"], /--to: pass a whole URL/],
    [["send", "--platform", "wotnot", "--to", "http://u:s3cret@127.0.0.1/", "note"], /--to: must not hold a user name/],
    [["send", "--platform", "wotnot", "--to", NOWHERE], /pass one of NAMEs, --all and --file FILE$/],
    [["send", "--platform", "wotnot", "--to", NOWHERE, "note", "--all"], /pass one of NAMEs, --all and --file FILE$/],
    [["send", "--platform", "wotnot", "--to", NOWHERE, "--file", "a", "--all"], /pass one of NAMEs/],
    [
      ["send", "--platform", "wotnot", "--to", NOWHERE, "--file", "/nowhere.json"],
      /\/nowhere\.json: cannot be read \(ENOENT\)$/,
    ],
    [
      ["send", "--platform", "wotnot", "--to", NOWHERE, "conversation.updated"],
      /no fixture of wotnot is called conversation\.updated/,
    ],
    [["send", "--platform", "bird", "--to", NOWHERE, "--handshake"], /--handshake: bird has none$/],
    [["send", "--platform", "wotnot", "--token", "ключ", "--to", NOWHERE, "note"], /printable ASCII/],
    [["inspect"], /pass a FILE, a folder, or - for the standard input$/],
    [["inspect", "/nowhere.json"], /cannot be read \(ENOENT\)$/],
    [["inspect", "--json", "--redact", "-"], /pass one of --json and --redact$/],
    [["inspect", "--platform", "slack", "-"], /--platform: /],
    [["list", "--platform", "none"], /--platform: /],
  ])("in %j prints one line with the reason, and returns 2", async (args, message) => {
    const { code, stdout, stderr } = await runHere(args, { env: SECRETS });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^chat-webhooks.*\n$/);
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr).not.toMatch(/s3cret|ключ/);
  });

  it("of a missing secret names its option and its variable", async () => {
    const env = { LIVECHAT_SECRET_KEY: undefined };
    const { code, stderr } = await runHere(["send", "livechat", "--all", ...TO], { env });
    expect(code).toBe(2);
    expect(stderr).toBe("chat-webhooks send: no secret: pass --secret-key, or set LIVECHAT_SECRET_KEY\n");
  });
});

describe("list", () => {
  it("names each fixture, and describes it", async () => {
    const { code, stdout } = await runHere(["list"]);
    const rows = stdout.split("\n").filter(Boolean);
    expect(code).toBe(0);
    expect(rows.map((row) => row.split(" ")[0])).toEqual(Object.keys(fixtures));
    expect(rows.filter((row) => !/^\S+ {2,}\S.{3}/.test(row))).toEqual([]);
    expect(stdout).toMatch(/^livechat\/chat_deactivated +A chat is closed$/m);
    expect(stdout).toMatch(/^wotnot\/message\.text +A text message$/m);
    // The name of this fixture does not contain the event's type.
    expect(stdout).toMatch(
      /^bird\/whatsapp\.inbound--invented-text +message\.inbound: a customer's message arrives on a channel$/m,
    );
  });

  it.each([
    ["wotnot", /^(?:wotnot|m-chat)\//],
    ["WotNot", /^(?:wotnot|m-chat)\//],
    ["m-chat", /^m-chat\//],
    ["bird", /^bird\//],
  ])("names the fixtures of %s only, with and without --platform", async (platform, pattern) => {
    const result = await runHere(["list", platform]);
    const names = result.stdout.split("\n").filter(Boolean);
    expect(names.map((row) => row.split(" ")[0])).toEqual(Object.keys(fixtures).filter((name) => pattern.test(name)));
    expect(await runHere(["list", "--platform", platform])).toEqual(result);
  });

  it("aligns its columns within the width of the terminal", async () => {
    for (const columns of [80, 140]) {
      const { stdout } = await runHere(["list"], { terminal: { columns } });
      const blocks = stripVTControlCharacters(stdout).trimEnd().split("\n\n");
      expect(blocks).toHaveLength(4);
      for (const block of blocks) {
        const rows = block.split("\n");
        expect(rows.filter((row) => row.length > columns || UNPRINTABLE.test(row))).toEqual([]);
        expect(new Set(rows.map((row) => row.search(/(?<= {2})\S/))).size).toBe(1);
      }
      expect(stdout).toContain("\u001b[2mwotnot/\u001b[0mnote ");
    }
  });
});
