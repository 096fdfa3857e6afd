/** Configures the site: its pages, its navigation, and a policy that keeps every request on its own origin. */

import { join } from "node:path";
import { transformerTwoslash } from "@shikijs/vitepress-twoslash";
import { defineConfig, type MarkdownOptions } from "vitepress";
import { writeMarkdown } from "./markdown.ts";
import { anchorOf, PROJECT, readSidebar, readTitle, siteMarkdown, sitePath } from "./pages.ts";
import { policyOf } from "./policy.ts";

const { title, description } = readTitle();

// A speech bubble, inline because it is small.
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#3451b2" d="M1 2h14v9H7l-4 4v-4H1z"/></svg>';

/** Shows types on the fences that say `ts twoslash`. One that does not compile fails the build. */
const hovers = transformerTwoslash({
  explicitTrigger: true,
  twoslashOptions: {
    // In the package's own folder its name means its built declarations. With a slash at the end, errors would be lost.
    vfsRoot: PROJECT.replace(/\/$/, ""),
    compilerOptions: { module: 99, moduleResolution: 100, target: 9, strict: true, types: ["node"] },
  },
});

type Transformer = NonNullable<MarkdownOptions["codeTransformers"]>[number];

export default defineConfig({
  title,
  description,
  lang: "en",
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }]],
  base: process.env.DOCS_BASE ?? "/",
  // Pages stay where they are in the repository: their links work there, too.
  srcDir: "..",
  srcExclude: ["AGENTS.md", "CONTRIBUTING.md", "!(docs|bench)/**/*.md"],
  rewrites: sitePath,
  cleanUrls: true,
  // One inline script less for the policy to name.
  metaChunk: true,
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify: anchorOf },
    // Safe: the two versions of Shiki differ in options that it does not read.
    codeTransformers: [hovers as Transformer],
    config: siteMarkdown,
  },
  themeConfig: {
    nav: [
      { text: "Start", link: "/start/" },
      { text: "Events", link: "/guide/events" },
      { text: "Errors", link: "/errors" },
      { text: "Playground", link: "/playground" },
    ],
    sidebar: readSidebar(),
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        // Not in the client's code, unlike a function in `miniSearch`, which the policy would not let it make.
        _render: (text, env, md) => md.render(searchedText(sitePath(env.relativePath), text), env),
      },
    },
  },
  vite: {
    plugins: [
      {
        name: "find-vue",
        enforce: "pre",
        // The build looks for Vue beside the pages, where it is not installed.
        resolveId: (id, _importer, { ssr }) => (ssr && /^vue(\/|$)/.test(id) ? { id, external: true } : undefined),
      },
    ],
    resolve: {
      alias: [
        { find: /^chat-webhooks$/, replacement: join(PROJECT, "dist/index.js") },
        { find: /^chat-webhooks\/(.+)$/, replacement: join(PROJECT, "dist/$1/index.js") },
      ],
    },
  },
  transformPageData: ({ relativePath }) => {
    if (relativePath === "playground.md") return { frontmatter: { aside: false } };
    if (relativePath !== "index.md") return undefined;
    const actions = [
      { text: "Get started", link: "/start/" },
      { text: "Playground", link: "/playground", theme: "alt" },
      { text: "All pages", link: "/contents", theme: "alt" },
    ];
    return { title, frontmatter: { layout: "home", hero: { name: title, tagline: description, actions } } };
  },
  transformHtml: (html) =>
    html.replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`),
  buildEnd: writeMarkdown,
});

/** Returns what the search finds a page by: of the API reference the names alone, or it would hide the other pages. */
function searchedText(path: string, text: string): string {
  if (path.startsWith("api/")) return (text.match(/^#{1,3} .+$/gm) ?? []).join("\n\n");
  // Without the languages of code, which would be highlighted for nothing.
  return text.replace(/^```.+$/gm, "```");
}
