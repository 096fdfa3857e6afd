import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readCurl } from "../../src/cli/curl.js";

const BODY = '{"text":"it\'s \\"quoted\\" $HOME `x` \\u00e9 漢"}';
const SINGLE = BODY.replaceAll("'", "'\\''");
const DOUBLE = BODY.replace(/[\\"$`]/g, "\\$&");
const ANSI = BODY.replace(/['\\]/g, "\\$&").replaceAll("$", "\\x24");

describe("readCurl", () => {
  it.each([
    ["in single quotes", `curl -d '${SINGLE}' https://example.com`],
    ["in double quotes", `curl -d "${DOUBLE}" https://example.com`],
    ["in ANSI quotes", `curl --data-raw $'${ANSI}' https://example.com`],
    [
      "after a prompt, in several lines",
      `  $ curl https://example.com \\\n  -X POST \\\r\n  --data-binary '${SINGLE}'\n`,
    ],
    ["attached to its option", `curl -sSd'${SINGLE}' https://example.com`],
    ["of --json", `curl --json '${SINGLE}' https://example.com`],
    ["of --data-ascii", `curl.exe --data-ascii '${SINGLE}'`],
  ])("returns the data %s", (_, command) => {
    expect(readCurl(command)).toEqual({ bodies: [BODY] });
  });

  it("splits words as Bash does", () => {
    const words = [
      `'a'"b"c\\ d`,
      `"\\a\\\\\\"\\$\\\`"`,
      "a#b%20",
      '"over\\\nlines"',
      "''",
      String.raw`$'\a\b\e\f\n\r\t\v\\\'\"\x41\101\u00e9\U0001f642'`,
      "$'a'$x",
    ];
    for (const word of words) {
      const [expected] = JSON.parse(
        execFileSync(
          "bash",
          [
            "--norc",
            "-c",
            `x=; "$0" -p 'JSON.stringify(process.argv.slice(1))' -- ${word.replace("$x", "\\$x")}`,
            process.execPath,
          ],
          {
            encoding: "utf8",
            env: { LC_ALL: "C.UTF-8" },
          },
        ),
      );
      expect(readCurl(`curl -d x${word}`)).toEqual({ bodies: [`x${expected}`] });
    }
  });

  it("joins the data as curl does", () => {
    expect(readCurl("curl -d a --data b --data-raw @c")).toEqual({ bodies: ["a&b&@c"] });
    expect(readCurl("curl --json '[1,' --json '2]'")).toEqual({ bodies: ["[1,2]"] });
  });

  it("returns the data of each command", () => {
    expect(readCurl("curl a -d 1;\ncurl b &\ncurl c -d 2")).toEqual({ bodies: ["1", "2"] });
  });

  it("returns no data when an argument only looks like data", () => {
    for (const command of ["curl -Xdelete a", "curl -H 'd: -dx' a", "curl --data-urlencode"]) {
      expect(readCurl(command)).toEqual({ reason: "a curl command without data" });
    }
  });

  it.each([
    ["curl -d '{", "a curl command with a quote that does not end"],
    ['curl -d "{', "a curl command with a quote that does not end"],
    ["curl -d @body.json", "a curl command that sends a file: inspect that"],
    ["curl --json @-", "a curl command that sends its standard input: inspect that"],
    ['curl ^"https://example.com^" --data-raw ^"{}^"', 'a curl command for cmd.exe: copy it as "cURL (bash)"'],
    ["curl https://example.com", "a curl command without data"],
  ])("returns a reason when %j has no data", (command, reason) => {
    expect(readCurl(command)).toEqual({ reason });
  });

  it("returns undefined when the text is not a curl command", () => {
    for (const text of ["", "curl", "curling -d 1", '{"curl": 1}', "wget -d 1"]) expect(readCurl(text)).toBeUndefined();
  });

  it("reads a very long command", () => {
    const body = "x'\\''".repeat(200_000);
    expect(readCurl(`curl -d '${body}'`)).toEqual({ bodies: ["x'".repeat(200_000)] });
  });
});
