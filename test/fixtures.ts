/** Reads fixtures. Each call returns a new value, so that a test may change it. */

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/", import.meta.url);

/** Returns the names of the fixtures in a folder, as `folder/file` without the extension. */
export function fixtureNames(platform: string): string[] {
  return readdirSync(new URL(platform, FOLDER))
    .map((file) => `${platform}/${file.replace(/\.json$/, "")}`)
    .sort();
}

/** The names of all fixtures, by folder. */
export const allFixtureNames = ["wotnot", "m-chat", "livechat", "bird"].flatMap(fixtureNames);

/** The names of all documented deliveries. */
export const allDocumentedNames = allFixtureNames.filter(isDocumented);

/** The names of the documented deliveries of WotNot and its white label. */
export const documentedWotNotNames = ["wotnot", "m-chat"].flatMap(documentedNamesOf);

/** Returns the names of the documented deliveries in a folder. */
export function documentedNamesOf(platform: string): string[] {
  return fixtureNames(platform).filter(isDocumented);
}

function isDocumented(name: string): boolean {
  return !name.includes("--invented");
}

/** Returns the string of a fixture, as sent over HTTP. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), "utf8");
}

/** Returns the parsed fixture, typed as `any`, so that tests can read and change any key. */
export function fixture(name: string) {
  return JSON.parse(fixtureText(name));
}

/** Returns the items of a delivery of either form. */
export function itemsOf(delivery: { events?: unknown[] }): unknown[] {
  return delivery.events ?? [delivery];
}

/** Returns the JSON of an item with unknown keys, such as `__proto__`, in each object whose keys are not data. */
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
