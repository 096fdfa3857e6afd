/** Knows which files of the repository are pages of the site, and where their links lead. */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { fileURLToPath } from "node:url";
import type { DefaultTheme, MarkdownOptions } from "vitepress";

/** The repository's folder. */
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

// Pages whose place in the site differs from their place in `docs`.
const MOVED: Readonly<Record<string, string>> = {
  "README.md": "index.md",
  "docs/index.md": "contents.md",
  "SECURITY.md": "security.md",
  "CHANGELOG.md": "changelog.md",
  "bench/README.md": "benchmarks.md",
};

const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
const REPOSITORY = GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/main`;

type MarkdownIt = Parameters<NonNullable<MarkdownOptions["config"]>>[0];

/** Returns the path of a page in the site; any other file keeps its own. */
export function sitePath(file: string): string {
  return MOVED[file] ?? file.replace(/^docs\//, "");
}

/** Returns the text of a file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(PROJECT, file), "utf8");
}

/**
 * Returns where a link of a page leads in the site.
 *
 * @param file - The page's file.
 * @param href - The link as it is written: a URL, an anchor or a relative path.
 * @param format - What links to pages and fixtures lead to: pages and the playground, or the files.
 * @returns The link; `undefined` when it leads to a file outside the site and the repository's URL is unknown.
 */
export function resolveLink(file: string, href: string, format: "html" | "markdown"): string | undefined {
  if (/^([a-z]+:|#|\/)/.test(href)) return href;
  const [path = "", anchor] = href.split("#", 2);
  const target = join(dirname(file), path);
  const suffix = anchor === undefined ? "" : `#${anchor}`;
  if (target in MOVED || /^docs\/.*\.md$/.test(target)) {
    const page = `/${sitePath(target)}`;
    return (format === "html" ? page.replace(/(\/index)?\.md$/, (_, index) => (index ? "/" : "")) : page) + suffix;
  }
  const [, delivery] = /^fixtures\/(.+)\.json$/.exec(target) ?? [];
  if (delivery !== undefined) return format === "html" ? `/playground?delivery=${delivery}` : `/${target}`;
  return REPOSITORY && `${REPOSITORY}/${target}${suffix}`;
}

/** Makes the links of pages lead where they do in the repository, and leaves out of the README what the home page shows above it. */
export function siteMarkdown(md: MarkdownIt): void {
  md.core.ruler.push("site", ({ tokens, env }) => {
    const file = fileOf(env.realPath ?? env.path);
    // The title and the first paragraph.
    if (file === "README.md") tokens.splice(0, 6);
    for (const token of tokens) {
      let isDropped = false;
      token.children =
        token.children?.filter((child) => {
          if (child.type === "link_open") {
            const href = resolveLink(file, child.attrGet("href") ?? "", "html");
            isDropped = href === undefined;
            if (href !== undefined) child.attrSet("href", href);
          }
          return !isDropped || !child.type.startsWith("link_");
        }) ?? null;
    }
  });
}

/** Returns the anchor of a heading, as code hosts make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** Returns the title of the README, and its first paragraph in one line. */
export function readTitle(): { title: string; description: string } {
  const [, title = "", description = ""] = /^# (.+)\n\n([\s\S]+?)\n\n/.exec(textOf("README.md")) ?? [];
  return { title, description: description.replaceAll("\n", " ").replaceAll("`", "") };
}

/** Returns the navigation: the list of pages in `docs/index.md`, with its headings as groups, and the API reference. */
export function readSidebar(): DefaultTheme.SidebarItem[] {
  const [, ...sections] = textOf("docs/index.md").split(/^## /m);
  const groups = sections.map((section) => {
    const [text = ""] = section.split("\n", 1);
    const items = [...section.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name = "", href = ""]) => ({
      text: name.replace(/^./, (first) => first.toUpperCase()),
      link: resolveLink("docs/index.md", href, "html"),
    }));
    return { text, items };
  });
  return [...groups, { text: "API", link: "/api/", items: JSON.parse(textOf("docs/api/typedoc-sidebar.json")) }];
}

function fileOf(path: string): string {
  return path.slice(PROJECT.length);
}
