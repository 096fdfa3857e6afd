/** Reads fixtures for tests, each time anew, so that a test may break one. */

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/", import.meta.url);

/** The names of a platform's fixtures, `platform/file` without the extension. */
export function fixtureNames(platform: string): string[] {
  return readdirSync(new URL(platform, FOLDER))
    .map((file) => `${platform}/${file.replace(/\.json$/, "")}`)
    .sort();
}

/** The documented deliveries of WotNot and its white label. */
export const documentedNames = ["wotnot", "m-chat"].flatMap(documentedNamesOf);

/** The documented deliveries of a platform. */
export function documentedNamesOf(platform: string): string[] {
  return fixtureNames(platform).filter((name) => !name.includes("--invented"));
}

/** Returns the string of a fixture, as sent over HTTP. */
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

/** The text of an item with unknown keys in each of its objects but those whose keys are data; names of JavaScript's own among them. */
export function withKeysAdded(item: unknown): string {
  return JSON.stringify(item, (name, value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if (["properties", "chat_properties", "customer_properties"].includes(name)) return value;
    const copy = { ...value };
    for (const key of ["constructor", "__proto__", "prototype", "toString", "added"]) {
      Object.defineProperty(copy, key, { value: `the ${key}`, enumerable: true });
    }
    return copy;
  });
}
