import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAGES, textOf } from "./documents.js";

const PROJECT = new URL("../", import.meta.url);
const DOCUMENTS = [
  "AGENTS.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...["bench", "examples/queue", "examples/transcripts", "fixtures", "test"].map((at) => `${at}/README.md`),
  ...PAGES,
];

/** The heading's part of an address, as code hosts make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

describe("the documents", () => {
  it("are all there is", () => {
    const ofTop = readdirSync(PROJECT).filter((name) => name.endsWith(".md"));
    expect(DOCUMENTS.filter((path) => !path.includes("/")).sort()).toEqual(ofTop.sort());
  });

  it.each(DOCUMENTS)("have no link to what is not there: %s", (path) => {
    const text = textOf(path);
    const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, file = "", anchor]) => {
      const target = file === "" ? new URL(path, PROJECT) : new URL(file, new URL(path, PROJECT));
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      const headings = [...readFileSync(target, "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
        anchorOf(heading),
      );
      return !headings.includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

describe("the table of promises", () => {
  const [, table = ""] = textOf("test/README.md").split("| promise | held by |\n| --- | --- |\n");
  const rows = table
    .split("\n\n", 1)
    .join()
    .split("\n")
    // Titles of parts of it.
    .filter((row) => !/^\| \*\*[^*]+\*\* \| \|$/.test(row));
  const holders = rows.map((row) => [...row.matchAll(/\[[\w/-]+\]\(([\w/.-]+)\)((?:[:,] "[^"]+")*)/g)]);

  it("names for each promise what holds it", () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(rows.filter((_, index) => holders[index]?.length === 0)).toEqual([]);
  });

  it.each(holders.flat().map(([, file = "", titles = ""]) => ({ file, titles })))(
    "names tests that $file has: $titles",
    ({ file, titles }) => {
      const text = textOf(`test/${file}`);
      const named = [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title);
      const code = text.split("\n").filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));
      expect(named.filter((title) => !code.some((line) => line.includes(`"${title}"`)))).toEqual([]);
    },
  );

  it("names no test that is left out", () => {
    const files = holders.flat().map(([, file = ""]) => file);
    expect(
      files.filter((file) => /\b(it|describe|test)(\.\w+)*\.(skip|todo|only|fails)\b/.test(textOf(`test/${file}`))),
    ).toEqual([]);
  });
});
