/** The platforms whose code is generated: every folder of the sources that has events. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type ChatPlatform, PLATFORMS as NAMES } from "../../src/platforms.js";
import { type Declared, Interfaces, type OpenUnion } from "./interfaces.js";
import type { Description, Shape } from "./shape.js";
import type { Wire } from "./wire.js";
import { bird } from "./wires/bird.js";
import { livechat } from "./wires/livechat.js";
import { wotnot } from "./wires/wotnot.js";

const SOURCES = new URL("../../src/", import.meta.url);
const WIRES: { readonly [Name in ChatPlatform]: Wire } = { bird, livechat, wotnot };

/** A platform as its interfaces describe it. */
export interface Platform {
  /** The folder in `src`. */
  folder: string;
  /** Its name, as people write it. */
  title: string;
  /** The names of its white labels. */
  whiteLabels: readonly string[];
  /** The prefix of its type names. */
  prefix: string;
  /** The shape of each known event, by type. */
  shapes: Readonly<Record<string, Shape>>;
  /** The interface of each event, by type, including `unknown` and `invalid`. */
  names: Readonly<Record<string, Declared>>;
  /** The open unions inside payloads. */
  openUnions: readonly OpenUnion[];
  /** The comment of each event, and of each member that narrows one: by the key of its handler. */
  comments: Readonly<Record<string, string>>;
  /** The shapes of the decoder's own events: `unknown` and `invalid`. */
  decoded: readonly Shape[];
  /** The names and comments of each object and open union in the shapes. */
  descriptions: ReadonlyMap<Shape, Description>;
  /** Whether its codec uses generated checks. Otherwise, it tests events by their shapes. */
  hasChecks: boolean;
  /** Its wire format and authentication, which the interfaces do not describe. */
  wire: Wire;
}

const folders = readdirSync(SOURCES).filter((folder): folder is ChatPlatform => existsSync(eventsOf(folder)));
const interfaces = new Interfaces(folders.map((folder) => eventsOf(folder)));

export const PLATFORMS: readonly Platform[] = folders.map((folder) => {
  const [, prefix] = /export type (\w+)KnownEvent\b/.exec(readFileSync(eventsOf(folder), "utf8")) ?? [];
  if (!prefix) throw new Error(`${folder} has no union of known events`);
  const { unknown, invalid } = interfaces.shapesOf(eventsOf(folder), `${prefix}Event`);
  if (!unknown || !invalid) throw new Error(`${folder} has no events for what is unknown or invalid`);
  return {
    folder,
    title: NAMES[folder].title,
    whiteLabels: NAMES[folder].whiteLabels,
    prefix,
    shapes: interfaces.shapesOf(eventsOf(folder), `${prefix}KnownEvent`),
    names: interfaces.namesOf(eventsOf(folder), `${prefix}Event`),
    openUnions: interfaces.openUnionsIn(folder),
    comments: interfaces.commentsOf(eventsOf(folder), `${prefix}Event`),
    decoded: [unknown, invalid],
    descriptions: interfaces.descriptions,
    hasChecks: readFileSync(new URL(`${folder}/codec.ts`, SOURCES), "utf8").includes("./generated/checks.js"),
    wire: WIRES[folder],
  };
});

function eventsOf(folder: string): URL {
  return new URL(`${folder}/events/event.ts`, SOURCES);
}
