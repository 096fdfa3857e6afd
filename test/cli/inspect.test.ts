import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { UsageError } from "../../src/cli/arguments.js";
import { entryLines } from "../../src/cli/event-lines.js";
import { inspect } from "../../src/cli/inspect.js";
import { readEntries } from "../../src/conversation/index.js";
import { parseEvents } from "../../src/index.js";
import { createDriftReport, redact } from "../../src/inspect/index.js";
import { allDocumentedNames, fixture, fixtureText } from "../fixtures.js";

const FIXTURES = new URL("../../fixtures/", import.meta.url).pathname;
const MIB = 1024 * 1024;
// An erase sequence, a C1 colour, a link, a bell, a carriage return, a direction override, an isolate, a line separator.
const HOSTILE = "\u001b[2J\u009b31m\u001b]8;;https://example.com\u001b\\\u0007\r\u202e\u2066\u2028";
// biome-ignore lint/suspicious/noControlCharactersInRegex: it matches the characters that must not be printed
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const folder = mkdtempSync(join(tmpdir(), "inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));

const textItem = () => fixture("wotnot/message.text").events[0];

/** Returns a message with a wrong name and e-mail address, both optional. */
function partlyWrongItem() {
  const item = textItem();
  Object.assign(item.visitor, { name: 7, email: ["a"] });
  return item;
}

const invalidItem = () => ({ ...textItem(), event: { type: "message", payload: 7 } });

/** Writes a file, and returns its path. Objects are written as JSON. */
function writeBody(content: unknown, name = "body.json"): string {
  const file = join(folder, name);
  const isRaw = typeof content === "string" || content instanceof Uint8Array;
  writeFileSync(file, isRaw ? content : JSON.stringify(content));
  return file;
}

async function run(...args: string[]) {
  const output = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((chunk) => {
      output[name] += chunk;
      return true;
    }),
  );
  try {
    return { code: await inspect(args), ...output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Returns a delivery of one event of an unknown type, with this JSON as its payload. */
function deliveryWith(payload: string): string {
  return `[{"event":{"type":"new","payload":${payload}}}]`;
}

/** Returns JSON inside nested arrays. */
function nested(json: string, depth: number): string {
  return "[".repeat(depth) + json + "]".repeat(depth);
}

const runOn = (body: unknown, ...options: string[]) => run(...options, writeBody(body));

describe("inspect", () => {
  it("prints only the entries when an event has no differences", async () => {
    const { code, stdout, stderr } = await runOn(fixture("livechat/incoming_chat"));
    const [event] = parseEvents(fixture("livechat/incoming_chat"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "1 of 1  livechat  incoming_chat",
      ...(event ? entryLines(event, Number.POSITIVE_INFINITY) : []),
      "1 event: nothing differs",
      "",
    ]);
  });

  it("marks each wrong field when an event keeps its type, and returns 0", async () => {
    const { code, stdout } = await runOn([partlyWrongItem()]);
    expect(code).toBe(0);
    expect(stdout).toBe(`1 of 1  wotnot  message › text  2 wrong fields
  ✗ visitor.name   number 7         string expected
  ✗ visitor.email  array of 1 item  string expected

    │ {
    │   … 1 more key
    │   "conversation": { … 2 keys },
    │   "account": { … 3 keys },
    │   "visitor": {
    │     "key": "a569015fa03d41a283ed4c66c4601966",
    │     "id": 826373,
  ✗ │     "name": 7,  ← string expected
  ✗ │     "email": ["a"]  ← string expected
    │   },
    │   "timestamp": "2023-09-01 14:13:45.503552"
    │ }

Events of WotNot: https://help.wotnot.io/build/integrations/events
1 event: 1 partly wrong
`);
  });

  it("marks an invalid event and its missing field, and returns 1", async () => {
    const { visitor: _, ...item } = invalidItem();
    const { code, stdout } = await runOn([textItem(), item]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 of 2 {2}wotnot {2}message › text\n {2}2023-09-01 14:13:45 {3}message/);
    expect(stdout).toContain(`
2 of 2  wotnot  message  INVALID
  ✗ event.payload  number 7  object expected
  ✗ visitor        missing   object expected

    │ {
  ✗ │   "visitor" is missing  ← object expected
    │   "event": {
    │     "type": "message",
  ✗ │     "payload": 7  ← object expected
`);
    expect(stdout).toMatch(/\n2 events: 1 invalid\n$/);
  });

  it("marks unknown types and keys, and returns 0", async () => {
    const body = fixture("livechat/incoming_chat");
    body.payload.chat.users[0].language = "en";
    body.payload.chat.thread.events[0].type = "annotation";
    const { code, stdout } = await runOn(body);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 of 1 {2}livechat {2}incoming_chat {2}2 unknown\n/);
    expect(stdout).toMatch(/\n {2}\+ payload\.chat\.thread\.events\[0\]\.type +string "annotation" +unknown type\n/);
    expect(stdout).toMatch(/\n {2}\+ payload\.chat\.users\[0\]\.language +string "en" +unknown key\n/);
    expect(stdout).toMatch(/\n {2}\+ │ +"language": "en" {2}← unknown key\n/);
    expect(stdout).toMatch(/\n1 event: 1 with unknown parts\n$/);
  });

  it.each([
    ["wotnot", { event: { type: "merge", payload: { id: 1 } } }, "event.type"],
    ["livechat", { ...fixture("livechat/tag_created"), action: "merge" }, "action"],
    ["bird", fixture("bird/voice.inbound--invented-unknown-event"), "event"],
  ])("marks an unknown type of an event of %s", async (platform, body, path) => {
    const { code, stdout } = await runOn(body);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`^1 of 1  ${platform}  \\S+  UNKNOWN\n  \\+ ${path}  string "\\S+"  unknown type`),
    );
    expect(stdout).toMatch(/\n {2}\+ │ +"\w+": "\S+", {2}← unknown type of event\n/);
    expect(stdout).toMatch(/\n1 event: 1 unknown\n$/);
  });

  it("marks keys beside the events, and names the likely platform when another one is given", async () => {
    const { stdout } = await runOn({ events: [textItem()], region: "eu" }, "--platform", "wotnot");
    expect(stdout).toMatch(/^beside the events {2}1 unknown key\n {2}\+ region {2}string {2}unknown key\n1 of 1 /);
    const other = await runOn({ ...fixture("livechat/tag_created"), event: {} }, "--platform", "wotnot");
    expect(other.stdout).toMatch(/^looks like a delivery of LiveChat\n1 of 1 {2}wotnot {2}without a type {2}INVALID\n/);
  });

  it("reports no difference for any documented payload", async () => {
    const { code, stdout, stderr } = await run(...allDocumentedNames.map((name) => `${FIXTURES}${name}.json`));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toMatch(/[✗│]|INVALID|UNKNOWN/);
    const events = allDocumentedNames.flatMap((name) => parseEvents(fixtureText(name))).length;
    expect(stdout.split("\n").at(-2)).toBe(`${allDocumentedNames.length} files, ${events} events: nothing differs`);
  });

  it("shows each documented event with its entries", async () => {
    const escapeDots = (text: string) => text.replaceAll(".", "\\.");
    const wrong: string[] = [];
    for (const name of allDocumentedNames) {
      const { stdout } = await run(`${FIXTURES}${name}.json`);
      const events = parseEvents(fixture(name));
      const shown = events.map((event, index) => {
        const heading = `${index + 1} of ${events.length}  ${event.platform}  ${escapeDots(event.type)}.*\n`;
        return (
          heading +
          readEntries(event)
            .map(({ type }) => `  \\S.{19}  ${type} +\\S.*\n`)
            .join("")
        );
      });
      if (!new RegExp(`^${shown.join("")}\\d+ events?: nothing differs\n$`).test(stdout)) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it("shows a whole body with --full", async () => {
    const { stdout } = await runOn([partlyWrongItem(), textItem()], "--full");
    const [first = "", second = ""] = stdout.split(/^2 of 2.*$/m);
    const bodyIn = (page: string) =>
      JSON.parse(
        page
          .split("\n")
          .filter((line) => line.includes("│"))
          .map((line) => line.replace(/^.*│ /, "").replace(/ {2}← .*/, ""))
          .join(""),
      );
    expect(bodyIn(first)).toEqual(partlyWrongItem());
    expect(bodyIn(second)).toEqual(textItem());
  });

  it("shortens long lists of differences without --full", async () => {
    const [item] = fixture("wotnot/conversation_create").events;
    item.event.payload.variables = new Array(50).fill(7);
    const short = await runOn([item]);
    expect(short.stdout).toContain("50 wrong fields\n");
    expect(short.stdout.match(/^ {2}✗ event/gm)).toHaveLength(20);
    expect(short.stdout).toContain("\n  … 30 more places: --full shows all\n");
    const full = await runOn([item], "--full");
    expect(full.stdout.match(/^ {2}✗ event/gm)).toHaveLength(50);
    expect(full.stdout.match(/^ {2}✗ │/gm)).toHaveLength(50);
  });

  it.each([
    [
      "invalid items",
      `[${"1,".repeat(MIB / 2 - 2)}1]`,
      /^… 524,\d{3} more events: 524,\d{3} invalid: --full shows more$/m,
      1,
    ],
    [
      "deeply nested objects",
      deliveryWith(nested(`[${"{},".repeat(MIB / 3 - 500)}{}]`, 600)),
      /"payload": \[ … 1 item \]$/m,
      0,
    ],
    ["numbers", deliveryWith(`[${"1,".repeat(MIB / 2 - 100)}1]`), /"payload": \[ … 524,189 items \]$/m, 0],
    [
      "keys",
      deliveryWith(`{${Array.from({ length: 90_000 }, (_, index) => `"k${index}":1`)}}`),
      /"payload": \{ … 90,000 keys \}$/m,
      0,
    ],
    ["a long string", deliveryWith(`"${"x".repeat(MIB - 100)}"`), /"payload": "x+" … 1,048,\d{3} more characters$/m, 0],
    ["nested arrays", deliveryWith(nested("", MIB / 2 - 50)), /"payload": \[ … 1 item \]$/m, 0],
  ])("shortens 1 MiB of %s, and prints how much it omits", async (_, body, mark, code) => {
    expect(body.length).toBeGreaterThan(0.9 * MIB);
    const result = await runOn(body);
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr: "" });
    expect(result.stdout.length).toBeLessThan(100_000);
    expect(result.stdout).toMatch(mark);
    expect(result.stdout).toMatch(/\n$/);
  });

  it("counts the events that it omits without --full", async () => {
    const body = [...new Array(700).fill(textItem()), partlyWrongItem(), { event: { type: 7 } }];
    const { stdout } = await runOn(body);
    expect(stdout).toMatch(/^… \d+ more events: 1 invalid, 1 partly wrong: --full shows all$/m);
    expect(stdout).toMatch(/\n702 events: 1 invalid, 1 partly wrong\n$/);
    expect((await runOn(body, "--full")).stdout).toContain("\n702 of 702  wotnot  ");
  });

  it("hides the platform's secret", async () => {
    const livechat = { ...fixture("livechat/tag_created"), secret_key: "s3cret", payload: 7 };
    const wotnot = { ...fixture("wotnot/note--invented-bare-item-with-token"), token: "s3cret" };
    for (const body of [livechat, wotnot]) {
      for (const option of ["--full", "--json", "--redact", "--drift"]) {
        const { stdout, stderr } = await runOn(body, option);
        expect(stdout).not.toBe("");
        expect(stdout + stderr).not.toContain("s3cret");
      }
      expect((await runOn(body, "--full")).stdout).toContain('": "[hidden]"');
    }
  });

  it.each(["short", "--full", "--json", "--redact", "--drift"])(
    "escapes the sequences that a terminal interprets, with %s",
    async (option) => {
      const item = { ...textItem(), [HOSTILE]: HOSTILE };
      Object.assign(item.visitor, { name: [HOSTILE], [HOSTILE]: 7 });
      const options = option === "short" ? [] : [option];
      const hostile = writeBody(
        [item, { event: { type: HOSTILE, payload: { [HOSTILE]: 1 } } }, HOSTILE],
        `${HOSTILE.replaceAll("/", "")}.json`,
      );
      const { stdout, stderr } = await run(...options, hostile, join(folder, `none${HOSTILE}`));
      expect(stdout).not.toBe("");
      expect(stderr).toContain("cannot be read (ENOENT)");
      expect(stdout + stderr).not.toMatch(UNPRINTABLE);
    },
  );
});

describe("inspect of several files", () => {
  it("names each file, and counts all events", async () => {
    const [one, two] = [writeBody([textItem()], "one.json"), writeBody([partlyWrongItem(), invalidItem()], "two.json")];
    const { code, stdout } = await run(one, two, one);
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${one}\n1 of 1 [^]*\n${two}\n1 of 2 `));
    expect(stdout).toMatch(/\n2 files, 3 events: 1 invalid, 1 partly wrong\n$/);
  });

  it("continues when a file cannot be read, and returns 2", async () => {
    const { code, stdout, stderr } = await run(join(folder, "none.json"), writeBody([invalidItem()]));
    expect(code).toBe(2);
    expect(stderr).toBe(`chat-webhooks inspect: ${folder}/none.json: cannot be read (ENOENT)\n`);
    expect(stdout).toContain("1 of 1  wotnot  message  INVALID\n");
  });

  it("reads the other files of a folder when one cannot be read", async () => {
    const links = join(folder, "links");
    mkdirSync(links);
    symlinkSync("nowhere", join(links, "a.json"));
    symlinkSync(links, join(links, "b.json"));
    symlinkSync(writeBody([textItem()], "one.json"), join(links, "c.json"));
    const { code, stdout, stderr } = await run(links);
    expect(code).toBe(2);
    expect(stderr.match(/[abc]\.json: .*/g)).toEqual([
      "a.json: cannot be read (ENOENT)",
      "b.json: cannot be read (EISDIR)",
    ]);
    expect(stdout).toContain(`${links}/c.json\n1 of 1  wotnot  message › text\n`);
  });

  it("reads the .json files of a folder in the order of their names, and counts the others", async () => {
    const saved = join(folder, "saved");
    mkdirSync(join(saved, "below"), { recursive: true });
    for (const name of ["a-10.json", "a-9.json", "notes.txt", ".DS_Store"]) writeBody([textItem()], `saved/${name}`);
    const { code, stdout, stderr } = await run(saved);
    expect(code).toBe(0);
    expect(stdout.match(/^\/.*$/gm)).toEqual([`${saved}/a-9.json`, `${saved}/a-10.json`]);
    expect(stderr).toBe("skipped 3 other files in folders\n");
  });

  it.each([
    ["empty", [], "is an empty folder"],
    ["others", ["notes.txt"], "holds no .json file, and 1 other file"],
  ])("returns 2 when a folder has no .json file: %s", async (name, files, reason) => {
    mkdirSync(join(folder, name));
    for (const file of files) writeBody("", `${name}/${file}`);
    const { code, stdout, stderr } = await run(join(folder, name));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`chat-webhooks inspect: ${folder}/${name}: ${reason}\n`);
  });

  it("writes the events of all files as lines of JSON, with --json", async () => {
    const bodies = [[partlyWrongItem()], fixture("livechat/incoming_chat"), [invalidItem(), textItem()]];
    const files = bodies.map((body, index) => writeBody(body, `json-${index}.json`));
    const { code, stdout } = await run("--json", ...files);
    expect(code).toBe(1);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(bodies.flatMap((body) => parseEvents(body)));
  });

  it("writes each redacted body, with --redact", async () => {
    const bodies = [[partlyWrongItem()], fixture("livechat/incoming_chat")];
    const files = bodies.map((body, index) => writeBody(body, `redact-${index}.json`));
    const { code, stdout } = await run("--redact", ...files);
    expect(code).toBe(0);
    expect(stdout).toBe(bodies.map((body) => `${JSON.stringify(redact(body), null, 2)}\n`).join(""));
  });

  it("writes how often each difference occurs, with --drift", async () => {
    const report = createDriftReport({ now: () => Date.UTC(2026, 0, 1) });
    const bodies = [[partlyWrongItem()], [partlyWrongItem(), textItem()], { event: { type: "merge" } }];
    const files = bodies.map((body, index) => {
      report.add(parseEvents(body));
      const file = writeBody(body, `drift-${index}.json`);
      // `--drift` uses a file's modification time as the time of its events.
      utimesSync(file, new Date(0), new Date(Date.UTC(2026, 0, 1)));
      return file;
    });
    const { code, stdout } = await run("--drift", ...files);
    expect({ code, stdout }).toEqual({ code: 0, stdout: report.toMarkdown() });
    expect(stdout).toContain("| `wotnot` | `message` | `visitor.name` | `string` | `number` | 2 |");
  });

  it("finds exactly the differences that are added to the documented payloads, with --drift", async () => {
    const files = allDocumentedNames.map((name) => `${FIXTURES}${name}.json`);
    const chat = fixture("livechat/incoming_chat");
    Object.assign(chat.payload.chat.users[0], { language: "en", name: 7 });
    const bird = { ...fixture("bird/conversation.updated"), region: "eu" };
    const changed = [[partlyWrongItem()], chat, bird].map((body, index) => writeBody(body, `changed-${index}.json`));
    const { stdout } = await run("--drift", ...files, ...changed);
    const [, ...tables] = stdout.split("### ");
    const rows = tables.slice(1).flatMap((table) => table.match(/^\| `.*/gm) ?? []);
    expect(tables.map((table) => table.split("\n")[0])).toEqual(["Events", "Unknown keys", "Issues"]);
    expect(rows.map((row) => row.split(" | ").slice(0, 3).join(" "))).toEqual([
      "| `bird` `conversation.updated` `region`",
      "| `livechat` `incoming_chat` `payload.chat.users[].language`",
      "| `livechat` `incoming_chat` `payload.chat.users[].name`",
      "| `wotnot` `message` `visitor.email`",
      "| `wotnot` `message` `visitor.name`",
    ]);
  });
});

describe("inspect of other bodies", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);

  it.each<[name: string, content: string | Uint8Array, message: string]>([
    ["an empty file", "", "ERR_BODY_NOT_JSON: The body is empty."],
    ["white space", " \r\n\n", "ERR_BODY_NOT_JSON: The body is empty."],
    ["binary data", bytes(0x89, 0x50, 0x4e, 0x47), "ERR_BODY_NOT_UTF8: The body is not valid UTF-8. It is binary."],
    ["null characters", "\0".repeat(100), "ERR_BODY_NOT_JSON: The body is binary."],
    [
      "gzip",
      bytes(0x1f, 0x8b, 8, 0),
      "ERR_BODY_NOT_UTF8: The body is not valid UTF-8. It is compressed with gzip: decompress it first.",
    ],
    [
      "UTF-16",
      bytes(0xff, 0xfe, 0x5b, 0),
      "ERR_BODY_NOT_UTF8: The body is not valid UTF-8. It is UTF-16: save it as UTF-8.",
    ],
    ["truncated JSON", '[{"event":', "ERR_BODY_NOT_JSON: The body is not valid JSON. It ends too early."],
    [
      "text that is not JSON",
      '{\n  "event": nope\n}',
      "ERR_BODY_NOT_JSON: The body is not valid JSON. See line 2, column 13.",
    ],
    ["prose", "Hello", "ERR_BODY_NOT_JSON: The body is not valid JSON."],
    ["another object", "{}", "ERR_ENVELOPE_UNKNOWN: The body is not a delivery of a supported platform."],
    ["a number", "7", "ERR_ENVELOPE_UNKNOWN: The body is not a delivery of a supported platform."],
    ["HAR without bodies", '{"log":{"entries":[{"request":{}},7]}}', "HAR without the body of any request"],
    ["curl without data", "curl https://example.com", "a curl command without data"],
    [
      "curl that sends a file",
      "curl -d @body.json https://example.com",
      "a curl command that sends a file: inspect that",
    ],
    [
      "curl for cmd.exe",
      'curl ^"https://example.com^" -d ^"{}^"',
      'a curl command for cmd.exe: copy it as "cURL (bash)"',
    ],
    ["truncated curl", "curl -d '{", "a curl command with a quote that does not end"],
  ])("prints one line with the reason when it cannot read %s, and returns 1", async (_, content, message) => {
    const file = writeBody(content);
    for (const options of [[], ["--full"], ["--json"], ["--redact"], ["--drift"]]) {
      expect(await run(...options, file)).toEqual({ code: 1, stdout: "", stderr: `${file}: ${message}\n` });
    }
  });

  it("names the likely platform when a body is not a delivery of the given one", async () => {
    const { code, stderr } = await runOn(fixture("livechat/tag_created"), "--platform", "bird");
    expect(code).toBe(1);
    expect(stderr).toMatch(/: ERR_ENVELOPE_UNKNOWN: .* It looks like a delivery of LiveChat\.\n$/);
  });

  it("counts unreadable bodies beside the events", async () => {
    const { code, stdout } = await run(writeBody("{}"), writeBody([textItem()], "one.json"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n2 files, 1 event: nothing differs, 1 unreadable body\n$/);
  });

  it("returns 2 when a body is larger than a route accepts, and names the option", async () => {
    const body = [{ ...textItem(), filler: "x".repeat(MIB) }];
    const file = writeBody(body);
    const size = readFileSync(file).length;
    expect(await run(file)).toEqual({
      code: 2,
      stdout: "",
      stderr: `chat-webhooks inspect: ${file}: ${size.toLocaleString("en")} bytes: more than the 1 MiB that a route takes; --max-bytes sets another limit\n`,
    });
    expect((await run("--max-bytes", String(size), file)).code).toBe(0);
    expect((await run("--max-bytes", String(size - 1), file)).code).toBe(2);
  });

  it("reads little of a file of 100 MiB", async () => {
    const file = writeBody("");
    truncateSync(file, 100 * MIB);
    expect(await run("--json", file)).toEqual({
      code: 2,
      stdout: "",
      stderr: `chat-webhooks inspect: ${file}: 100 MiB: more than the 1 MiB that a route takes; --max-bytes sets another limit\n`,
    });
  });

  it.each<[args: string[], message: string]>([
    [[], "pass a FILE, a folder, or - for the standard input"],
    [["--json", "--drift", "a"], "pass one of --json and --drift"],
    [["--full", "--redact", "a"], "pass one of --full and --redact"],
    [["--max-bytes", "1e3", "a"], "--max-bytes: pass a number from 1 to 536870888"],
    [["--max-bytes", "0", "a"], "--max-bytes: pass a number from 1 to 536870888"],
    [["--max-bytes", "536870889", "a"], "--max-bytes: pass a number from 1 to 536870888"],
    [["--platform", "slack", "a"], "--platform: pass livechat, bird, wotnot, m-chat or reply.cx"],
    [["--ful", "a"], "no such option: --ful: did you mean --full?"],
  ])("rejects %j", async (args, message) => {
    await expect(run(...args)).rejects.toThrow(new UsageError(message));
  });
});

describe("inspect of several bodies in a file", () => {
  it("decodes each line of NDJSON, and names its number", async () => {
    const lines = [
      JSON.stringify([textItem()]),
      "",
      "{",
      JSON.stringify([invalidItem()]),
      "  ",
      JSON.stringify(partlyWrongItem()),
    ];
    const file = writeBody(lines.join("\r\n"), "log.ndjson");
    const { code, stdout, stderr } = await run(file);
    expect(code).toBe(1);
    expect(stdout.match(/^(\/.*|\d+ of .*)$/gm)).toEqual([
      `${file}:1`,
      "1 of 1  wotnot  message › text",
      `${file}:4`,
      "1 of 1  wotnot  message  INVALID",
      `${file}:6`,
      "1 of 1  wotnot  message › text  2 wrong fields",
    ]);
    expect(stderr).toBe(`${file}:3: ERR_BODY_NOT_JSON: The body is not valid JSON. It ends too early.\n`);
    expect(stdout).toMatch(/\n3 events: 1 invalid, 1 partly wrong, 1 unreadable body\n$/);
  });

  it("decodes the bodies of the requests in HAR", async () => {
    const entry = (postData?: object) => ({
      request: { method: "POST", postData },
      response: { content: { text: "{}" } },
    });
    const body = JSON.stringify([textItem()]);
    const entries = [
      entry(),
      entry({ text: body }),
      entry({ params: [] }),
      entry({ text: btoa(body), encoding: "base64" }),
    ];
    const file = writeBody({ log: { version: "1.2", entries } }, "requests.har");
    const { code, stdout } = await run(file);
    expect(code).toBe(0);
    expect(stdout.match(/^\/.*$/gm)).toEqual([`${file}, entry 2`, `${file}, entry 4`]);
    expect(stdout).toMatch(/\n2 events: nothing differs\n$/);
  });

  it("decodes HAR that is larger than a body may be, except bodies that are too large", async () => {
    const entries = [JSON.stringify([textItem()]), `"${"x".repeat(2 * MIB)}"`].map((body) => ({
      request: { postData: { text: body } },
    }));
    const file = writeBody({ log: { entries } }, "large.har");
    const { code, stdout, stderr } = await run(file);
    expect(code).toBe(2);
    expect(stdout).toContain(`${file}, entry 1\n1 of 1  wotnot  message › text\n`);
    expect(stderr).toBe(
      `chat-webhooks inspect: ${file}, entry 2: 2,097,154 bytes: more than the 1 MiB that a route takes; --max-bytes sets another limit\n`,
    );
  });

  it("decodes the data of copied curl commands", async () => {
    const body = JSON.stringify([textItem()]);
    const one = await runOn(
      `curl 'https://example.com/hook' \\\n  -H 'content-type: application/json' \\\n  --data-raw '${body}'\n`,
    );
    expect(one).toMatchObject({ code: 0, stderr: "" });
    expect(one.stdout).toMatch(/^1 of 1 {2}wotnot {2}message › text\n/);
    const file = writeBody(`curl a -d '${body}' ;\ncurl b --json '${body}'\n`);
    const two = await run(file);
    expect(two.stdout.match(/^\/.*$/gm)).toEqual([`${file}, command 1`, `${file}, command 2`]);
  });
});
