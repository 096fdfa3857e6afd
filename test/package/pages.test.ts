import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { wotnot } from "chat-webhooks";
import { type BirdEvent, createReceiver, dedupeKey, parseEvents, signRequest } from "chat-webhooks/bird";
import { build } from "esbuild";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fixtures, rawDelivery } from "../../src/testing/index.js";
import { codeBlocks, PAGES, textOf } from "../documents.js";
import { documentedWotNotNames, fixtureNames, fixtureText } from "../fixtures.js";
import { freePort, type RunningServer, runCommand, startServer, stopServer } from "../processes.js";
import { compile, createConsumer } from "./consumer.js";

const TOKEN = "t0ken-0f-the-webhook";

/** The TypeScript blocks of the README and of the pages, and the same by the path in their first line. */
const blocks = PAGES.flatMap((page) => codeBlocks(page, "ts"));
const files: Record<string, string> = Object.fromEntries(blocks.map((text) => [/^\/\/ (\S+)\n/.exec(text)?.[1], text]));

/** Bundles one of the files, as a framework does; resolves to the path of the bundle. */
async function bundle(file: string, text = String(files[file])): Promise<string> {
  const folder = createConsumer({ ...files, [file]: text });
  const outfile = join(folder, "bundle.mjs");
  await build({
    entryPoints: [file],
    absWorkingDir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["express"],
    outfile,
  });
  return outfile;
}

/** Requests to a route, and the expected responses: handshakes, every documented delivery, and rejected requests. */
const expectations: [
  name: string,
  init: { headers?: Record<string, string>; body: string },
  status: number,
  responseBody: string,
][] = [
  ["a handshake", { body: `{"token": "${TOKEN}"}` }, 200, `{"token":"${TOKEN}"}`],
  ["a wrong handshake", { body: '{"token": "a-guess"}' }, 401, '{"error":"ERR_SECRET_MISMATCH"}'],
  ["a handshake by header", { headers: { authorization: TOKEN }, body: "{}" }, 200, `{"token":"${TOKEN}"}`],
  ["a delivery without a token", { body: fixtureText("wotnot/note") }, 401, '{"error":"ERR_SECRET_MISSING"}'],
  [
    "a body that is not a delivery",
    { headers: { token: TOKEN }, body: '{"events": 7}' },
    400,
    '{"error":"ERR_ENVELOPE_UNKNOWN"}',
  ],
  ...["wotnot/batch--invented-bad-item", ...documentedWotNotNames].map((name): (typeof expectations)[number] => [
    name,
    { headers: { "x-token": TOKEN }, body: fixtureText(name) },
    200,
    "",
  ]),
];

describe("the code of the pages", () => {
  it.each([
    ["with a bundler", { module: "esnext", moduleResolution: "bundler" }, Object.keys(files)],
    // In Next.js, a bundler resolves the imports of a route.
    ["in Node", { module: "nodenext" }, Object.keys(files).filter((file) => !file.startsWith("app/"))],
  ])("compiles unchanged, %s", async (_, options, names) => {
    const compilerOptions = {
      ...options,
      target: "es2022",
      types: ["node"],
      strict: true,
      noEmit: true,
      experimentalDecorators: true,
      // The declarations of frameworks need types of React and service workers. Other tests check the declarations of this package.
      skipLibCheck: true,
    };
    const folder = createConsumer({
      ...files,
      "package.json": '{ "type": "module" }',
      "tsconfig.json": JSON.stringify({ compilerOptions, files: names }),
    });
    expect(await compile(folder)).toBe("");
  });

  it("names the file of each block once", () => {
    expect(Object.keys(files)).toHaveLength(blocks.length);
    expect(files).not.toHaveProperty("undefined");
  });

  describe("for a route that prints messages", () => {
    const url = "https://hooks.example.com/chat";

    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it.each([
      ["wotnot", "{ token: process.env.WOTNOT_TOKEN }", "wotnot/message.text", "customer: Hiiiii"],
      [
        "livechat",
        "{ secretKey: process.env.LIVECHAT_SECRET_KEY }",
        "livechat/incoming_chat",
        "Sam Jones: Hello, is it in stock?",
      ],
      [
        "bird",
        `{ signingKey: process.env.BIRD_SIGNING_KEY, url: "${url}" }`,
        "bird/whatsapp.inbound--invented-text",
        "Jane Doe: Hello, where is my order?",
      ],
    ])("handles %s, and rejects a wrong secret", async (platform, options, name, line) => {
      for (const variable of ["WOTNOT_TOKEN", "LIVECHAT_SECRET_KEY", "BIRD_SIGNING_KEY"]) vi.stubEnv(variable, TOKEN);
      const lines = vi.spyOn(console, "log").mockReturnValue();
      const text = String(files["webhook.ts"])
        .replace("chat-webhooks/wotnot", `chat-webhooks/${platform}`)
        .replace("{ token: process.env.WOTNOT_TOKEN }", options);
      const { POST } = await import(pathToFileURL(await bundle("webhook.ts", text)).href);
      const statusOf = async (secret: string): Promise<number> => {
        const secrets = { token: secret, secretKey: secret, signingKey: secret };
        return (await POST(await rawDelivery(fixtureText(name), { platform, url, ...secrets }))).status;
      };
      expect(await statusOf("a-guess")).toBe(401);
      expect(lines).not.toHaveBeenCalled();
      expect(await statusOf(TOKEN)).toBe(200);
      expect(lines).toHaveBeenCalledWith(line);
    });
  });

  describe("for inspecting deliveries", () => {
    it("reports how a delivery differs from its type, and redacts it", async () => {
      const { differences, forABugReport } = await import(pathToFileURL(await bundle("inspect.ts")).href);
      expect(differences("[")).toEqual(["The body is not valid JSON."]);
      expect(documentedWotNotNames.flatMap((name) => differences(fixtureText(name)))).toEqual([]);
      expect(differences(fixtureText("wotnot/message.location--invented-unknown-message"))).toEqual([
        "events[0].event.payload.message: unknown type location",
      ]);
      const body = fixtureText("wotnot/note").replace('"note":', '"added": 1, "note": 7, "_":');
      expect(differences(body)).toEqual([
        "events[0].event.payload.note: string expected, number received",
        "events[0].event.payload.added: unknown key",
        "events[0].event.payload._: unknown key",
      ]);
      expect(differences(forABugReport(body))).toEqual(differences(body));
    });

    it("counts differences over many deliveries", async () => {
      const { onEvent, driftTables } = await import(pathToFileURL(await bundle("drift.ts")).href);
      for (const event of parseEvents(fixtureText("bird/voice.inbound--invented-unknown-event"))) onEvent(event);
      expect(driftTables()).toContain("`voice.inbound`");
    });
  });

  describe("for messages of any platform", () => {
    it("restores the items of WotNot for older code", async () => {
      const { itemOf } = await import(pathToFileURL(await bundle("migrate.ts")).href);
      for (const name of [...documentedWotNotNames, "wotnot/batch--invented-bad-item"]) {
        const body = JSON.parse(fixtureText(name));
        expect([name, wotnot.parseEvents(body).map(itemOf)]).toEqual([name, body.events ?? [body]]);
      }
    });

    it("handles each event of WotNot", async () => {
      const { handle } = await import(pathToFileURL(await bundle("handle.ts")).href);
      const warnings = vi.spyOn(console, "warn").mockReturnValue();
      const textsOf = (name: string) => wotnot.parseEvents(fixtureText(`wotnot/${name}`)).map(handle);
      expect(textsOf("message.text")).toEqual(["Hiiiii"]);
      expect(textsOf("note")).toEqual(["note"]);
      expect(textsOf("conversation_merge--invented-unknown-event")).toEqual(["new event type: conversation_merge"]);
      expect(warnings).not.toHaveBeenCalled();
      expect(textsOf("batch--invented-bad-item")).toContain("a required field is missing or wrong: see event.raw");
      expect(warnings).toHaveBeenCalledTimes(1);
      warnings.mockRestore();
    });

    it.each([
      ["wotnot/message.text", { author: "customer", text: "Hiiiii" }],
      ["livechat/incoming_event", { author: "unknown" }],
      ["bird/whatsapp.inbound--invented-text", { author: "Jane Doe", text: "Hello, where is my order?" }],
    ])("reads the message of %s, with the same key each time", async (name, row) => {
      const { rowsOf } = await import(pathToFileURL(await bundle("messages.ts")).href);
      const rows = await rowsOf(fixtureText(name));
      expect(rows).toMatchObject([{ key: expect.any(String), conversation: expect.any(String), ...row }]);
      expect(await rowsOf(fixtureText(name))).toEqual(rows);
    });
  });

  describe("for single functions", () => {
    const load = async (file: string) => import(pathToFileURL(await bundle(file)).href);

    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it("accepts the new token and the old one", async () => {
      vi.stubEnv("WOTNOT_TOKEN", "new");
      vi.stubEnv("WOTNOT_OLD_TOKEN", "old");
      const { wotnot: receiver } = await load("rotation.ts");
      const kindOf = async (token: string) => (await receiver.receive({ headers: { token }, body: "{}" })).kind;
      expect([await kindOf("new"), await kindOf("old"), await kindOf("older")]).toEqual([
        "handshake",
        "handshake",
        "refused",
      ]);
    });

    it("reads the token from another header, and echoes it as text", async () => {
      vi.stubEnv("WOTNOT_TOKEN", TOKEN);
      const { wotnot: receiver } = await load("elsewhere.ts");
      const request = { headers: { "x-webhook-secret": TOKEN }, body: "{}" };
      expect(await receiver.receive(request)).toMatchObject({ kind: "handshake", response: { body: TOKEN } });
    });

    it("receives step by step", async () => {
      const { receive } = await load("steps.ts");
      const body = fixtureText("wotnot/message.text");
      const headers = { token: TOKEN };
      expect(await receive({ headers, body }, TOKEN)).toMatchObject({ events: [{ type: "message" }] });
      expect(await receive({ headers, body: "{}" }, TOKEN)).toMatchObject({ response: { status: 200 }, events: [] });
      await expect(receive({ headers, body }, "another")).rejects.toMatchObject({ code: "ERR_SECRET_MISMATCH" });

      const livechat = await load("livechat-steps.ts");
      const chat = fixtureText("livechat/incoming_chat");
      expect(await livechat.receive(chat, "<secret_key>")).toMatchObject([{ type: "incoming_chat" }]);
      await expect(livechat.receive(chat, "another")).rejects.toMatchObject({ code: "ERR_SECRET_MISMATCH" });

      const bird = await load("bird-steps.ts");
      const request = { url: "https://hooks.example.com/bird", body: fixtureText("bird/conversation.updated") };
      const signed = await signRequest(request, { signingKey: "s1gning-k3y" });
      expect(await bird.receive(signed, "s1gning-k3y")).toMatchObject([{ type: "conversation.updated" }]);
      await expect(bird.receive(signed, "another")).rejects.toMatchObject({ code: "ERR_SIGNATURE_MISMATCH" });
    });

    it("reads stored events, and throws for other values", async () => {
      const { readStoredEvent } = await load("stored-events.ts");
      const [event] = wotnot.parseEvents(fixtureText("wotnot/message.text"));
      expect(readStoredEvent(JSON.stringify(event))).toEqual(event);
      expect(() => readStoredEvent('{ "platform": "bird" }')).toThrow("not a WotNot event");
    });

    it("returns the texts of any platform", async () => {
      const { textsOf } = await load("any.ts");
      const names = ["wotnot/message.text", "livechat/incoming_event", "bird/whatsapp.inbound--invented-text"];
      expect(names.flatMap((name) => textsOf(fixtureText(name)))).toEqual([
        "Hiiiii",
        "Hello, is it in stock?",
        "Hello, where is my order?",
      ]);
    });

    it("returns the line of a message, and reports what differs from the documentation", async () => {
      const { lineOf } = await load("transcript.ts");
      expect([lineOf({ type: "text", text: "Hi" }), lineOf({ type: "audio" })]).toEqual(["Hi", "[audio]"]);
      const { report } = await load("differences.ts");
      const warnings = vi.spyOn(console, "warn").mockReturnValue();
      wotnot.parseEvents(fixtureText("wotnot/message.text")).forEach(report);
      expect(warnings).not.toHaveBeenCalled();
      wotnot.parseEvents(fixtureText("wotnot/batch--invented-bad-item")).forEach(report);
      expect(warnings).toHaveBeenCalledWith("invalid", expect.any(Array));
    });
  });

  describe("for fetch-like routes of WotNot", () => {
    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it("responds as a receiver does", async () => {
      vi.stubEnv("WOTNOT_TOKEN", TOKEN);
      const lines = vi.spyOn(console, "log").mockReturnValue();
      const errors = vi.spyOn(console, "error").mockReturnValue();
      const warnings = vi.spyOn(console, "warn").mockReturnValue();
      const { POST } = await import(pathToFileURL(await bundle("app/webhooks/wotnot/route.ts")).href);
      for (const [name, init, status, responseBody] of expectations) {
        const response: Response = await POST(new Request("https://example.com/", { method: "POST", ...init }));
        expect([name, response.status, await response.text()]).toEqual([name, status, responseBody]);
      }
      expect(lines).toHaveBeenCalledWith("customer: Hiiiii");
      expect(errors).not.toHaveBeenCalled();
      expect(warnings).toHaveBeenCalledTimes(3);
    });
  });

  describe("for tests of a route", () => {
    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it("pass for the route of WotNot, and fail for another one", async () => {
      vi.stubEnv("WOTNOT_TOKEN", TOKEN);
      vi.spyOn(console, "warn").mockReturnValue();
      const lines = vi.spyOn(console, "log").mockReturnValue();
      const { POST } = await import(pathToFileURL(await bundle("app/webhooks/wotnot/route.ts")).href);
      const { testRoute } = await import(pathToFileURL(await bundle("route-test.ts")).href);
      await testRoute(POST, TOKEN);
      expect(lines).toHaveBeenCalledWith("customer: Good evening");
      expect(lines).toHaveBeenCalledWith("badbf15c-bad3-4bf3-9223-6b7f414f9770", Object.keys(fixtures).length);
      await expect(testRoute(POST, "another-t0ken")).rejects.toThrow("the handshake: 401 for 200");
    });
  });

  describe("for fetch-like routes of LiveChat", () => {
    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it("responds as a receiver does", async () => {
      vi.stubEnv("LIVECHAT_SECRET_KEY", "<secret_key>");
      const lines = vi.spyOn(console, "log").mockReturnValue();
      const errors = vi.spyOn(console, "error").mockReturnValue();
      const warnings = vi.spyOn(console, "warn").mockReturnValue();
      const { POST } = await import(pathToFileURL(await bundle("app/webhooks/livechat/route.ts")).href);
      const respond = async (body: string) => {
        const response: Response = await POST(new Request("https://example.com/", { method: "POST", body }));
        return [response.status, await response.text()];
      };
      const names = fixtureNames("livechat").filter((name) => !name.includes("look-alike"));
      for (const name of names) expect([name, ...(await respond(fixtureText(name)))]).toEqual([name, 200, ""]);
      expect(lines).toHaveBeenCalledWith("chat PJ0MRSHTDG of b7eff798-f8df-4364-8059-649c35c9ed0c");
      expect(lines).toHaveBeenCalledWith("b7eff798-f8df-4364-8059-649c35c9ed0c wrote a text of 22 letters");
      expect(lines).toHaveBeenCalledWith("a message that was deleted");
      expect(lines).toHaveBeenCalledWith("something of type annotation");
      expect(errors).toHaveBeenCalledTimes(1);
      expect(warnings).not.toHaveBeenCalled();
      const forged = fixtureText("livechat/incoming_chat").replace("<secret_key>", "a-guess");
      expect(await respond(forged)).toEqual([401, '{"error":"ERR_SECRET_MISMATCH"}']);
      const lookAlike = fixtureText("livechat/app_webhook--invented-look-alike");
      expect(await respond(lookAlike)).toEqual([401, '{"error":"ERR_SECRET_MISSING"}']);
      expect(warnings).toHaveBeenCalledWith(expect.stringContaining("App webhook"));
    });
  });

  describe("for fetch-like routes of Bird", () => {
    const KEY = "s1gning-k3y";
    const URL = "https://hooks.example.com/bird";

    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });

    it("responds as a receiver does", async () => {
      vi.stubEnv("BIRD_SIGNING_KEY", KEY);
      vi.stubEnv("BIRD_WEBHOOK_URL", URL);
      const lines = vi.spyOn(console, "log").mockReturnValue();
      const errors = vi.spyOn(console, "error").mockReturnValue();
      const warnings = vi.spyOn(console, "warn").mockReturnValue();
      const { POST } = await import(pathToFileURL(await bundle("app/webhooks/bird/route.ts")).href);
      const respond = async (body: string, signedBody = body) => {
        const { headers } = await signRequest(
          { body: signedBody, url: URL },
          { timestamp: 1767225600, signingKey: KEY },
        );
        const response: Response = await POST(new Request("http://192.0.2.1/", { method: "POST", body, headers }));
        return [response.status, await response.text()];
      };
      const names = fixtureNames("bird").filter((name) => !name.includes("look-alike"));
      for (const name of names) expect([name, ...(await respond(fixtureText(name)))]).toEqual([name, 200, ""]);
      expect(lines).toHaveBeenCalledWith(
        "conversation badbf15c-bad3-4bf3-9223-6b7f414f9770: 5 letters of message 1ffdfcf0-5e4f-426b-adbc-c698b4bfc949",
      );
      expect(lines).toHaveBeenCalledWith("+12025550101 wrote 3 letters on whatsapp", "yes");
      expect(lines).toHaveBeenCalledWith("+12025550101 sent 1 images");
      expect(lines).toHaveBeenCalledWith("+12025550101 sent media (audio): https://example.com/media/2");
      expect(lines).toHaveBeenCalledWith("message 00000000-0000-4000-8000-000000000042 is sent");
      expect(lines).toHaveBeenCalledWith("message 00000000-0000-4000-8000-000000000041: read");
      expect(lines).toHaveBeenCalledWith("unknown event type: voice.inbound");
      expect(errors).toHaveBeenCalledTimes(names.filter((name) => name.endsWith("-invalid")).length);
      expect(warnings).not.toHaveBeenCalled();
      expect(await respond("[]", "{}")).toEqual([401, '{"error":"ERR_SIGNATURE_MISMATCH"}']);
      expect(await respond("[]")).toEqual([400, '{"error":"ERR_ENVELOPE_UNKNOWN"}']);
      expect(warnings).toHaveBeenCalledTimes(2);
    });

    it("has a receiver per URL", async () => {
      vi.stubEnv("BIRD_KEY_1", "another-k3y");
      vi.stubEnv("BIRD_KEY_2", KEY);
      const { receivers } = await import(pathToFileURL(await bundle("tenants.ts")).href);
      const body = fixtureText("bird/conversation.updated");
      const { headers } = await signRequest(
        { body, url: `${URL}?tenant=2` },
        { timestamp: 1767225600, signingKey: KEY },
      );
      const bytes = new TextEncoder().encode(body);
      expect(await receivers.get("2").receive({ headers, body: bytes })).toMatchObject({ kind: "events" });
      expect(await receivers.get("1").receive({ headers, body: bytes })).toMatchObject({ kind: "refused" });
    });

    it("creates deliveries for tests", async () => {
      const { delivery } = await import(pathToFileURL(await bundle("signed.ts")).href);
      const request: Request = await delivery(URL, KEY);
      const { headers, url } = request;
      const { receive } = createReceiver({ signingKey: KEY, maxAgeSeconds: 60 });
      expect(await receive({ headers, url, body: await request.arrayBuffer() })).toMatchObject({
        events: [{ type: "conversation.deleted", payload: { id: "1" } }],
      });
    });

    it("handles an event once, and again after a failure", async () => {
      const { handleOnce } = await import(pathToFileURL(await bundle("once.ts")).href);
      const keys = new Map<string, number>();
      const store = {
        add: async (key: string, seconds: number) => !keys.has(key) && Boolean(keys.set(key, seconds)),
        delete: async (key: string) => void keys.delete(key),
      };
      const [event] = parseEvents(fixtureText("bird/conversation.updated"));
      const handle = vi.fn().mockRejectedValueOnce(new Error("a bug in the handler")).mockResolvedValue(undefined);
      await expect(handleOnce(event, store, handle)).rejects.toThrow("a bug in the handler");
      for (let repeats = 0; repeats < 3; repeats += 1) await handleOnce(event, store, handle);
      expect(handle).toHaveBeenCalledTimes(2);
      expect([...keys]).toEqual([[await dedupeKey(event as BirdEvent), 172_800]]);
    });
  });

  describe("for servers", () => {
    let server: RunningServer | undefined;
    afterEach(() => stopServer(server));

    /** Starts one of the servers; resolves to its origin. */
    async function start(file: string, text: string | undefined, env: Record<string, string>): Promise<string> {
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const command = [process.execPath, await bundle(file, text?.replace("3000", String(port)))];
      server = await startServer(command, { PORT: String(port), ...env }, origin);
      return origin;
    }

    it("runs the command of the README as described", async () => {
      const command = codeBlocks("README.md", "sh").find((text) => text.includes("chat-webhooks send"));
      const [, token = "", args = ""] = /^WOTNOT_TOKEN=(\S+) npx chat-webhooks (.+)\n$/.exec(String(command)) ?? [];
      const origin = await start("server.ts", files["server.ts"], { WOTNOT_TOKEN: token });
      const { port } = new URL(origin);
      const result = await runCommand(args.replace("3000", port).split(" "), { env: { WOTNOT_TOKEN: token } });
      const withoutTimes = (text: string) => text.replace(/\d+\.\d(?= ms)/g, "…");
      expect([result.stdout].map(withoutTimes)).toEqual(codeBlocks("README.md", "text").map(withoutTimes));
      const [, line = ""] = /The server prints `(.+?)`/.exec(textOf("README.md")) ?? [];
      expect(server?.output()).toBe(`${line}\n`);
    });

    it.each([
      ["Express", "server.ts", "express()", "826373 wrote Hiiiii"],
      ["Express with express.json()", "server.ts", "express().use(express.json())", "826373 wrote Hiiiii"],
      ["Hono", "hono-server.ts", "", "customer: Hiiiii"],
    ])("responds as a receiver does: %s", async (_, file, app, line) => {
      const origin = await start(file, files[file]?.replace("express()", app), { WOTNOT_TOKEN: TOKEN });
      for (const [name, init, status, responseBody] of expectations) {
        const headers = { "content-type": "application/json", ...init.headers };
        const response = await fetch(`${origin}/webhooks/wotnot`, { method: "POST", ...init, headers });
        expect([name, response.status, await response.text()]).toEqual([name, status, responseBody]);
      }
      expect(server?.output()).toContain(`${line}\n`);
    });

    it.each([
      ["unchanged", (text: string) => text, 200, ""],
      [
        "changed as the table on the page says",
        (text: string) =>
          text
            .replace(
              "express();",
              'express();\napp.use("/webhooks/bird", express.raw({ type: () => true, limit: "1mb" }));\napp.use(express.json());',
            )
            .replace(
              '"/webhooks/bird", express.raw({ type: () => true, limit: "1mb" }), async',
              '"/webhooks/bird", async',
            ),
        200,
        "",
      ],
      [
        "except with express.json()",
        (text: string) => text.replace("express();", "express();\napp.use(express.json());"),
        500,
        '{"error":"ERR_BODY_ALREADY_PARSED"}',
      ],
      [
        "except without express.raw()",
        (text: string) => text.replace('express.raw({ type: () => true, limit: "1mb" }), ', ""),
        500,
        '{"error":"ERR_BODY_UNAVAILABLE"}',
      ],
    ])("accepts Bird's deliveries, %s", async (_, change, status, responseBody) => {
      const key = "s1gning-k3y";
      const url = "https://hooks.example.com/webhooks/bird";
      const text = change(String(files["bird-server.ts"]));
      const origin = await start("bird-server.ts", text, { BIRD_SIGNING_KEY: key, BIRD_WEBHOOK_URL: url });
      for (const name of ["conversation.updated", "conversation.created--invented-non-ascii-names"]) {
        const body = fixtureText(`bird/${name}`);
        const { headers } = await signRequest({ body, url }, { timestamp: 1767225600, signingKey: key });
        const response = await fetch(`${origin}/webhooks/bird`, { method: "POST", body, headers });
        expect([name, response.status, await response.text()]).toEqual([name, status, responseBody]);
      }
    });
  });
});
