import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, inject, it } from "vitest";
import { fixture, fixtureText } from "../fixtures.js";
import { createConsumer, runNode } from "./consumer.js";

const batch = fixture("wotnot/batch--invented-bad-item");
// The field is required, so the event is invalid.
batch.events[1].timestamp = null;
const BODY = JSON.stringify(JSON.stringify(batch));
const CHAT = JSON.stringify(fixtureText("livechat/incoming_chat--invented-unknown-members"));
const CONVERSATION = JSON.stringify(fixtureText("bird/conversation.updated"));
const RESULT =
  "message invalid note | message | true true | 200 | 1 | incoming_chat unknown | 401 | conversation.updated | bird:sha256:64 | 200 note | 401\n";

const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const SUBPATHS = Object.keys(exports)
  .filter((subpath) => subpath !== "." && !subpath.endsWith(".json"))
  .map((subpath) => subpath.slice("./".length));
const JSON_FILES = Object.keys(exports)
  .filter((subpath) => subpath.endsWith(".json") && subpath !== "./package.json")
  .map((subpath) => subpath.slice("./".length));

/** The code of each consumer, which has imported the modules as `root`, `bird`, `http`, `livechat`, `testing` and `wotnot`. */
const CODE = `
  const types = wotnot.parseEvents(${BODY}).map((event) => event.type).join(" ");
  const narrowed = root.parseEvents(${BODY}).filter(root.wotnot.isMessageEvent).map((event) => event.payload.message.text && event.type);
  let caught;
  try { wotnot.parseEvents("{"); } catch (error) { caught = error; }
  const copies = [root, root.bird, root.livechat, root.wotnot, bird, http, livechat, testing, wotnot].map((module) => module.InvalidBodyError);
  const shared = [caught instanceof root.InvalidBodyError, new Set(copies).size === 1];
  const [chat] = root.parseEvents(${CHAT}).filter(livechat.isIncomingChatEvent);
  const user = chat.payload.chat.users.find(root.livechat.isUnknownUser);
  Promise.all([
    wotnot.createReceiver({ token: "t" }).receive({ headers: { token: "t" }, body: { events: [{}] } }),
    livechat.createReceiver({ secretKey: "k" }).receive({ headers: {}, body: ${CHAT} }),
    bird.signRequest({ body: ${CONVERSATION}, url: "https://example.com/" }, { signingKey: "k" })
      .then((request) => bird.createReceiver({ signingKey: "k", url: "https://example.com/" }).receive(request)),
    bird.dedupeKey({ platform: "bird", type: "unknown", rawType: "", raw: {} }),
    testing.delivery("wotnot/note", { url: "https://example.com/", token: "t" }).then(async (request) => {
      const handled = [];
      const handler = http.createFetchHandler(wotnot.createReceiver({ token: "t" }), { on: { note: (event) => handled.push(event.type) } });
      return [(await handler(request)).status, ...handled].join(" ");
    }),
    testing.rawDelivery(JSON.stringify(testing.fixtures["livechat/tag_created"]), { platform: "livechat", url: "https://example.com/" })
      .then((request) => http.createFetchHandler(livechat.createReceiver({ secretKey: "k" }), {})(request)),
  ]).then(([{ response, events }, rejected, signed, key, authenticated, unauthenticated]) => {
    const { status } = rejected.response;
    const signedTypes = signed.events.filter(root.bird.isConversationUpdatedEvent).map((event) => event.type);
    console.log([types, narrowed, shared.join(" "), response.status, events.length, chat.type + " " + user.type, status, signedTypes, key.slice(0, 12) + key.slice(12).length, authenticated, unauthenticated.status].join(" | "));
  });
`;

/** Returns the bundle of a module that uses the package. */
async function bundle(text: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["main.mjs"],
    absWorkingDir: createConsumer({ "main.mjs": text }),
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return String(outputFiles[0]?.text);
}

describe("the packed package", () => {
  it("contains only the build, a folder per subpath, JSON files and documents", () => {
    const others = inject("packedFiles").filter((path) => !/^dist\/(\w+\/)?[\w-]+\.(js|cjs|d\.ts|d\.cts)$/.test(path));
    const documents = ["CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "package.json"];
    const stubs = SUBPATHS.map((subpath) => `${subpath}/package.json`);
    expect(others.sort()).toEqual([...documents, ...JSON_FILES, ...stubs].sort());
  });

  it("names the same files in the folder of a subpath as in `exports`", () => {
    const folder = join(inject("consumers"), "node_modules/chat-webhooks");
    for (const subpath of SUBPATHS) {
      const stub = join(folder, subpath);
      const { main, module, types } = JSON.parse(readFileSync(join(stub, "package.json"), "utf8"));
      const { import: esm, require: commonjs } = exports[`./${subpath}`];
      const expected = [commonjs.default, esm.default, commonjs.types].map((path) => join(folder, path));
      expect([main, module, types].map((path) => join(stub, path))).toEqual(expected);
    }
  });

  it("has declarations that import only each other, and valibot for schemas", () => {
    const declarations = inject("packedFiles").filter((path) => /\.d\.c?ts$/.test(path));
    expect(declarations.length).toBeGreaterThanOrEqual(4);
    for (const path of declarations) {
      const text = readFileSync(join(inject("consumers"), "node_modules/chat-webhooks", path), "utf8");
      const imported = [...text.matchAll(/(?:from|import\(|reference types=)\s*["']([^"']+)["']/g)].map(
        ([, name]) => name,
      );
      const packages = imported.filter((name) => !name?.startsWith("."));
      expect([path, packages]).toEqual([path, /\/schemas\.d\.c?ts$/.test(path) ? ["valibot"] : []]);
    }
  });

  it("runs in an ES module", async () => {
    const folder = createConsumer({
      "main.mjs": `import * as root from "chat-webhooks";\nimport * as bird from "chat-webhooks/bird";\nimport * as http from "chat-webhooks/http";\nimport * as testing from "chat-webhooks/testing";\nimport * as livechat from "chat-webhooks/livechat";\nimport * as wotnot from "chat-webhooks/wotnot";\n${CODE}`,
    });
    expect(await runNode(folder, "main.mjs")).toBe(RESULT);
  });

  it("runs in a CommonJS module", async () => {
    const folder = createConsumer({
      "main.cjs": `const root = require("chat-webhooks");\nconst bird = require("chat-webhooks/bird");\nconst http = require("chat-webhooks/http");\nconst testing = require("chat-webhooks/testing");\nconst livechat = require("chat-webhooks/livechat");\nconst wotnot = require("chat-webhooks/wotnot");\n${CODE}`,
    });
    expect(await runNode(folder, "main.cjs")).toBe(RESULT);
  });

  it.each(["esm", "cjs", "iife"] as const)("runs when bundled for %s", async (format) => {
    const folder = createConsumer({
      "main.mjs": `import * as root from "chat-webhooks";\nimport * as bird from "chat-webhooks/bird";\nimport * as http from "chat-webhooks/http";\nimport * as testing from "chat-webhooks/testing";\nimport * as livechat from "chat-webhooks/livechat";\nimport * as wotnot from "chat-webhooks/wotnot";\n${CODE}`,
    });
    const outfile = `bundle.${format === "esm" ? "mjs" : "cjs"}`;
    await build({ entryPoints: ["main.mjs"], absWorkingDir: folder, bundle: true, minify: true, format, outfile });
    expect(await runNode(folder, outfile)).toBe(RESULT);
  });

  it.each([
    ["isMessageEvent", "wotnot"],
    ["isIncomingChatEvent", "livechat"],
    ["isDeletedThreadEvent", "livechat"],
    ["isConversationUpdatedEvent", "bird"],
  ])("gives a bundle with only %s of %s, without schemas, errors and the dependency", async (guard, platform) => {
    expect(await bundle(`export { ${guard} } from "chat-webhooks/${platform}";`)).not.toMatch(
      /class|Error|nullish|conversation_create|organization_id|featuredParticipants/,
    );
  });

  it.each([
    ["wotnotFixtures", "organization_id|featuredParticipants"],
    ["livechatFixtures", "conversation_create|featuredParticipants"],
    ["birdFixtures", "conversation_create|organization_id"],
  ])("gives a bundle with only %s, without the other fixtures", async (fixtures, others) => {
    const text = await bundle(`export { ${fixtures} } from "chat-webhooks/testing";`);
    expect(text).not.toMatch(new RegExp(others));
    expect(text).toMatch(/fixture|"?(payload|event)"?:/);
  });

  it("gives a bundle of a route without fixtures and modules of Node", async () => {
    const text = await bundle(
      'export { createFetchHandler, createNodeHandler } from "chat-webhooks/http"; export { createReceiver } from "chat-webhooks/wotnot";',
    );
    expect(text).not.toMatch(/node:|featuredParticipants|@example\.com/);
  });

  it("returns the right responses when a receiver is from the other module format", async () => {
    const folder = createConsumer({
      "main.mjs": `
        import { createRequire } from "node:module";
        import { createFetchHandler } from "chat-webhooks/http";
        import { delivery } from "chat-webhooks/testing";
        const { createReceiver } = createRequire(import.meta.url)("chat-webhooks/wotnot");
        const handler = createFetchHandler(createReceiver({ token: "t" }), {});
        const url = "https://example.com/";
        for (const token of ["t", "u"]) console.log((await handler(await delivery("wotnot/note", { url, token }))).status);
        console.log((await handler(new Request(url))).headers.get("allow"));
      `,
    });
    expect(await runNode(folder, "main.mjs")).toBe("200\n401\nPOST\n");
  });

  it("has an executable command", () => {
    const file = join(inject("consumers"), "node_modules/chat-webhooks/dist/cli/main.js");
    expect(execFileSync(file, ["list"], { encoding: "utf8" })).toMatch(/^wotnot\/assignee_change +\S/);
  });

  it.each([
    [
      "main.mjs",
      'import { eventSchema } from "chat-webhooks/wotnot/schemas"; import { parseEvents } from "chat-webhooks/wotnot";',
    ],
    [
      "main.cjs",
      'const { eventSchema } = require("chat-webhooks/wotnot/schemas"); const { parseEvents } = require("chat-webhooks/wotnot");',
    ],
  ])("has schemas that accept decoded events, in %s", async (file, imports) => {
    const folder = createConsumer({
      [file]: `${imports}
        const accepts = (event) => eventSchema["~standard"].validate(event).issues === undefined;
        console.log(parseEvents(${BODY}).map(accepts).join(" "), accepts({}));`,
    });
    expect(await runNode(folder, file)).toBe("true true true false\n");
  });

  it("exports its package.json, the JSON Schemas and the OpenAPI document", async () => {
    const titles = ["package.json", ...JSON_FILES]
      .map((path) => `require("chat-webhooks/${path}")`)
      .map((json) => `${json}.title ?? ${json}.name ?? ${json}.openapi`);
    const folder = createConsumer({ "main.cjs": `console.log(${titles.join(", ")})` });
    const expected = ["Bird", "LiveChat", "WotNot"].flatMap((prefix) => [`${prefix}Delivery`, `${prefix}Event`]);
    expect(await runNode(folder, "main.cjs")).toBe(`chat-webhooks ${expected.join(" ")} 3.1.1\n`);
  });
});
