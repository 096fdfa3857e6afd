import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { safeParseEvents } from "../../src/index.js";
import { redact } from "../../src/inspect/index.js";
import { fixture, fixtureNames, fixtureText } from "../fixtures.js";
import { describeWith } from "../support/describe-with.js";
import { tools } from "../support/tools.js";
import { accessibilityProblems, type Browser, openBrowser, type Visit } from "./browser.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
// The only item of a documented delivery.
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
    await page.getByLabel("Body of the delivery").waitFor();
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(visit.problems).toEqual([]));

  /** Fills the field for the body, and waits for the status. */
  async function type(text: string, status: string): Promise<void> {
    await page.getByLabel("Body of the delivery").fill(text);
    // The page waits before it decodes, and started earlier.
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
    await page.locator("section > p[role=status]").first().filter({ hasText: status }).waitFor();
  }

  /** Chooses a fixture, and waits until the page has drawn it. */
  async function choose(name: string): Promise<void> {
    await page.locator("select").first().selectOption(name);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 10))");
  }

  const marks = () => page.locator(".marks li").allInnerTexts();

  it("offers every fixture, shows its events, and writes code for each event that compiles", async () => {
    const offered = await page
      .locator("option[value*='/']")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    expect([...offered].sort()).toEqual([...NAMES].sort());
    const codes = new Set<string>();
    for (const name of NAMES) {
      await choose(name);
      const result = safeParseEvents(fixtureText(name));
      const expected = result.success ? `events: ${result.events.length}` : result.error.code;
      expect([name, await page.locator("section > p[role=status]").first().innerText()]).toEqual([
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

  it("marks the place of a wrong, missing or unknown value, and of a syntax error", async () => {
    const wrong = JSON.stringify({ ...ITEM, timestamp: 7 }, null, 2);
    await type(wrong, "events: 1");
    const line = wrong.split("\n").findIndex((each) => each.includes('"timestamp"')) + 1;
    expect(await marks()).toEqual([`Line ${line}, timestamp: string expected, number received`]);
    expect(await page.locator("pre .wrong").first().innerText()).toBe("7");
    await choose("wotnot/message.text--invented-unknown-keys");
    expect(await page.locator("pre .unknown").count()).toBeGreaterThan(0);
    await type('{"events": [}', "ERR_BODY_");
    expect((await marks())[0]).toBe("Line 1: Value expected");
    // JSON.parse keeps the last value of a repeated key.
    await type('{"action": "x", "payload": {}, "action": 7}', "livechat");
    expect(await page.locator("pre .wrong").first().innerText()).toBe("7");
  });

  it("verifies a token, a secret key and a signature", async () => {
    const verdict = page.locator("form [role=status]");
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

  it("names the mistake when a signature of Bird does not match, and the signed URL", async () => {
    const verdict = page.locator("form [role=status]");
    const url = page.getByLabel("URL of the subscription");
    const key = page.getByLabel("Signing key");
    const compact = JSON.stringify(fixture("bird/conversation.updated"));
    const sign = async (signed: string) => {
      // Choosing another platform empties the fields.
      await choose("wotnot/message.text");
      await choose("bird/conversation.updated");
      await page.getByLabel("Body of the delivery").fill(compact);
      await key.fill("s3cret");
      await url.fill(signed);
      await page.getByRole("button", { name: "Sign this body" }).click();
      await page.waitForFunction("document.querySelector('form label:nth-of-type(3) input').value !== ''");
    };
    const verify = async () => {
      await page.getByRole("button", { name: "Verify" }).click();
      await verdict.filter({ hasText: "ERR_SIGNATURE_MISMATCH" }).waitFor();
      return verdict.innerText();
    };
    for (const [signed, passed, mistake] of [
      ["https://example.com/bird/", "https://example.com/bird", "differs by a slash at the end of the path"],
      ["https://example.com/bird", "http://example.com/bird", "has the other scheme, `https` or `http`"],
      [
        "https://example.com/bird?a=1&b=2",
        "https://example.com/bird?b=2&a=1",
        "has the query parameters in another order",
      ],
    ] as const) {
      await sign(signed);
      await url.fill(passed);
      const told = await verify();
      expect(told).toContain(mistake);
      expect(told).toContain(`Signed URL: ${signed}`);
    }
    await sign("https://example.com/bird");
    await page.getByRole("button", { name: "Format" }).click();
    expect(await verify()).toContain("was parsed and serialized again");
    await sign("https://example.com/bird");
    await key.fill("another");
    expect(await verify()).toContain("was signed with another key");
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it("stores no secret that is typed in, and sends it nowhere", async () => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(`${request.url()} ${request.postData()}`));
    await choose("bird/conversation.updated");
    await page.getByLabel("Signing key").fill("s3cret-to-keep");
    await page.getByLabel("URL of the subscription").fill("https://example.com/bird?token=s3cret-to-keep");
    await page.getByRole("button", { name: "Sign this body" }).click();
    await page.getByLabel("Signing key").fill("another s3cret-to-keep");
    await page.getByRole("button", { name: "Verify" }).click();
    await page.locator("form [role=status]").filter({ hasText: "ERR_SIGNATURE_MISMATCH" }).waitFor();
    const kept = await page.evaluate<string[]>(`(async () => [
      JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state }),
      document.cookie,
      location.href,
      JSON.stringify([await indexedDB.databases(), await caches.keys()]),
    ])()`);
    expect([...kept, ...requests].filter((text) => text.includes("s3cret"))).toEqual([]);
    expect(kept.at(-1)).toBe("[[],[]]");
    await choose("wotnot/message.text");
    await choose("bird/conversation.updated");
    expect(await page.getByLabel("Signing key").inputValue()).toBe("");
  });

  it("copies the body without its values when only the keyboard is used", async () => {
    const { page, problems } = await browser.visit("/playground", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const button = page.getByRole("button", { name: "Copy redacted" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copied", { exact: true }).waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(JSON.parse(copied)).toEqual(redact(fixtureText("wotnot/message.text")));
    expect(copied).not.toContain("Hiiiii");
    await page.getByLabel("Body of the delivery").fill("[");
    await button.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("shows the redacted body when the browser forbids the page to copy", async () => {
    const { page, problems } = await browser.visit("/playground");
    await page.evaluate(
      "navigator.clipboard.writeText = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError')); 0",
    );
    const button = page.getByRole("button", { name: "Copy redacted" });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "The browser does not allow the page to copy" });
    await dialog.waitFor();
    const selected = await page.evaluate<string>("String(getSelection())");
    expect(JSON.parse(selected)).toEqual(redact(fixtureText("wotnot/message.text")));
    expect(await page.getByText("Copied", { exact: true }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Copy redacted");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("shows HTML in messages as plain text", async () => {
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

  it("accepts a body of 1 MiB", async () => {
    const item = { ...ITEM, timestamp: 7 };
    const count = Math.ceil(2 ** 20 / JSON.stringify(item).length);
    const body = JSON.stringify({ events: Array.from({ length: count }, () => item) });
    expect(body.length).toBeGreaterThanOrEqual(2 ** 20);
    await type(body, `events: ${count}`);
    expect(await page.locator(".marks").innerText()).toContain(`and ${count - 200} more`);
    expect(await page.getByText(`and ${count - 100} more events`).count()).toBe(1);
  });

  it("can be used with the keyboard alone", async () => {
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
    // Tab leaves the field, and a listed difference moves the focus back into it.
    await page.locator(".marks button").first().focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toContain("TEXTAREA");
  });
});

/** Returns the compiler's errors for programs that use the built package. */
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
