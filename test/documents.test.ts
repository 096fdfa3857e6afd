import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAGES, textOf } from "./documents.js";

const PROJECT = new URL("../", import.meta.url);
const DOCUMENTS = [
  "AGENTS.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...["bench", "examples/queue", "examples/transcripts", "fixtures", "test"].map((folder) => `${folder}/README.md`),
  ...PAGES,
];

/** Returns the fragment that code hosts give to a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

describe("the documents", () => {
  it("include every Markdown file of the root", () => {
    const inRoot = readdirSync(PROJECT).filter((name) => name.endsWith(".md"));
    expect(DOCUMENTS.filter((path) => !path.includes("/")).sort()).toEqual(inRoot.sort());
  });

  it.each(DOCUMENTS)("have no broken link: %s", (path) => {
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
  const rows = textOf("test/README.md")
    .split("| promise | test |\n| --- | --- |\n")[1]
    ?.split("\n\n", 1)[0]
    ?.split("\n")
    .filter((row) => !row.startsWith("| **"));

  it("links each promise to tests that run", () => {
    const broken = rows?.filter((row) => {
      const files = [...row.matchAll(/\]\(([\w/.-]+\.test(?:-d)?\.ts)\)/g)].map(([, file = ""]) => file);
      return (
        files.length === 0 ||
        files.some((file) => /\b(it|describe|test)(\.\w+)*\.(skip|todo|only|fails)\b/.test(textOf(`test/${file}`)))
      );
    });
    expect(broken).toEqual([]);
  });
});
