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
  InspectionPath,
} from "./report.js";

/** The place of an item, and how to report it. */
interface ItemContext extends ListContext {
  readonly keys: Keys;
}

const NO_FINDINGS: Findings = { issues: [], hasMore: false };

/** Returns the inspected event of an item. */
export function inspectItem(
  { codec, itemShapeOf }: InspectedPlatform,
  item: unknown,
  context: ItemContext,
): InspectedEvent {
  const { path, keys, room } = context;
  const { typePath } = codec.envelope;
  const found = findType(item, typePath, noType);
  if (found === undefined) {
    const issues = room.take("issues") ? missingType(item, context, typePath) : NOTHING;
    return { status: "invalid", path, issues, unknownKeys: NOTHING, unknownMembers: NOTHING };
  }
  // Safe: a type was found in it.
  const object = item as JsonObject;
  // Faster than testing whether it looks like a name.
  const rawType = Object.hasOwn(codec.shapes, found) ? found : typeFor(keys, found);
  const type = knownTypeOf(codec, found, object);
  const shape = type === undefined ? undefined : itemShapeOf(type, object);
  if (type === undefined || !shape) return { status: "unknown", path, rawType };
  const namesKeys = keys === "sent";
  // The check is faster than explaining, and accepts nearly all items.
  const { value, findings } = passesCheck(codec, type, object)
    ? { value: object, findings: NO_FINDINGS }
    : explain(shape, object, { maxIssues: room.left("issues"), namesKeys });
  const issues = findings.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  for (const _ of issues) room.take("issues");
  if (findings.hasMore) room.hasMore = true;
  const others = new Differences(context);
  walkShape(shape, object, others, value);
  const differences: InspectedDifferences = {
    issues: orNothing(issues),
    unknownKeys: itemsOf(others.unknownKeys),
    unknownMembers: itemsOf(others.unknownMembers),
  };
  if (value === NO) return { status: "invalid", path, type, rawType, ...differences };
  return {
    status: "known",
    path,
    type,
    rawType,
    ...differences,
    leftOut: itemsOf(others.leftOut),
    invalidMembers: itemsOf(others.invalidMembers),
  };
}

/** Returns true for an item without a type. Its report has nothing but one issue. */
export function isTypeless({ codec }: InspectedPlatform, item: unknown): boolean {
  return findType(item, codec.envelope.typePath, noType) === undefined;
}

/** The differences of an item except issues. Lists are created on demand, because a hostile delivery has very many events without any. */
class Differences implements ShapeVisitor {
  unknownKeys: Listed<InspectedValue> | undefined;
  unknownMembers: Listed<InspectedMember> | undefined;
  invalidMembers: Listed<InspectedMember> | undefined;
  leftOut: Listed<InspectedValue> | undefined;

  constructor(readonly context: ItemContext) {}

  get namesKeys(): boolean {
    return this.context.keys === "sent";
  }

  onUnknownKey(at: readonly (string | number)[], key: string, value: unknown): void {
    const { context } = this;
    if (context.room.isFull("unknownKeys")) return;
    this.unknownKeys ??= new Listed("unknownKeys", context);
    this.unknownKeys.add([...at, keyFor(context.keys, key)], { received: typeName(value) });
  }

  onUnknownMember(at: readonly (string | number)[], type: string): void {
    const { context } = this;
    if (context.room.isFull("unknownMembers")) return;
    this.unknownMembers ??= new Listed("unknownMembers", context);
    this.unknownMembers.add(at, { rawType: typeFor(context.keys, type) });
  }

  onInvalidMember(at: readonly (string | number)[], type: string | undefined): void {
    const { context } = this;
    if (context.room.isFull("invalidMembers")) return;
    this.invalidMembers ??= new Listed("invalidMembers", context);
    this.invalidMembers.add(at, type === undefined ? {} : { rawType: typeFor(context.keys, type) });
  }

  onLeftOut(at: readonly (string | number)[], value: unknown): void {
    const { context } = this;
    if (context.room.isFull("leftOut")) return;
    this.leftOut ??= new Listed("leftOut", context);
    this.leftOut.add(at, { received: typeName(value) });
  }
}

function itemsOf<Item extends { path: InspectionPath }>(listed: Listed<Item> | undefined): readonly Item[] {
  return listed?.items ?? NOTHING;
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
