import { describe, expect, it } from "vitest";
import {
  type AuthenticationCode,
  AuthenticationError,
  type InvalidBodyCode,
  InvalidBodyError,
  MethodNotAllowedError,
} from "../src/core/errors.js";
import { errorResponse } from "../src/core/response.js";
import { parseEvents } from "../src/index.js";
import { codeBlocks, PAGES, pathOf, textOf } from "./documents.js";
import { fixtureText } from "./fixtures.js";
import { withFiles } from "./page-files.js";

/** Returns a cell of a table in bench/README.md, by the start of its row and by its column. */
function benchmarkCell(row: string, column: number): string {
  const line = textOf("bench/README.md")
    .split("\n")
    .find((line) => line.startsWith(`| ${row}`));
  return String(line?.split("|")[column + 1]?.trim());
}

describe("the pages", () => {
  it.each(PAGES)("have up-to-date examples and help texts: `npx vitest run -u` writes %s", async (path) => {
    await expect(withFiles(textOf(path))).toMatchFileSnapshot(pathOf(path));
  });

  it("are all listed in docs/index.md", () => {
    const list = textOf("docs/index.md");
    const missing = PAGES.filter(
      (path) => !list.includes(`](${path.replace(/^docs\//, "").replace("README", "../README")})`),
    );
    expect(missing).toEqual(["docs/index.md"]);
  });
});

describe("the README", () => {
  it("has at most 150 lines", () => {
    expect(textOf("README.md").split("\n").length).toBeLessThanOrEqual(150);
  });

  it("shows the event that the decoder returns", () => {
    const [json = ""] = codeBlocks("README.md", "json");
    expect([JSON.parse(json)]).toEqual(parseEvents(fixtureText("wotnot/message.text")));
  });

  it.each([
    `All ${benchmarkCell("all 95 bodies, platform", 0).match(/\d+/)} documented deliveries`,
    `handles ${benchmarkCell("`createNodeHandler`, bird", 3)} × as many deliveries`,
    `handles ${benchmarkCell("octokit", 3)} ×.`,
    `takes ${benchmarkCell("all 95 bodies, platform", 3)} × the time of \`JSON.parse\``,
    `adds ${benchmarkCell("`parseEvents` of `chat-webhooks/wotnot`", 2)} to a bundle (min + gzip)`,
    `Types add ${benchmarkCell("every exported type of every entry |", 2)}.`,
    `cost ${benchmarkCell("every exported type of every entry, and", 1)} type instantiations`,
    `Inferred from valibot schemas, WotNot's alone cost ${benchmarkCell("the same, inferred from plain valibot", 1)}.`,
  ])("has the results of the benchmarks: %s", (figure) => {
    expect(textOf("README.md").replace(/\s+/g, " ")).toContain(figure);
  });
});

describe("the page of errors", () => {
  const codes = [...new Set(textOf("src/core/errors.ts").match(/(?<=")ERR_\w+(?=")/g))];
  const page = textOf("docs/errors.md");

  it.each(codes)("explains %s: causes, diagnosis and fix", (code) => {
    const [, section = ""] = page.split(`\n### \`${code}\`\n`);
    const [text = ""] = section.split(/\n##/, 1);
    expect(text).toMatch(/causes?/i);
    expect(text).toMatch(/how to tell/i);
    expect(text).toMatch(/fix/i);
  });

  it("has each code with its class and status, and no other code", () => {
    const rows = [...page.matchAll(/^\| \[`(ERR_\w+)`\]\(#(\w+)\) \| `?(\w+)`? \| (\d+) \|/gm)];
    expect(rows.map(([, code]) => code).sort()).toEqual([...codes].sort());
    for (const [, code = "", anchor, name = "", status] of rows) {
      expect(anchor).toBe(code.toLowerCase());
      if (code === "ERR_HANDLER_FAILED") continue;
      const error = ERROR_FACTORIES[name]?.(code);
      expect([code, error?.code, errorResponse(error as InvalidBodyError).status]).toEqual([
        code,
        code,
        Number(status),
      ]);
    }
  });
});

/** Create an error of a class, by its name. */
const ERROR_FACTORIES: Record<
  string,
  (code: string) => AuthenticationError | InvalidBodyError | MethodNotAllowedError
> = {
  // Safe: the codes are read from the declarations of these classes, and the test compares them.
  AuthenticationError: (code) => new AuthenticationError(code as AuthenticationCode, ""),
  InvalidBodyError: (code) => new InvalidBodyError(code as InvalidBodyCode, ""),
  MethodNotAllowedError: () => new MethodNotAllowedError(),
};
