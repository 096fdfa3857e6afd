/** The platforms whose code is generated: every folder of the sources that has events. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Platform } from "./check-code.js";

const SOURCES = new URL("../src/", import.meta.url);

export const PLATFORMS: Platform[] = await Promise.all(
  readdirSync(SOURCES)
    .filter((folder) => existsSync(eventsOf(folder)))
    .map(async (folder) => {
      const [, prefix] = /export type (\w+)KnownEvent\b/.exec(readFileSync(eventsOf(folder), "utf8")) ?? [];
      if (!prefix) throw new Error(`${folder} has no union of known events`);
      const { eventSchemas } = await import(eventsOf(folder).href);
      return { folder, prefix, schemas: eventSchemas };
    }),
);

function eventsOf(folder: string): URL {
  return new URL(`${folder}/events/event.ts`, SOURCES);
}
