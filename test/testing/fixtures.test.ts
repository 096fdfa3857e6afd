import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedFixtures } from "../../scripts/generate/fixtures.js";
import { PLATFORMS } from "../../scripts/generate/platforms.js";
import * as root from "../../src/index.js";
import { birdFixtures, fixtures, livechatFixtures, wotnotFixtures } from "../../src/testing/index.js";
import { documentedNamesOf, fixture } from "../fixtures.js";

const FOLDERS = new URL("../../fixtures/", import.meta.url);

describe("fixtures", () => {
  it("include every documented delivery of all platforms", () => {
    expect(fixtures).toEqual({ ...wotnotFixtures, ...livechatFixtures, ...birdFixtures });
    const published = PLATFORMS.flatMap(publishedFixtures).map(({ name }) => name);
    expect(Object.keys(fixtures).sort()).toEqual(published.sort());
    const folders = readdirSync(FOLDERS).filter((name) => !name.endsWith(".md"));
    expect(published).toEqual(expect.arrayContaining(folders.flatMap(documentedNamesOf)));
  });

  it.each(Object.entries(fixtures))("contain %s unchanged, with the declared type", (name, value) => {
    expect(value).toStrictEqual(fixture(name));
    const [event] = root.parseEvents(value);
    const [, wireName] = /^[\w-]+\/([\w.]+?)(?:--.+)?$/.exec(name) ?? [];
    const message = event && root.wotnot.isMessageEvent(event) ? `.${event.payload.message.type}` : "";
    // `rawType` exists only if several wire names have one type.
    const type = event && "rawType" in event ? event.rawType : event?.type;
    expect(`${type}${message}`).toBe(wireName);
    expect(event).not.toHaveProperty("issues");
  });
});
