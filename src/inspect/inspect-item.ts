/** Compares an item of a delivery with the type of its event. */

import { NO } from "../core/check.js";
import { knownTypeOf, passesCheck, typeIssue } from "../core/decode.js";
import { findType } from "../core/envelope.js";
import { explain, type Findings } from "../core/explain.js";
import { type JsonObject, typeName } from "../core/json.js";
import { type ShapeVisitor, walkShape } from "../core/walk-shape.js";
import { type ListContext, Listed, NOTHING, orNothing } from "./listed.js";
import { type Keys, keyFor, typeFor } from "./names.js";
import type { InspectedPlatform } from "./platforms.js";
import type {
  InspectedDifferences,
  InspectedEvent,
  InspectedIssue,
  InspectedMember,
  InspectedValue,
} from "./report.js";

/** Where an item is, and how much is told of it. */
interface ItemContext extends ListContext {
  readonly keys: Keys;
}

const NO_FINDINGS: Findings = { issues: [], hasMore: false };

/** Returns what an item is, and where it differs from its type. */
export function inspectItem(
  { codec, itemShapeOf }: InspectedPlatform,
  item: unknown,
  context: ItemContext,
): InspectedEvent {
  const { path, keys, room } = context;
  const { typePath } = codec.envelope;
  const found = findType(item, typePath, noType);
  if (found === undefined) {
    // A hostile delivery has very many of these.
    const issues = room.take("issues") ? missingType(item, context, typePath) : NOTHING;
    return { status: "invalid", path, issues, unknownKeys: NOTHING, unknownMembers: NOTHING };
  }
  // Safe: a type was found in it.
  const object = item as JsonObject;
  const rawType = typeFor(keys, found);
  const type = knownTypeOf(codec, found, object);
  const shape = type === undefined ? undefined : itemShapeOf(type, object);
  if (type === undefined || !shape) return { status: "unknown", path, rawType };
  const namesKeys = keys === "sent";
  // The check is the quicker of the two, and settles nearly all items.
  const { value, findings } = passesCheck(codec, type, object)
    ? { value: object, findings: NO_FINDINGS }
    : explain(shape, object, { maxIssues: room.left("issues"), namesKeys });
  const issues = findings.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  for (const _ of issues) room.take("issues");
  if (findings.hasMore) room.hasMore = true;
  const unknownKeys = new Listed<InspectedValue>("unknownKeys", context);
  const unknownMembers = new Listed<InspectedMember>("unknownMembers", context);
  const invalidMembers = new Listed<InspectedMember>("invalidMembers", context);
  const leftOut = new Listed<InspectedValue>("leftOut", context);
  const visitor: ShapeVisitor = {
    namesKeys,
    onUnknownKey(at, key, below) {
      if (room.isFull("unknownKeys")) return;
      unknownKeys.add([...at, keyFor(keys, key)], () => ({ received: typeName(below) }));
    },
    onUnknownMember: (at, name) => unknownMembers.add(at, () => ({ rawType: typeFor(keys, name) })),
    onInvalidMember: (at, name) =>
      invalidMembers.add(at, () => (name === undefined ? {} : { rawType: typeFor(keys, name) })),
    onLeftOut: (at, below) => leftOut.add(at, () => ({ received: typeName(below) })),
  };
  walkShape(shape, object, visitor, value);
  const differences: InspectedDifferences = {
    issues: orNothing(issues),
    unknownKeys: unknownKeys.items,
    unknownMembers: unknownMembers.items,
  };
  if (value === NO) return { status: "invalid", path, type, rawType, ...differences };
  return {
    status: "known",
    path,
    type,
    rawType,
    ...differences,
    leftOut: leftOut.items,
    invalidMembers: invalidMembers.items,
  };
}

function noType(): undefined {
  return undefined;
}

/** Returns the issue of an item without a type. */
function missingType(item: unknown, { path }: ItemContext, typePath: readonly string[]): InspectedIssue[] {
  const issues: InspectedIssue[] = [];
  findType(item, typePath, (value, depth) => {
    const issue = typeIssue(typePath, value, depth);
    issues.push({ ...issue, path: [...path, ...issue.path] });
  });
  return issues;
}
