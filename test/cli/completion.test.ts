import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.js";
import { fixtures } from "../../src/testing/index.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";
import { runHere } from "./run-here.js";

const PLATFORMS = ["bird", "livechat", "m-chat", "reply.cx", "wotnot"];
const NAMES = [...COMMANDS.keys()];
const flagsOf = (name: string) =>
  [...Object.keys(COMMANDS.get(name)?.options ?? {}), "help"].map((each) => `--${each}`);

/** Lines up to the cursor, and the choices there. */
const LINES: [line: string, choices: string[]][] = [
  ["chat-webhooks l", ["list", "listen"]],
  ["chat-webhooks help ", NAMES],
  ["chat-webhooks listen ", PLATFORMS],
  ["chat-webhooks listen w", ["wotnot"]],
  ["chat-webhooks listen --platform ", PLATFORMS],
  ["chat-webhooks listen --platform=b", ["bird"]],
  ["chat-webhooks listen --platform wotnot --port ", []],
  ["chat-webhooks list --platform m", ["m-chat"]],
  ["chat-webhooks send wotnot/message_", ["wotnot/message_status--inbound", "wotnot/message_status--outbound"]],
  ["chat-webhooks send livechat/tag_", ["livechat/tag_created", "livechat/tag_deleted", "livechat/tag_updated"]],
  ["chat-webhooks send --file a-", ["a-file.json", "a-folder"]],
  ["chat-webhooks inspect a-", ["a-file.json", "a-folder"]],
  ["chat-webhooks inspect b", ["b c.json"]],
  ["chat-webhooks listen --save a-", ["a-folder"]],
  ["chat-webhooks completion ", ["bash", "fish", "zsh"]],
  ...NAMES.map((name): [string, string[]] => [`chat-webhooks ${name} --`, flagsOf(name)]),
];
const EMPTY_LINE = "chat-webhooks ";

/** Matches the rows that zsh draws below the line, before it moves the cursor up again. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches the escape sequences of a terminal
const ZSH_ROWS = /\r\r\n\u001b\[J(.*?)\u001b\[\d*A/s;

/** The shells, the first words that each offers, and how to read its output. */
const SHELLS = [
  { tool: tools.bash, options: [], words: [...NAMES, "help", "--help", "--version"], readChoices: linesOf },
  {
    tool: tools.fish,
    options: [],
    words: [...NAMES, "help"],
    readChoices: (text: string) => linesOf(text.replace(/\t.*/g, "")),
  },
  {
    tool: tools.zsh,
    options: ["-f"],
    words: [...NAMES, "help"],
    readChoices: (text: string) => {
      const rows = linesOf(stripVTControlCharacters(ZSH_ROWS.exec(text)?.[1] ?? ""));
      // A row has several names, or one name with its description. Spaces in names are escaped.
      return rows.flatMap((row) => row.replace(/ +-- .*/, "").split(/ {2,}/)).map((name) => name.trim());
    },
  },
];

const EXTENSIONS = { Bash: "sh", fish: "fish", zsh: "zsh" } as Record<string, string>;

const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-completion-"));
const files = join(folder, "files");

beforeAll(() => {
  mkdirSync(join(files, "a-folder"), { recursive: true });
  for (const name of ["a-file.json", "b c.json"]) writeFileSync(join(files, name), "[]");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(SHELLS)("the completion of $tool.name", ({ tool, options, words, readChoices }) => {
  describeWith(tool, "offers", (file) => {
    const offered = new Map<string, string[]>();

    // One process for all lines, because shells start slowly.
    beforeAll(async () => {
      const script = join(folder, `script.${EXTENSIONS[tool.name]}`);
      writeFileSync(script, (await runHere(["completion", tool.name.toLowerCase()])).stdout);
      const helper = fileURLToPath(new URL(`list-choices.${EXTENSIONS[tool.name]}`, import.meta.url));
      const lines = [EMPTY_LINE, ...LINES.map(([line]) => line)];
      // Shells write files into HOME.
      const env = { PATH: process.env.PATH, HOME: folder, TERM: "xterm", LANG: "C.UTF-8" };
      const output = execFileSync(file, [...options, helper, script, ...lines], {
        cwd: files,
        env,
        encoding: "utf8",
        timeout: 110_000,
      });
      for (const [index, line] of lines.entries()) offered.set(line, readChoices(output.split("\0")[index] ?? ""));
    }, 120_000);

    it.each([[EMPTY_LINE, words] as [string, string[]], ...LINES])("the choices for %j", (line, choices) => {
      expect(sorted(offered.get(line) ?? [])).toEqual(sorted(choices));
    });
  });
});

describe("a completion", () => {
  it("contains only names without special characters of a shell", () => {
    expect(Object.keys(fixtures).filter((name) => !/^[\w./-]+$/.test(name))).toEqual([]);
    for (const { options, operands } of COMMANDS.values()) {
      const words = [operands, ...Object.values(options).map(({ completion = [] }) => completion)].flat();
      expect(words.filter((word) => !/^[\w./-]+$/.test(word))).toEqual([]);
    }
  });
});

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

/** Returns the sorted names, without the prefixes, suffixes and escapes of a shell. */
function sorted(names: readonly string[]): string[] {
  return [
    ...new Set(names.filter(Boolean).map((name) => name.replace(/^--\w+=|\/$/g, "").replaceAll("\\", ""))),
  ].sort();
}
