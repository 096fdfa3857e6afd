/** What an item must become by the shapes that the generator reads, told for tests. Loading it runs the compiler over the interfaces. */

import { PLATFORMS } from "../../scripts/generate/platforms.js";
import type { Shape } from "../../scripts/generate/shape.js";
import { isObject, listed, own, tell } from "./second-telling.js";
import { typeOf, type Wire, without } from "./wires.js";

type Json = Record<string, unknown>;

/** The shape of a type's events; `undefined` for an unknown type. */
export function shapeOf(platform: string, type: unknown): Shape | undefined {
  const shapes = PLATFORMS.find(({ folder }) => folder === platform)?.shapes ?? {};
  return typeof type === "string" ? (own(shapes, type) as Shape | undefined) : undefined;
}

/** The events that an item must become; `undefined` when it is no delivery. */
export function expectedOf(wire: Wire, item: unknown): object[] | undefined {
  const { platform, typeAt, secretKey } = wire;
  if (!wire.isDelivery(item)) return undefined;
  const raw = isObject(item) && secretKey !== undefined ? without(item, secretKey) : item;
  const rawType = typeOf(item, typeAt);
  if (typeof rawType !== "string") return [{ platform, type: "invalid", rawType: undefined, raw, issues: [rawType] }];
  const event = wire.flatten(item as Json);
  const shape = shapeOf(platform, event.type);
  if (!shape) return [{ platform, type: "unknown", rawType, raw }];
  const { value, isWrong, issues } = tell(shape, event);
  const found = issues.map((issue) => ({ ...issue, path: wire.toItemPath(issue.path, item as Json) }));
  if (isWrong) return [{ platform, type: "invalid", rawType, raw, ...listed(found) }];
  return [issues.length > 0 ? { ...(value as Json), raw, ...listed(found) } : (value as Json)];
}
