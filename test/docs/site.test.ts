import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PAGES, textOf } from "../documents.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";
import { accessibilityProblems, type Browser, fileOf, openBrowser, SITE } from "./browser.js";

const files = readdirSync(SITE, { recursive: true, encoding: "utf8" });
const pages = files
  .filter((file) => file.endsWith(".html") && file !== "404.html")
  .map((file) => `/${file.slice(0, -5)}`);

/** Returns the values of an attribute in a page. */
function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    value.replaceAll("&amp;", "&"),
  );
}

function htmlOf(path: string): string {
  const file = fileOf(path);
  return file === undefined ? "" : readFileSync(file, "utf8");
}

it("has a page for each page of the repository, and one for each subpath of the package", () => {
  const { exports } = JSON.parse(textOf("package.json"));
  const subpaths = Object.keys(exports).filter((name) => !name.endsWith(".json"));
  const expected = [
    ...PAGES.filter((page) => page.startsWith("docs/") && page !== "docs/index.md").map((page) => page.slice(4, -3)),
    ...subpaths.map((name) => `/api/chat-webhooks${name.slice(1)}`),
    "/index",
    "/contents",
    "/security",
    "/changelog",
    "/benchmarks",
    "/api/index",
  ];
  expect(pages.sort()).toEqual(expected.sort());
});

it("has no link to a missing page or anchor", () => {
  const ids = new Map(pages.map((page) => [page, new Set(valuesOf(htmlOf(page), "id"))]));
  const broken = pages.flatMap((page) =>
    valuesOf(htmlOf(page), "href")
      .filter((href) => {
        const url = new URL(href, `http://localhost${page}`);
        if (url.origin !== "http://localhost") return false;
        if (fileOf(url.pathname) === undefined) return true;
        const anchors = ids.get(url.pathname.replace(/\/$/, "/index"));
        return url.hash !== "" && !anchors?.has(decodeURIComponent(url.hash.slice(1)));
      })
      .map((href) => `${page}: ${href}`),
  );
  expect(broken).toEqual([]);
});

it("has each page as Markdown, and all of them in llms.txt", () => {
  const listed = [...readFileSync(join(SITE, "llms.txt"), "utf8").matchAll(/\]\((.+)\)/g)].map(([, path = ""]) => path);
  expect(listed.filter((path) => fileOf(path) === undefined)).toEqual([]);
  expect(pages.map((page) => `${page}.md`).filter((path) => fileOf(path) === undefined)).toEqual([]);
  const unlisted = pages.filter((page) => !listed.includes(`${page}.md`));
  expect(unlisted.sort()).toEqual(["/changelog", "/contents", "/index"]);
});

it("shows types in every fence with twoslash", () => {
  const withTypes = PAGES.filter((page) => textOf(page).includes("```ts twoslash"));
  expect(withTypes.length).toBeGreaterThan(5);
  for (const page of withTypes) {
    const path = page === "README.md" ? "/index" : page.slice(4, -3);
    const fences = textOf(page).split("```ts twoslash").length - 1;
    expect([page, htmlOf(path).split("twoslash lsp").length - 1]).toEqual([page, fences]);
    expect(htmlOf(path)).toContain("twoslash-hover");
  }
});

describeWith(tools.chromium, "the site in Chromium", (file) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(file);
  });
  afterAll(() => browser?.close());

  it.each(["/", "/guide/events", "/events/bird", "/api/chat-webhooks/http", "/playground"])(
    "opens without an error, an external request or a serious accessibility finding: %s",
    async (path) => {
      for (const [colorScheme, ...rules] of [["light"], ["dark", "color-contrast"]] as const) {
        const { page, problems } = await browser.visit(path, { colorScheme });
        await page.waitForLoadState("networkidle");
        expect(await page.title()).toContain("chat-webhooks");
        expect(await accessibilityProblems(page, ...rules)).toEqual([]);
        expect(problems).toEqual([]);
        await page.context().close();
      }
    },
  );

  it("fits the screen of a phone", async () => {
    for (const path of ["/", "/start/", "/guide/events", "/events/livechat", "/errors", "/playground"]) {
      const { page } = await browser.visit(path, { viewport: { width: 390, height: 844 } });
      expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, 390]);
      await page.context().close();
    }
  });

  it("forbids pages to send data, load external images or evaluate strings", async () => {
    const { page } = await browser.visit("/");
    const attempt = (code: string) =>
      page.evaluate(`(async () => { try { return await (${code}); } catch (error) { return error.name; } })()`);
    expect(await attempt("fetch('/index.md')")).toBe("TypeError");
    expect(await attempt("fetch('https://example.com/')")).toBe("TypeError");
    expect(
      await attempt(
        "new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('loaded'); image.onerror = () => resolve('blocked'); image.src = 'http://127.0.0.1:9/a.png'; })",
      ),
    ).toBe("blocked");
    expect(htmlOf("/index")).not.toContain("unsafe-eval");
  });

  it.each([
    ["signature mismatch", "/errors#err_signature_mismatch"],
    ["chat_deactivated transcript", "/platforms/livechat"],
    ["rotate token", "/guide/secrets"],
    ["carousel", "/events/"],
  ])("finds the expected page among the first results: %s", async (query, expected) => {
    const { page, problems } = await browser.visit("/start/");
    const field = page.locator("#localsearch-input");
    // The page handles keys once its scripts have run.
    await vi.waitFor(async () => {
      await page.keyboard.press("Control+k");
      await field.waitFor({ timeout: 1_000 });
    }, 30_000);
    await field.fill(query);
    await page.locator("#localsearch-list li").first().waitFor();
    // The list may be that of an earlier input.
    const first = page.locator("#localsearch-list a").nth(0);
    await expect.poll(() => first.getAttribute("href"), { timeout: 10_000 }).toContain(expected);
    await first.click();
    await page.waitForURL(`**${expected}*`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
