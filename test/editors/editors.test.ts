/** Tests what editors show in user code: comments on hover, completions, and the compiler errors of likely mistakes. */

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const FILE = fileURLToPath(new URL("user-code.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HEAD = `
import { bird, livechat, wotnot } from "../../src/index.js";
import { createFetchHandler, createNodeHandler } from "../../src/http/index.js";
const receiver = wotnot.createReceiver({ token: "t" });
`;

/** Marks the position of the cursor. */
const CURSOR = "‸";

let code = "";
let version = 0;
const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: (file) => (file === FILE ? String(version) : "0"),
  getScriptSnapshot(file) {
    const text = file === FILE ? code : ts.sys.readFile(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => fileURLToPath(new URL(".", import.meta.url)),
  getCompilationSettings: () => ({
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    skipLibCheck: true,
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === FILE || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
});

/** Replaces the code in the editor; returns the position of the cursor. */
function write(text: string): number {
  const source = HEAD + text;
  code = source.replace(CURSOR, "");
  version += 1;
  return source.indexOf(CURSOR);
}

function hover(text: string): string {
  return ts.displayPartsToString(service.getQuickInfoAtPosition(FILE, write(text))?.documentation);
}

function complete(text: string): string[] {
  return (service.getCompletionsAtPosition(FILE, write(text), {})?.entries ?? []).map(({ name }) => name);
}

function errors(text: string): string[] {
  write(text);
  return service
    .getSemanticDiagnostics(FILE)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n").replaceAll(ROOT, ""));
}

describe("an editor", () => {
  it.each([
    [
      "createFetchHandler(receiver, { on: { ‸message() {} } })",
      "Sent when a visitor, an agent or a bot sends a message.",
    ],
    ['createNodeHandler(receiver, { on: { ‸"message.image": () => {} } })', "An image message."],
    [
      'createFetchHandler(livechat.createReceiver({ secretKey: "k" }), { on: { ‸tag_created: () => {} } })',
      "Sent when a tag is created.",
    ],
    [
      'createFetchHandler(bird.createReceiver({ signingKey: "k" }), { on: { ‸"conversation.created"() {} } })',
      "Sent when a conversation is created.",
    ],
    [
      "createFetchHandler(receiver, { on: { ‸unknown() {} } })",
      "An event of a type that this version does not know; `raw` is the whole item.",
    ],
    [
      'createFetchHandler(receiver, { on: { ‸"message.invalid": () => {} } })',
      expect.stringMatching(/^A message in which a required field is missing or wrong/),
    ],
  ])("shows the comment of the event in %s", (text, comment) => {
    expect(hover(text)).toEqual(comment);
  });

  it("offers the keys of `on`, and both values of `ack`", () => {
    const keys = complete('createFetchHandler(receiver, { on: { "‸" } })');
    expect(keys).toEqual(
      expect.arrayContaining(["message", "message.text", "message.invalid", "note", "unknown", "invalid"]),
    );
    expect(complete("createFetchHandler(receiver, { ‸ })")).toEqual(expect.arrayContaining(["onEvent", "onIssues"]));
    expect(complete('createFetchHandler(receiver, { on: {}, ack: "‸" })')).toEqual(["after", "before"]);
  });
});

describe("the compiler", () => {
  it.each([
    ["no receiver", "createFetchHandler({ on: { message() {} } });"],
    ["no options", "createNodeHandler(receiver);"],
    ["the platform's module instead of a receiver", "createFetchHandler(wotnot, { on: { message() {} } });"],
    ["options before the receiver", "createFetchHandler({ on: { message() {} } }, receiver);"],
    ["handlers outside of `on`", "createFetchHandler(receiver, { message() {} });"],
    ["a misspelt key of `on`", "createFetchHandler(receiver, { on: { mesage() {} } });"],
    ["a misspelt option", "createFetchHandler(receiver, { onevent() {} });"],
    ["the secret of another platform", 'bird.createReceiver({ token: "t" });'],
    ['`ack: "before"` without `waitUntil`', 'createFetchHandler(receiver, { ack: "before" });'],
    ['`waitUntil` without `ack: "before"`', "createFetchHandler(receiver, { waitUntil: () => {} });"],
    [
      "a field of a message before narrowing",
      "createFetchHandler(receiver, { on: { message: (event) => event.payload.message.text } });",
    ],
  ])("reports the mistake: %s", (_, text) => {
    expect(errors(text).join("\n")).toMatchSnapshot();
  });

  it("reports nothing for correct code", () => {
    expect(
      errors('createFetchHandler(receiver, { on: { "message.text": (event) => event.payload.message.text } });'),
    ).toEqual([]);
  });
});
