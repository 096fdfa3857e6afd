import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { entryLines } from "../../src/cli/event-lines.js";
import { inspect, inspectHelp } from "../../src/cli/inspect.js";
import { type ChatEvent, parseEvents } from "../../src/index.js";
import { fixture } from "../fixtures.js";

const folder = mkdtempSync(join(tmpdir(), "inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.restoreAllMocks());

const text = () => fixture("wotnot/message.text").events[0];

/** A message of a visitor whose name and mail are wrong, and may be left out. */
function partial() {
  const item = text();
  Object.assign(item.visitor, { name: 7, email: ["c4n4ry"] });
  return item;
}

/** Runs the command on a body. */
async function run(body: unknown, ...options: string[]) {
  const file = join(folder, "body.json");
  writeFileSync(file, JSON.stringify(body));
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const code = await inspect([...options, file]);
  return { code, stdout: write.mock.calls.map(([chunk]) => chunk).join("") };
}

describe("inspect", () => {
  it("points at each wrong field of an event that keeps its type, shows it without them, and ends with 0", async () => {
    const { code, stdout } = await run([partial()]);
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    expect(lines.splice(0, 4)).toEqual([
      "1  wotnot  message",
      "  ✗ visitor.name: string expected, number received",
      "  ✗ visitor.email: string expected, array received",
      "  2023-09-01 14:13:45   message      customer a569015fa03d41a283ed4c66c4601966: Hiiiii",
    ]);
    const { issues: _, raw: __, ...event } = parseEvents([partial()])[0] as ChatEvent & { raw?: unknown };
    expect(JSON.parse(lines.join("\n"))).toEqual(event);
    expect(stdout).not.toContain("c4n4ry");
  });

  it("points at a message that is invalid, shows how it came, and ends with 0", async () => {
    const item = text();
    item.event.payload.message.type = ["text"];
    const { code, stdout } = await run([item]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "1  wotnot  message\n  ✗ event.payload.message.type: string expected, array received\n  2023-09-01 14:13:45 ",
    );
    expect(JSON.parse(stdout.slice(stdout.indexOf("\n{")))).toMatchObject({
      payload: { message: { type: "invalid", raw: item.event.payload.message } },
    });
  });

  it("shows an invalid event as it came, and ends with 1", async () => {
    const item = { ...text(), event: { type: "message", payload: 7 } };
    const { code, stdout } = await run([item, text()]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      "1  wotnot  invalid\n  ✗ event.payload: object expected, number received\n  2023-09-01 14:13:45   other ",
    );
    expect(JSON.parse(stdout.slice(stdout.indexOf("\n{"), stdout.indexOf("\n2  wotnot")))).toEqual(item);
  });

  it("shows each entry of an event in a line below it", async () => {
    const { stdout } = await run(fixture("livechat/incoming_chat"));
    const [title, ...lines] = stdout.slice(0, stdout.indexOf("\n{")).split("\n");
    expect(title).toBe("1  livechat  incoming_chat");
    const [event] = parseEvents(fixture("livechat/incoming_chat"));
    expect(lines).toEqual(event && entryLines(event, Number.POSITIVE_INFINITY));
  });

  it("says when there are more issues than are listed", async () => {
    const [item] = fixture("wotnot/conversation_create").events;
    item.event.payload.variables = new Array(10).fill(7);
    expect((await run([item])).stdout.match(/✗/g)).toHaveLength(10);
    item.event.payload.variables.push(7);
    vi.restoreAllMocks();
    const { stdout } = await run([item]);
    expect(stdout.match(/✗/g)).toHaveLength(11);
    expect(stdout).toContain("  ✗ and more\n  2023-08-29 04:27:48   lifecycle    opened\n");
  });

  it("counts the events with wrong fields among those that it leaves out", async () => {
    const { stdout } = await run([...new Array(2_000).fill(text()), partial(), { event: { type: 7 } }]);
    expect(stdout).toMatch(/^… [\d,]+ more events, 1 invalid, 1 with wrong fields: --json prints all$/m);
    vi.restoreAllMocks();
    expect((await run(new Array(2_000).fill(text()))).stdout).toMatch(/ more events, 0 invalid: --json prints all$/m);
  });

  it("writes all of an event with wrong fields as JSON, its issues and how it came included", async () => {
    const { code, stdout } = await run([partial()], "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(parseEvents([partial()])[0]);
    expect(JSON.parse(stdout)).toMatchObject({ issues: [{ path: ["visitor", "name"] }, {}], raw: partial() });
  });

  it("says in its help which events end it with 1, and which do not", () => {
    expect(inspectHelp).toMatch(/keeps its type and is printed without them/);
    expect(inspectHelp).toMatch(/Ends with 1 when an event is invalid, or the body unreadable/);
  });
});
