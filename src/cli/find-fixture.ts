/** Finds the fixture that an argument names. */

import { existsSync } from "node:fs";
import { readPlatform } from "../index.js";
import type { FixtureName } from "../testing/index.js";
import { UsageError } from "./arguments.js";
import { nearestNames, questionOf } from "./nearest.js";
import { fixtureNames } from "./platforms.js";

const MAX_SUGGESTIONS = 3;

/**
 * Returns the fixture with a name. The name may omit the platform.
 *
 * @param given - The name.
 * @param label - The platform or white label of the fixture, when it is known.
 * @throws {UsageError} When no fixture, or more than one, has the name.
 */
export function findFixture(given: string, label?: string): FixtureName {
  const names = fixtureNames(label);
  const whole = names.find((name) => name === given) ?? names.find((name) => name === `${label}/${given}`);
  if (whole) return whole;
  const short = names.filter((name) => shortOf(name) === given);
  // The fixtures of a white label repeat those of its platform.
  const own = short.filter((name) => readPlatform(ownerOf(name)) === ownerOf(name));
  const [name, ...others] = own.length > 0 ? own : short;
  if (name && others.length === 0) return name;
  throw new UsageError(complaintOf(given, names, label));
}

/** Returns the platform or white label at the start of a name. */
export function ownerOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}

function complaintOf(given: string, names: readonly FixtureName[], label: string | undefined): string {
  if (/^https?:/i.test(given)) return "pass the URL of the route as --to URL";
  if (existsSync(given)) return "pass a file as --file FILE";
  // The shortest names come first, because the others extend them.
  const candidates = [...names]
    .sort((left, right) => left.length - right.length)
    .map((name) => ({ name, aliases: [shortOf(name), stemOf(name), `${ownerOf(name)}/${stemOf(name)}`] }));
  const meant = questionOf(nearestNames(given, candidates, MAX_SUGGESTIONS));
  return `no fixture${label ? ` of ${label}` : ""} is called ${given}${meant || ": see chat-webhooks list"}`;
}

/** Returns a name without the platform. */
function shortOf(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

/** Returns a name without the platform, the type of the message and the case. */
function stemOf(name: string): string {
  return shortOf(name).replace(/(?:\.|--).*/, "");
}
