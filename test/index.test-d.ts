import { describe, expectTypeOf, it } from "vitest";
import { type ChatEvent, type ChatPlatform, detectPlatform, parseEvents, wotnot } from "../src/index.js";

describe("ChatEvent", () => {
  it("narrows on the platform, then on the type", () => {
    const [event] = parseEvents("[]");
    if (event?.platform === "wotnot" && event.type === "note") {
      expectTypeOf(event).toEqualTypeOf<wotnot.WotNotNoteEvent>();
    }
  });

  it("is told apart by the guards of its platform", () => {
    expectTypeOf(parseEvents("[]").filter(wotnot.isNoteEvent)).toEqualTypeOf<wotnot.WotNotNoteEvent[]>();
  });

  it("has the platforms that can be detected", () => {
    expectTypeOf(detectPlatform).returns.toEqualTypeOf<ChatPlatform | undefined>();
    expectTypeOf<ChatEvent["platform"]>().toEqualTypeOf<"wotnot">();
  });
});
