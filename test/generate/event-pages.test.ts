import { describe, expect, it } from "vitest";
import { eventPage } from "../../scripts/generate/event-pages.js";
import { PLATFORMS } from "../../scripts/generate/platforms.js";

const pages = new Map(PLATFORMS.map((platform) => [platform.folder, eventPage(platform)]));

/** Returns the text under a heading of a platform's page. */
function sectionOf(folder: string, name: string): string {
  return String(pages.get(folder)?.split(`\n### ${name}\n`)[1]?.split("\n### ", 1));
}

describe("the page of a platform's events", () => {
  it.each(PLATFORMS)("has a section with a delivery for each event of $title", ({ folder, names, shapes }) => {
    for (const type of Object.keys(shapes)) {
      expect(sectionOf(folder, String(names[type]?.name))).toMatch(/\[\w+ delivery\]\(\S+\.json\)/);
    }
  });

  it("has the type of a field, and whether it is required", () => {
    const section = sectionOf("wotnot", "WotNotMessageEvent");
    expect(section).toMatch(/^\| `payload.message_by` \| \[WotNotActor\]\(#wotnotactor\) \| yes \| The sender\./m);
    expect(section).not.toContain("`account`");
    expect(pages.get("wotnot")).toMatch(/^\| `account` \| \[WotNotAccount\]\(#wotnotaccount\) \| {2}\|/m);
  });

  it("lists documented values, and the fields of objects without a name", () => {
    expect(sectionOf("wotnot", "WotNotStatusEvent")).toContain('Documented values: `"Close"`.');
    expect(sectionOf("livechat", "LiveChatAutoAccessChange")).toMatch(/^\| `conditions.url` \|/m);
  });

  it("has a table with the guards of a union, and no section for types that are not exported", () => {
    expect(sectionOf("livechat", "LiveChatThreadEvent")).toContain("| `isRichMessageThreadEvent` |");
    expect(pages.get("livechat")).not.toContain("LiveChatDeletedFile");
  });
});
