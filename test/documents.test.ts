import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const PROJECT = new URL("../", import.meta.url);
const DOCUMENTS = [
  "CHANGELOG.md",
  "README.md",
  "SECURITY.md",
  ...["bench", "fixtures", "test"].map((at) => `${at}/README.md`),
];

function textOf(path: string): string {
  return readFileSync(new URL(path, PROJECT), "utf8");
}

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
    expect(DOCUMENTS.filter((path) => !path.includes("/"))).toEqual(ofTop.sort());
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
  const rows = textOf("test/README.md")
    .split("\n")
    .filter((line) => /^\| [^*|]+ \| \[/.test(line));

  it("names a test for each promise", () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !/\]\([\w/.-]+\.(test\.ts|test-d\.ts|md)\)/.test(row))).toEqual([]);
  });

  it.each(
    rows.flatMap((row) =>
      [...row.matchAll(/\[([\w/-]+)\]\((\S+?\.ts)\)((?:[:,] "[^"]+")*)/g)].map(([, name, file, titles]) => [
        name,
        file,
        titles,
      ]),
    ),
  )("names tests of %s that there are", (_, file, titles) => {
    const text = textOf(`test/${file}`);
    const named = [...String(titles).matchAll(/"([^"]+)"/g)].map(([, title = ""]) => title);
    expect(named.filter((title) => !text.includes(`"${title}"`))).toEqual([]);
  });
});
