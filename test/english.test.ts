import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { pathOf } from "./documents.js";

/** Phrases that readers stumble over, and what to write instead. */
const BANNED: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\b(?:foreign|films?|pictures?)\b/, "the trade's word: other, video, image"],
  [/\bproofs?\b/, "secret, token or signature"],
  [/\blets? (?:it |them |nobody |anyone )?in\b/, "accept or authenticate"],
  [/\b(?:is|are|was|were|be|been) told\b/, "called with, returned, known"],
  [/\bthat nobody\b/, "unknown, unused, random"],
  [/\b(?:whatever|whoever|whichever)\b/, "any, each, even if"],
  [/\bbut for\b/, "except"],
  [/\bbe (?:it|they)\b/, "even if"],
  [/\bshould (?:it|they|this|that)\b/, "if it"],
  [/\b(?:turn|turns|turned) down\b/, "reject"],
  [/\bas (?:it|they) (?:came|comes?)\b/, "as it was sent"],
  [/\bletter for letter\b/, "exactly"],
  [/\b(?:comes?|came) to an end\b/, "end, finish"],
  [/\bin the place of\b/, "instead of"],
  [/\bthe very (?!first|last|same)/, "the same"],
  [/\btold? apart\b|\btells? apart\b/, "distinguish, identify"],
  [/\b(?:goes|went|gone|go) away\b/, "disconnect"],
  [/(?<![Tt]here )\b(?:is|are|was|were) no (?!longer\b|more\b)/, "is not a, has no"],
  [/\b(?:what|that|which) (?:is|are) none\b/, "any other value"],
  [/, for (?:it|they|there|nothing|otherwise) /, "because"],
  [/(?:^|[.;:] )Of (?:the|an?|what|those|all|several|both|these)\b[^.]{0,60},/, "subject first"],
];

/** Files with text of their own: not generated, not sent by a platform, not a list of words. */
const FILES = execFileSync(
  "git",
  ["ls-files", "--", "*.md", "*.ts", "*.js", ":!**/generated/**", ":!docs/events/**", ":!test/english.test.ts"],
  { cwd: pathOf("."), encoding: "utf8" },
)
  .split("\n")
  .filter(Boolean);

/** Returns the prose of a file with its lines: Markdown without code, or comments and strings of several words. */
function proseOf(file: string, text: string): { line: number; prose: string }[] {
  if (file.endsWith(".md")) {
    const prose = text.replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ""));
    return prose.split("\n").map((line, index) => ({ line: index + 1, prose: withoutCode(line) }));
  }
  const found: { line: number; prose: string }[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const add = (start: number, prose: string) =>
    found.push({ line: source.getLineAndCharacterOfPosition(start).line + 1, prose: withoutCode(prose) });
  const visit = (node: ts.Node): void => {
    const trailing = ts.getTrailingCommentRanges(text, node.end) ?? [];
    for (const { pos, end } of [...(ts.getLeadingCommentRanges(text, node.pos) ?? []), ...trailing]) {
      add(pos, text.slice(pos, end).replace(/\s*\n\s*(?:\*|\/\/) ?/g, " "));
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      if (node.text.trim().split(" ").length > 3) add(node.getStart(source), node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, "`…`").replace(/\]\([^)]*\)/g, "]");
}

/** Returns the banned phrases of a file. */
function bannedIn(file: string, text: string): string[] {
  const found = proseOf(file, text).flatMap(({ line, prose }) =>
    BANNED.filter(([phrase]) => phrase.test(prose)).map(
      ([phrase, instead]) => `${file}:${line} "${phrase.exec(prose)?.[0].trim()}": ${instead}`,
    ),
  );
  return [...new Set(found)];
}

it("finds a banned phrase in a comment, a string and a page, but not in code", () => {
  const code =
    "/** A key that nobody knows. */\n// It is told.\nthrow new Error('the body that is none is wrong');\nconst nobody = 1;";
  expect(bannedIn("a.ts", code)).toEqual([
    expect.stringMatching(/^a\.ts:1 "that nobody"/),
    expect.stringMatching(/^a\.ts:2 "is told"/),
    expect.stringMatching(/^a\.ts:3 "that is none"/),
  ]);
  expect(bannedIn("a.md", "`that nobody`\n\n```ts\nbut for();\n```\n\nAll but for one.")).toEqual([
    expect.stringMatching(/^a\.md:7 "but for"/),
  ]);
});

it("is the plain English of CONTRIBUTING.md in every file", () => {
  expect(FILES.flatMap((file) => bannedIn(file, readFileSync(pathOf(file), "utf8")))).toEqual([]);
});
