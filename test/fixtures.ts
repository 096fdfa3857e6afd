/** Reads fixtures for tests, each time anew, so that a test may break one. */

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/", import.meta.url);

/** The names of a platform's fixtures, `platform/file` without the extension. */
function fixtureNames(platform: string): string[] {
  return readdirSync(new URL(platform, FOLDER))
    .map((file) => `${platform}/${file.replace(/\.json$/, "")}`)
    .sort();
}

/** The documented deliveries of WotNot and its white label. */
export const documentedNames = ["wotnot", "m-chat"]
  .flatMap(fixtureNames)
  .filter((name) => !name.includes("--invented"));

/** The text of a fixture, as it comes over HTTP. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), "utf8");
}

/** A fixture's value, of which any key can be read or broken: only the fixture knows which there are. */
export function fixture(name: string) {
  return JSON.parse(fixtureText(name));
}

/** The items of a delivery, in either form. */
export function itemsOf(delivery: { events?: unknown[] }): unknown[] {
  return delivery.events ?? [delivery];
}
