/** Searches for bodies of one size that block a process longest, by repeating values at every place of the documented deliveries. */

import { fixture, fixtureNames } from "../test/fixtures.js";
import { IS_TRIAL } from "./trial.js";

type Json = ReturnType<typeof fixture>;
type Path = readonly (string | number)[];

/** A delivery in which one value is repeated at one place. */
interface Candidate {
  name: string;
  delivery: Json;
  path: Path;
  container: keyof typeof CONTAINERS;
  value: Json;
}

/** Prepares an operation on a body. Returns `undefined` when it does not apply to the body. */
export type Operation = (text: string) => (() => unknown) | undefined;

/** A body that the search found. */
export interface HostileBody {
  /** The repeated value, its place and the delivery. */
  name: string;
  text: string;
}

const SEARCH_BYTES = 16 * 1024;
const MAX_CANDIDATES = IS_TRIAL ? 1 : 8;
const STEPS = IS_TRIAL ? 1 : 20;
const MAX_STARTS = IS_TRIAL ? 9 : Number.POSITIVE_INFINITY;
const REPEATS = IS_TRIAL ? 1 : 2;

const SHOWN_LENGTH = 40;

const ATOMS: Json[] = [0, "", null, true, {}, []];

const CONTAINERS = {
  "a list": (value: string, count: number) => `[${Array(count).fill(value).join()}]`,
  // Short keys, not sorted.
  "an object": (value: string, count: number) =>
    objectOf(value, count, (index) => ((index * 48271) % 2 ** 18).toString(36)),
  "an object with sparse indices": (value: string, count: number) =>
    objectOf(value, count, (index) => String(index * 4099)),
};

/** Returns the bodies of a size that take an operation longest. The search ranks smaller bodies. */
export async function searchHostile(platform: string, bytes: number, operation: Operation): Promise<HostileBody[]> {
  const candidates = fixtureNames(platform).flatMap((delivery) => candidatesIn(delivery, fixture(delivery)));
  let best = await rank(candidates.slice(0, MAX_STARTS), operation);
  for (let step = 0; step < STEPS; step += 1) {
    const mutations = best.map(({ candidate }) => ({ ...candidate, value: mutated(candidate.value, step) }));
    best = distinct([...best, ...(await rank(mutations, operation))]);
  }
  return best.map(({ candidate }) => ({ name: nameOf(candidate), text: textOf(candidate, bytes) }));
}

interface Ranked {
  candidate: Candidate;
  cost: number;
}

async function rank(candidates: Candidate[], operation: Operation): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const text = textOf(candidate, SEARCH_BYTES);
    ranked.push({ candidate, cost: await millisecondsOf(operation, text, REPEATS) });
  }
  return distinct(ranked);
}

/** Returns the shortest of several durations of an operation. */
export async function millisecondsOf(operation: Operation, text: string, repeats: number): Promise<number> {
  const run = operation(text);
  if (!run) return 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const start = performance.now();
    await run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** Returns the slowest candidates, each with another value or container. */
function distinct(ranked: Ranked[]): Ranked[] {
  const kinds = new Map<string, Ranked>();
  for (const each of ranked.sort((a, b) => b.cost - a.cost)) {
    const kind = `${each.candidate.container} ${JSON.stringify(each.candidate.value)}`;
    if (!kinds.has(kind)) kinds.set(kind, each);
  }
  return [...kinds.values()].slice(0, MAX_CANDIDATES);
}

/** Returns candidates that repeat, at each place of a delivery, simple values, the parts at that place, or their types. */
function candidatesIn(name: string, delivery: Json): Candidate[] {
  const containers = Object.keys(CONTAINERS) as (keyof typeof CONTAINERS)[];
  return pathsIn(delivery).flatMap((path) => {
    const current = path.reduce((value, key) => value?.[key], delivery);
    const parts = Object.values(current ?? {}).filter((part) => typeof part === "object") as Json[];
    const typed = parts.filter((part) => typeof part?.type === "string").map(({ type }) => ({ type }));
    const values = [...ATOMS, ...parts.slice(0, 4), ...typed];
    return containers.flatMap((container) => values.map((value) => ({ name, delivery, path, container, value })));
  });
}

/** Returns the paths in a value, with the first item of each list only. */
function pathsIn(value: Json): Path[] {
  if (typeof value !== "object" || value === null) return [[]];
  const keys = Array.isArray(value) ? [0].slice(0, value.length) : Object.keys(value);
  return [[], ...keys.flatMap((key) => pathsIn(value[key]).map((path) => [key, ...path]))];
}

/** Returns a copy with one field removed or replaced. */
function mutated(value: Json, step: number): Json {
  const copy = structuredClone(value);
  const paths = pathsIn(copy);
  const path = paths[step % paths.length] ?? [];
  const key = path.at(-1);
  const atom = ATOMS[Math.floor(step / paths.length) % (ATOMS.length + 1)];
  if (key === undefined) return atom ?? copy;
  const parent = path.slice(0, -1).reduce((inner, each) => inner[each], copy);
  if (atom === undefined) delete parent[key];
  else parent[key] = atom;
  return copy;
}

/** Returns the largest body of a candidate within a size. */
function textOf({ delivery, path, container, value }: Candidate, bytes: number): string {
  const copy = structuredClone(path.length > 0 ? delivery : PLACEHOLDER);
  const key = path.at(-1);
  if (key !== undefined) path.slice(0, -1).reduce((inner, each) => inner[each], copy)[key] = PLACEHOLDER;
  const template = JSON.stringify(copy);
  const text = JSON.stringify(value);
  const write = (count: number) =>
    template.replace(JSON.stringify(PLACEHOLDER), () => CONTAINERS[container](text, count));
  // The first guess ignores the length of keys.
  let count = Math.floor((bytes - template.length) / (text.length + 1));
  let body = write(count);
  while (body.length > bytes) {
    count = Math.floor((count * bytes) / body.length);
    body = write(count);
  }
  return body;
}

/** Stands for the repeated value. */
const PLACEHOLDER = "placeholder";

function objectOf(value: string, count: number, keyOf: (index: number) => string): string {
  return `{${Array.from({ length: count }, (_, index) => `"${keyOf(index)}":${value}`).join()}}`;
}

function nameOf({ name, path, container, value }: Candidate): string {
  const text = JSON.stringify(value);
  const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  return `${container} of \`${shown}\` at \`${path.join(".") || "the root"}\` of ${name}`;
}
