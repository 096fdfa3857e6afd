/** Writes what programs read: each page as Markdown, the deliveries that pages link to, and `llms.txt`. */

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DefaultTheme, SiteConfig } from "vitepress";
import { PROJECT, readTitle, resolveLink, sitePath, textOf } from "./pages.ts";

type Item = DefaultTheme.SidebarItem;

/** Writes the files into the folder of the built site. */
export function writeMarkdown({ outDir, pages, site, userConfig }: SiteConfig): void {
  const { base } = site;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
  };
  for (const page of pages) {
    const text = textOf(page).replace(/\]\(([^)\s]+)\)/g, (link, href) => {
      const target = resolveLink(page, href, "markdown");
      return target === undefined ? link : `](${target.startsWith("/") ? base + target.slice(1) : target})`;
    });
    write(sitePath(page), text);
  }
  cpSync(join(PROJECT, "fixtures"), join(outDir, "fixtures"), { recursive: true });
  write("llms.txt", contents(userConfig.themeConfig.sidebar, base));
}

/** Returns the list of pages in the format of https://llmstxt.org. */
function contents(groups: readonly Item[], base: string): string {
  const { title, description } = readTitle();
  const linesOf = ({ text, link, items = [] }: Item): string[] => [
    ...(link?.startsWith("/") ? [`- [${text}](${base}${markdownPath(link)})`] : []),
    ...items.flatMap(linesOf),
  ];
  const sections = groups.map((group) => [`## ${group.text}`, "", ...linesOf(group)].join("\n"));
  return `${[`# ${title}`, `> ${description}`, ...sections].join("\n\n")}\n`;
}

function markdownPath(link: string): string {
  const path = link.slice(1).replace(/\.md$/, "");
  return `${path.replace(/(^|\/)$/, "$1index")}.md`;
}
