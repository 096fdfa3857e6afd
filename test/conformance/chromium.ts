/** Runs a bundle in a page of Chromium whose policy forbids inline scripts and `eval`. */

import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";

const TIMEOUT = 60_000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const PAGE = `<!doctype html>
<title>Conformance</title>
<script>globalThis.isInlineRun = true;</script>
<script src="policy.js"></script>
<script type="module" src="bundle.js"></script>
`;
// Tries what the policy forbids. A separate script, because the bundle must not contain `eval`.
const POLICY_PROBE = `
const attempt = (run) => { try { return run(); } catch (error) { return error.name; } };
globalThis.limits = {
  inline: globalThis.isInlineRun ? "run" : "not run",
  eval: attempt(() => eval("'run'")),
  Function: attempt(() => new Function("return 'run'")()),
};
`;

/** The limits that a page with the policy must report. */
export const PAGE_LIMITS = { inline: "not run", eval: "EvalError", Function: "EvalError" };

/** Runs a bundle in a page; resolves to the text that the page posts. Chromium writes its files into the folder. */
export async function runPage(file: string, bundle: string, folder: string): Promise<string> {
  const problems: string[] = [];
  let resolvePosted: (text: string) => void = () => undefined;
  const posted = new Promise<string>((resolve, reject) => {
    resolvePosted = resolve;
    setTimeout(() => reject(new Error(`no report: ${problems.join("\n")}`)), TIMEOUT).unref();
  });
  // A rejection before the first `await` must not be unhandled.
  posted.catch(() => undefined);
  const server = servePage(bundle, (text) => resolvePosted(text));
  try {
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    // The files that Chromium keeps outside of its temporary profile.
    const home = join(folder, "home");
    mkdirSync(home);
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
    const browser = await chromium.launch({ executablePath: file, args: FLAGS, env, timeout: TIMEOUT });
    try {
      const page = await browser.newPage();
      page.on("console", (message) => problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(String(error)));
      await page.goto(`http://127.0.0.1:${port}/`, { timeout: TIMEOUT });
      return await posted;
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function servePage(bundle: string, onReport: (text: string) => void): Server {
  const files: Record<string, [type: string, text: string]> = {
    "/": ["text/html", PAGE],
    "/policy.js": ["text/javascript", POLICY_PROBE],
    "/bundle.js": ["text/javascript", bundle],
  };
  return createServer(async (request, response) => {
    if (request.method === "POST") {
      const chunks: Buffer[] = await request.toArray();
      response.end();
      return onReport(Buffer.concat(chunks).toString());
    }
    const [type, text] = files[request.url ?? ""] ?? [];
    if (type === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(text);
  }).listen(0, "127.0.0.1");
}
