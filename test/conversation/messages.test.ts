import { describe, expect, it } from "vitest";
import { type ChatEntry, contentToText, readEntries } from "../../src/conversation/index.js";
import { safeParseEvents } from "../../src/index.js";
import { EXPECTED_MESSAGES, type ExpectedMessage } from "../expected-messages.js";
import { fixtureNames, fixtureText } from "../fixtures.js";

const NAMES = ["wotnot", "m-chat", "livechat", "bird"].flatMap(fixtureNames);

/** Returns what an entry says, or what is said after an edit. */
function messageIn(entry: ChatEntry): ExpectedMessage[] {
  if (entry.type === "revision" && entry.now) return messageIn(entry.now);
  if (entry.type !== "message") return [];
  const { by, content, at = null } = entry;
  return [[by.side, by.name ?? by.id ?? null, contentToText(content), at]];
}

describe("readEntries", () => {
  it.each(NAMES)("returns exactly the expected messages of %s", (name) => {
    const result = safeParseEvents(fixtureText(name));
    const entries = result.success ? result.events.flatMap((event) => readEntries(event)) : [];
    expect(entries.flatMap(messageIn)).toEqual(EXPECTED_MESSAGES[name] ?? []);
  });

  it("has a fixture for all expected messages", () => {
    expect(Object.keys(EXPECTED_MESSAGES).filter((name) => !NAMES.includes(name))).toEqual([]);
  });
});
