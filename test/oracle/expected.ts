/** The expected event of an item, by the shapes that the generator reads. Loading this module runs the compiler over the interfaces. */

import { isDeepStrictEqual } from "node:util";
import { PLATFORMS as GENERATOR_PLATFORMS } from "../../scripts/generate/platforms.js";
import type { Shape } from "../../scripts/generate/shape.js";
import { type Json, typeName, valueAt, without } from "./json.js";
import { type DecodedEvent, type Platform, rawTypeOf } from "./platforms.js";
import { check, limitIssues } from "./rule.js";

const SHAPES = new Map(GENERATOR_PLATFORMS.map(({ folder, shapes }) => [folder, new Map(Object.entries(shapes))]));

/** Returns the shape of each known type. */
export function shapesOf({ name }: Platform): ReadonlyMap<string, Shape> {
  return SHAPES.get(name) ?? new Map();
}

/** Returns the type of an item's event; `undefined` when the type is not known. */
export function knownTypeOf(item: unknown, platform: Platform): string | undefined {
  if (rawTypeOf(item, platform) === undefined) return undefined;
  const { type } = platform.flatten(item as Json);
  return shapesOf(platform).has(type as string) ? (type as string) : undefined;
}

/** Returns the difference between a decoded event and the expected one; `undefined` when there is none. */
export function findMismatch(event: DecodedEvent | undefined, item: unknown, platform: Platform): string | undefined {
  const expected = platform.wrap || platform.split(item) ? expectedOf(item, platform) : undefined;
  // Vitest's comparison reads a key named `constructor` as the class of an object.
  if (!isDeepStrictEqual(event, expected)) return JSON.stringify({ event, expected });
  const wrongIssue = event?.issues?.find(
    ({ path, received }) => !path.includes("*") && typeName(valueAt(item, path)) !== received,
  );
  return wrongIssue && `an issue with a wrong type: ${JSON.stringify(wrongIssue)}`;
}

/** Returns the expected event of an item. */
function expectedOf(item: unknown, platform: Platform): DecodedEvent {
  const { name, typePath, secretKey, flatten, itemPathOf } = platform;
  const rawType = rawTypeOf(item, platform);
  const raw = without(item, secretKey);
  if (rawType === undefined) {
    return { platform: name, type: "invalid", rawType, raw, issues: check(objectWithStringAt(typePath), item).issues };
  }
  const event = flatten(item as Json);
  const shape = shapesOf(platform).get(String(event.type));
  if (!shape) return { platform: name, type: "unknown", rawType, raw };
  const result = check(shape, event);
  // Safe: the shape is that of an event.
  const decoded = result.value as DecodedEvent;
  if (result.isAccepted && result.issues.length === 0) return decoded;
  const issues = result.issues.map((issue) => ({ ...issue, path: itemPathOf(issue.path, item as Json) }));
  return {
    ...(result.isAccepted ? decoded : { platform: name, type: "invalid", rawType }),
    raw,
    ...limitIssues(issues),
  };
}

/** Returns the shape of an object with a string at a path. */
function objectWithStringAt(path: readonly string[]): Shape {
  return path.reduceRight<Shape>((shape, key) => ({ kind: "object", fields: [[key, shape]] }), { kind: "string" });
}
