import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { safeParseEvents } from "../../src/index.js";
import { fixture, fixtureNames, fixtureText } from "../fixtures.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";
import { type Browser, openBrowser, type Visit } from "./browser.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
// The one item of a documented delivery.
const [ITEM] = fixture("wotnot/message.text").events;
const NAMES = ["bird", "livechat", "m-chat", "wotnot"].flatMap(fixtureNames);

describeWith(tools.chromium, "the playground in Chromium", (file) => {
  let browser: Browser;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser(file);
    visit = await browser.visit("/playground");
    page = visit.page;
    await page.locator("textarea").waitFor();
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(visit.problems).toEqual([]));

  /** Puts a text into the field for the body, and waits for what the page makes of it. */
  async function type(text: string, status: string): Promise<void> {
    await page.locator("textarea").fill(text);
    // The page waits, too, and began before.
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
    await page.locator("section p[role=status]").first().filter({ hasText: status }).waitFor();
  }

  /** Chooses a fixture, and lets the page draw it. */
  async function choose(name: string): Promise<void> {
    await page.locator("select").first().selectOption(name);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 10))");
  }

  const marks = () => page.locator(".marks li").allInnerTexts();

  it("offers every fixture, shows what each is, and writes code for each event that compiles", async () => {
    const offered = await page
      .locator("option[value*='/']")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    expect([...offered].sort()).toEqual([...NAMES].sort());
    const codes = new Set<string>();
    for (const name of NAMES) {
      await choose(name);
      const result = safeParseEvents(fixtureText(name));
      const expected = result.success ? `events: ${result.events.length}` : result.error.code;
      expect([name, await page.locator("section p[role=status]").first().innerText()]).toEqual([
        name,
        expect.stringContaining(expected),
      ]);
      for (const code of await page.locator(".code").allInnerTexts()) codes.add(code);
      const drawn = await page.locator(".conversation > li").count();
      if (result.success && result.events.length > 0)
        expect([name, drawn]).toEqual([name, expect.toSatisfy((count) => count > 0)]);
    }
    expect(codes.size).toBeGreaterThan(40);
    expect(mistakesIn([...codes])).toEqual([]);
  });

  it("draws messages with media, options, forms and notes", async () => {
    for (const [name, selector, text] of [
      ["wotnot/message.text", ".bubble.customer .text", "Hiiiii"],
      ["wotnot/message.image", ".placeholder", "image"],
      ["wotnot/message.button", ".options li", ""],
      ["wotnot/message.form", ".form dt", ""],
      ["wotnot/note", ".bubble.note", "hidden from the customer"],
      ["wotnot/status", ".line", "conversation closed"],
    ] as const) {
      await choose(name);
      expect([name, await page.locator(selector).first().innerText()]).toEqual([name, expect.stringContaining(text)]);
    }
  });

  it("marks what is wrong, missing, unknown or no JSON at its place", async () => {
    const wrong = JSON.stringify({ ...ITEM, timestamp: 7 }, null, 2);
    await type(wrong, "events: 1");
    const line = wrong.split("\n").findIndex((each) => each.includes('"timestamp"')) + 1;
    expect(await marks()).toEqual([`Line ${line}, timestamp: string expected, number received`]);
    expect(await page.locator("pre .wrong").first().innerText()).toBe("7");
    await choose("wotnot/message.text--invented-unknown-keys");
    expect(await page.locator("pre .unknown").count()).toBeGreaterThan(0);
    await type('{"events": [}', "ERR_BODY_");
    expect((await marks())[0]).toBe("Line 1: Value expected");
    // Of a key that stands twice, the last counts.
    await type('{"action": "x", "payload": {}, "action": 7}', "livechat");
    expect(await page.locator("pre .wrong").first().innerText()).toBe("7");
  });

  it("verifies a token, a secret key and a signature", async () => {
    const verdict = page.locator("form p[role=status]");
    for (const [name, secret, code] of [
      ["wotnot/message.text", "Token", "ERR_SECRET_MISMATCH"],
      ["livechat/incoming_chat", "Secret key", "ERR_SECRET_MISMATCH"],
      ["bird/conversation.updated", "Signing key", "ERR_SIGNATURE_MISMATCH"],
    ] as const) {
      await choose(name);
      await page.getByLabel(secret, { exact: true }).fill("s3cret");
      if (name.startsWith("bird/")) await page.getByLabel("URL of the subscription").fill("https://example.com/bird");
      await page.getByRole("button", { name: "Sign this body" }).click();
      await page.getByRole("button", { name: "Verify" }).click();
      await verdict.filter({ hasText: "Accepted" }).waitFor();
      await page.getByLabel(secret, { exact: true }).fill("another");
      await page.getByRole("button", { name: "Verify" }).click();
      await verdict.filter({ hasText: code }).waitFor();
    }
  });

  it("shows what people write as text", async () => {
    const hostile = '<img src=x onerror="globalThis.isRun = true">\u202eevil\u2066{{ 7 * 7 }}';
    const item = structuredClone(ITEM);
    item.event.payload.message.text = hostile;
    item[hostile] = hostile;
    item.timestamp = { [hostile]: 1 };
    await type(JSON.stringify(item, null, 2), "events: 1");
    expect(await page.locator(".bubble .text").textContent()).toBe(hostile);
    expect(await page.locator(".playground img").count()).toBe(0);
    expect(await page.evaluate("globalThis.isRun")).toBe(undefined);
  });

  it("takes a body of 1 MiB", async () => {
    const item = { ...ITEM, timestamp: 7 };
    const count = Math.ceil(2 ** 20 / JSON.stringify(item).length);
    const body = JSON.stringify({ events: Array.from({ length: count }, () => item) });
    expect(body.length).toBeGreaterThanOrEqual(2 ** 20);
    await type(body, `events: ${count}`);
    expect(await page.locator(".marks").innerText()).toContain(`and ${count - 200} more`);
    expect(await page.getByText(`and ${count - 100} more events`).count()).toBe(1);
  });

  it("can be used with a keyboard alone", async () => {
    await type("[", "ERR_BODY_");
    await page.locator("#VPContent h1").click();
    const focused = () =>
      page.evaluate(
        "document.activeElement.tagName + ' ' + (document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText)",
      );
    const seen: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Tab");
      seen.push(String(await focused()));
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        expect.stringContaining("SELECT"),
        "TEXTAREA Body of the delivery",
        expect.stringContaining("BUTTON Line 1"),
      ]),
    );
    // A tab leaves the field, and a difference leads back into it.
    await page.locator(".marks button").first().focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toContain("TEXTAREA");
  });
});

/** Returns what the compiler says to programs that use the built package. */
function mistakesIn(codes: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "chat-webhooks-codes-"));
  try {
    const files = codes.map((code, index) => {
      const path = join(folder, `${index}.ts`);
      writeFileSync(path, code);
      return path;
    });
    const program = ts.createProgram(files, {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      paths: { "chat-webhooks/*": [join(PROJECT, "dist/*/index.d.ts")] },
    });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText, file }) => `${ts.flattenDiagnosticMessageText(messageText, "\n")}\n${file?.text}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
