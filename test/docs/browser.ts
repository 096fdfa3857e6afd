/** Serves the built site as a static host does, and records the errors of its pages in a browser. */

import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** The folder of the built site. */
export const SITE = fileURLToPath(new URL("../../docs/.vitepress/dist/", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".txt": "text/plain",
};
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** A page of the site, with its errors. */
export interface Visit {
  readonly page: Page;
  /** Errors, warnings, and requests to other sites. */
  readonly problems: string[];
}

/** A browser with the site. */
export interface Browser {
  /** Opens a page of the site in a new session; resolves when it is loaded. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

/** Serves the site and starts a browser. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const server = createServer(({ url = "/" }, response) => {
    const file = fileOf(new URL(url, "http://localhost").pathname);
    if (file === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": TYPES[extname(file)] }).end(readFileSync(file));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The files that Chromium keeps outside of its temporary profile.
  const home = mkdtempSync(join(tmpdir(), "chat-webhooks-docs-"));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  const browser = await chromium.launch({ executablePath, args: FLAGS, env });
  return {
    async visit(path, options) {
      const page = await browser.newPage(options);
      const problems: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) problems.push(request.url());
      });
      await page.goto(origin + path);
      return { page, problems };
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(home, { recursive: true });
    },
  };
}

/** Returns the file that a host returns for a path; `undefined` when there is none. */
export function fileOf(path: string): string | undefined {
  const file = join(SITE, decodeURIComponent(path));
  const candidates = path.endsWith("/") ? [join(file, "index.html")] : [file, `${file}.html`];
  return candidates.find((each) => existsSync(each) && statSync(each).isFile());
}

/** Resolves to the serious findings of axe-core in a page, by rule and element. Checks the given rules, by default all. */
export async function accessibilityProblems(page: Page, ...rules: string[]): Promise<string[]> {
  // The site's policy forbids a script element.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (only) => {
    // Safe: the script above defines `axe`.
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const results = await axe.run(only.length > 0 ? { runOnly: only } : {});
    return results.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map(({ target }) => target.join(" ")),
    }));
  }, rules);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, places }) => places.map((place) => `${id}: ${place}`));
}
