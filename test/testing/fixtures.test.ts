import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as root from "../../src/index.js";
import { birdFixtures, fixtures, livechatFixtures, wotnotFixtures } from "../../src/testing/index.js";
import { documentedNamesOf, fixture } from "../fixtures.js";
import { MODULES, moduleText, namesOf } from "./fixture-modules.js";

const SOURCES = new URL("../../src/testing/fixtures/", import.meta.url);

describe.each(Object.entries(MODULES))("the fixtures of %s", (name, module) => {
  it("are the documented deliveries: `npx vitest run -u` writes the module", async () => {
    expect(namesOf(module)).toEqual(expect.arrayContaining(module.folders.flatMap(documentedNamesOf)));
    await expect(moduleText(module)).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.ts`, SOURCES)));
  });
});

describe("fixtures", () => {
  it("are those of all platforms", () => {
    expect(fixtures).toEqual({ ...wotnotFixtures, ...livechatFixtures, ...birdFixtures });
    expect(Object.keys(fixtures).sort()).toEqual(Object.values(MODULES).flatMap(namesOf).sort());
  });

  it.each(Object.entries(fixtures))(
    "hold %s as it is on the wire, of the type that it has in the declarations",
    (name, value) => {
      expect(value).toStrictEqual(fixture(name));
      const [event] = root.parseEvents(value);
      const [, wireName] = /^[\w-]+\/([\w.]+?)(?:--.+)?$/.exec(name) ?? [];
      const message = event && root.wotnot.isMessageEvent(event) ? `.${event.payload.message.type}` : "";
      expect(`${event?.type}${message}`).toBe(wireName);
    },
  );
});
