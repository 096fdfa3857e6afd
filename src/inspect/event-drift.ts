/** Finds how one decoded event differs from its type. */

import { isJsonObject, typeName } from "../core/json.js";
import { walkShape } from "../core/walk-shape.js";
import type { ChatEvent, ChatPlatform } from "../platforms.js";
import type { DriftEvents, DriftIssue, DriftRow, DriftUnknownKey, DriftUnknownType } from "./drift-summary.js";
import { formatPath } from "./format-path.js";
import { inspectItem } from "./inspect-item.js";
import { Room } from "./listed.js";
import { keyFor, typeFor } from "./names.js";
import { INSPECTED, type InspectedPlatform } from "./platforms.js";
import type { InspectedEvent } from "./report.js";

/** The fields of a row that a single event determines. */
type Finding<Row extends DriftRow> = Omit<Row, keyof DriftRow>;

/** How an event differs from its type. */
export interface EventDrift extends Pick<DriftEvents, "platform" | "type" | "withIssues" | "invalid"> {
  /** The types that the library does not know. */
  readonly unknownTypes: Finding<DriftUnknownType>[];
  /** The keys that its type does not name. */
  readonly unknownKeys: Finding<DriftUnknownKey>[];
  /** The values of wrong types. */
  readonly issues: Finding<DriftIssue>[];
  /** Whether there is more than is listed. */
  readonly hasMore: boolean;
}

/** Returns how an event differs from its type. */
export function findDrift(event: ChatEvent): EventDrift {
  const platform: ChatPlatform | undefined = event?.platform;
  if (platform === undefined || !Object.hasOwn(INSPECTED, platform)) {
    throw new TypeError("events: pass what parseEvents returns");
  }
  const row = INSPECTED[platform];
  // Only the raw item has what was left out of the event.
  if (event.issues) {
    const room = new Room();
    const item = inspectItem(row, event.raw, { path: [], keys: "hidden", room });
    return { platform, ...driftOf(item), hasMore: room.hasMore };
  }
  return {
    platform,
    ...(event.type === "unknown" ? driftOfUnknown(event.rawType) : driftOfDecoded(row, event)),
    hasMore: false,
  };
}

type Found = Omit<EventDrift, "platform" | "hasMore">;

const NONE = { withIssues: 0, invalid: 0, unknownTypes: [], unknownKeys: [], issues: [] };

function driftOfUnknown(rawType: string): Found {
  return { ...NONE, type: "unknown", unknownTypes: [{ path: "", rawType: typeFor("hidden", rawType) }] };
}

function driftOf(item: InspectedEvent): Found {
  if (item.status === "unknown") return driftOfUnknown(item.rawType);
  return {
    type: item.type ?? "invalid",
    withIssues: 1,
    invalid: item.status === "invalid" ? 1 : 0,
    unknownTypes: item.unknownMembers.map(({ path, rawType = "" }) => ({ path: placeOf(path), rawType })),
    unknownKeys: item.unknownKeys.map(({ path, received }) => ({ path: placeOf(path), received })),
    issues: item.issues.map(({ path, expected, received }) => ({ path: placeOf(path), expected, received })),
  };
}

/** Finds unknown keys and types in an event without issues, which may have no raw item. */
function driftOfDecoded({ codec }: InspectedPlatform, event: ChatEvent): Found {
  const { type } = event;
  const shape = Object.hasOwn(codec.shapes, type) ? codec.shapes[type] : undefined;
  // Another version of the library may have decoded it.
  if (!shape) return driftOfUnknown(type);
  const { typePath } = codec.envelope;
  const found: Found = { ...NONE, type, unknownTypes: [], unknownKeys: [] };
  const pathOf = (path: readonly (string | number)[]) => placeOf(codec.toItemPath([...path], {}));
  const onUnknownKey = (at: readonly (string | number)[], key: string, value: unknown): void => {
    if (at.length > 0) {
      found.unknownKeys.push({ path: pathOf([...at, keyFor("hidden", key)]), received: typeName(value) });
      return;
    }
    // The shape does not contain the type.
    if (key === "type") return;
    // The key under which the decoder puts shadowed keys of the envelope, or those around the type.
    const holder = key === "shadowed" ? [] : typePath.length > 1 && key === typePath[0] ? [key] : undefined;
    const moved = holder && isJsonObject(value) ? Object.entries(value) : [[key, value] as const];
    for (const [name, below] of moved) {
      found.unknownKeys.push({ path: placeOf([...(holder ?? []), keyFor("hidden", name)]), received: typeName(below) });
    }
  };
  walkShape(shape, event, {
    isDecoded: true,
    onUnknownKey,
    onUnknownMember: (at, rawType) =>
      found.unknownTypes.push({ path: pathOf(at), rawType: typeFor("hidden", rawType) }),
  });
  return found;
}

/** Returns a path in which `[]` replaces the indices of lists. */
function placeOf(path: readonly (string | number)[]): string {
  return formatPath(path).replace(/\[\d+\]/g, "[]");
}
