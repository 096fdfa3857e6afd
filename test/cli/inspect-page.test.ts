import { describe, expect, it } from "vitest";
import { type Delivery, deliveryLines } from "../../src/cli/inspect-page.js";
import { columnsIn } from "../../src/cli/terminal.js";
import { safeParseEvents } from "../../src/index.js";
import { inspectDelivery } from "../../src/inspect/index.js";
import { allFixtureNames, fixture } from "../fixtures.js";

const WIDE = "漢字".repeat(40);

/** Returns a delivery; `undefined` for any other body. */
function deliveryOf(body: object): Delivery | undefined {
  const report = inspectDelivery(body, { keys: "sent" });
  const result = safeParseEvents(body);
  return report.kind === "delivery" && result.success ? { body, report, events: result.events } : undefined;
}

function linesOf(delivery: Delivery, width: number, isWhole = false): string[] {
  return deliveryLines(delivery, { paint: (_, text) => text, width, isWhole });
}

/** Yields copies of a body, each with one value replaced or removed, or with an added key. */
function* mutationsOf(value: unknown, by: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  const copy = () => (Array.isArray(value) ? [...value] : { ...value });
  if (!Array.isArray(value)) yield { ...value, [WIDE]: by };
  for (const [key, item] of Object.entries(value)) {
    yield Object.assign(copy(), { [key]: by });
    if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    for (const mutation of mutationsOf(item, by)) yield Object.assign(copy(), { [key]: mutation });
  }
}

describe("the lines about a delivery", () => {
  it.each(allFixtureNames)("mark every listed place in the JSON of %s", (name) => {
    let index = 0;
    for (const body of mutationsOf(fixture(name), [WIDE])) {
      index += 1;
      // A sample, which still changes every kind of value over all fixtures.
      const delivery = index % 23 === 0 ? deliveryOf(body) : undefined;
      if (!delivery) continue;
      const { report } = delivery;
      const count = report.events.reduce((sum, event) => {
        if (event.status === "unknown") return sum + 1;
        return sum + event.issues.length + event.unknownKeys.length + event.unknownMembers.length;
      }, 0);
      for (const isWhole of [false, true]) {
        const lines = linesOf(delivery, 80, isWhole);
        const listed = lines.filter((line) => /^ {2}[✗+] [^│]/.test(line)).length - report.unknownKeys.length;
        const marked = lines.filter((line) => /^ {2}[✗+] │/.test(line)).length;
        expect(marked).toBe(listed);
        if (isWhole) expect(listed).toBe(count);
      }
    }
    expect(index).toBeGreaterThan(1);
  });

  it.each([60, 80, 140])("are at most %d columns wide for any body", (width) => {
    let count = 0;
    for (const name of allFixtureNames.filter((_, index) => index % 5 === 0)) {
      for (const by of [WIDE, [WIDE], { [WIDE]: WIDE }]) {
        for (const body of [...mutationsOf(fixture(name), by)].filter((_, index) => index % 23 === 0)) {
          const delivery = deliveryOf(body);
          for (const line of delivery ? linesOf(delivery, width) : []) {
            expect(columnsIn(line)).toBeLessThanOrEqual(width);
            count += 1;
          }
        }
      }
    }
    expect(count).toBeGreaterThan(1_000);
  });

  it("use the available columns", () => {
    const body = fixture("livechat/incoming_chat");
    body.payload.chat.thread.events[0].properties.lc2 = WIDE;
    const delivery = deliveryOf(body);
    if (!delivery) throw new Error("no delivery");
    const rowsAt = (width: number) => linesOf(delivery, width).indexOf("");
    expect(rowsAt(140)).toBe(2);
    expect(rowsAt(60)).toBe(3);
  });
});
