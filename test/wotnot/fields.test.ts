import { describe, expect, it } from "vitest";
import { parseEvents, type WotNotEventType, type WotNotMessageType } from "../../src/wotnot/index.js";
import { documentedNames, fixture, itemsOf } from "../fixtures.js";
import { envelopeFields, eventFields, messageFields, type Presence } from "./fields.js";

type Path = readonly (string | number)[];

/** One documented item, and the fields that its event and its message have according to the tables. */
interface Sample {
  name: string;
  item: unknown;
  fields: [path: string, presence: Presence][];
}

const samples: Sample[] = documentedNames.map((name) => {
  // Each documented delivery holds one item, of a known type.
  const [item] = itemsOf(fixture(name)) as [
    { event: { type: WotNotEventType; payload: { message?: { type: string } } } },
  ];
  const { type, payload } = item.event;
  const conversation = type === "message_status" ? { conversation: "optional or null" } : {};
  const fields: [string, string][] = Object.entries({ ...envelopeFields, ...eventFields[type], ...conversation });
  if (payload.message) {
    for (const [path, presence] of Object.entries(messageFields[payload.message.type as WotNotMessageType])) {
      fields.push([`payload.message.${path}`, presence]);
    }
  }
  return { name, item, fields: fields.map(([path, presence]) => [toWirePath(path), presence as Presence]) };
});

function toWirePath(path: string): string {
  return path.replace(/^payload\b/, "event.payload");
}

/** The places in a value that a path of the tables stands for; none where a field or an array on the way is missing. */
function placesOf(value: unknown, path: string): Path[] {
  let places: { at: Path; value: unknown }[] = [{ at: [], value }];
  for (const key of path.split(".")) {
    places = places.flatMap(({ at, value }) => {
      if (typeof value !== "object" || value === null) return [];
      const below = Object.entries(value).filter(([name]) => key === "*" || key === name);
      return below.map(([name, value]) => ({ at: [...at, key === "*" ? Number(name) : name], value }));
    });
  }
  return places.map(({ at }) => at);
}

/** A copy of a value with one place changed. */
function withPlace(
  value: unknown,
  path: Path,
  change: (holder: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(value);
  let holder = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  change(holder, String(path.at(-1)));
  return copy;
}

/** Every place in a value that has a name; items of arrays are passed through. */
function namedPlaces(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    Array.isArray(value)
      ? namedPlaces(below, [...at, Number(name)])
      : [[...at, name], ...namedPlaces(below, [...at, name])],
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((holder, key) => (holder as Record<string | number, unknown>)[key], value);
}

/** Other values of the type of a text, a number or a boolean. */
function othersLike(value: unknown): unknown[] {
  if (typeof value === "string") return ["", "  something else ", "None"];
  if (typeof value === "number") return [0, -1.5, 1e21];
  return typeof value === "boolean" ? [!value] : [];
}

function decode(item: unknown) {
  const [event] = parseEvents([item]);
  return event?.type === "invalid" ? { valid: false, paths: event.issues.map(({ path }) => path) } : { valid: true };
}

describe.each(samples)("the fields of $name", ({ item, fields }) => {
  const cases = fields.flatMap(([path, presence]) => placesOf(item, path).map((place) => ({ place, presence })));

  it("stand in the tables, all of them", () => {
    const inTables = new Set(cases.map(({ place }) => place.join(".")));
    const opaque = [...inTables].filter((path) => ![...inTables].some((other) => other.startsWith(`${path}.`)));
    const unlisted = namedPlaces(item)
      .map((place) => place.join("."))
      .filter((path) => !inTables.has(path) && !opaque.some((field) => path.startsWith(`${field}.`)));
    expect(unlisted).toEqual(unlisted.filter((path) => /^event(\.type|\.payload\.message\.type)?$/.test(path)));
  });

  it.each(cases)("$place may be missing as declared: $presence", ({ place, presence }) => {
    const broken = withPlace(item, place, (holder, key) => delete holder[key]);
    const optional = presence === "anything" || presence.startsWith("optional");
    expect(decode(broken)).toEqual(optional ? { valid: true } : { valid: false, paths: [place] });
  });

  it.each(cases)("$place may be null as declared: $presence", ({ place, presence }) => {
    const broken = withPlace(item, place, (holder, key) => {
      holder[key] = null;
    });
    const nullable = presence === "anything" || presence.endsWith("or null");
    expect(decode(broken)).toEqual(nullable ? { valid: true } : { valid: false, paths: [place] });
  });

  it.each(cases.filter(({ presence }) => presence !== "anything"))("$place may be of no other type", ({ place }) => {
    const broken = withPlace(item, place, (holder, key) => {
      holder[key] = Array.isArray(holder[key]) ? {} : [];
    });
    expect(decode(broken)).toEqual({ valid: false, paths: [place] });
  });

  it.each(cases)("$place may hold any value of its type", ({ place }) => {
    for (const other of othersLike(valueAt(item, place))) {
      const changed = withPlace(item, place, (holder, key) => {
        holder[key] = other;
      });
      const { event: wire, ...envelope } = changed as { event: object };
      expect(parseEvents([changed])).toStrictEqual([{ platform: "wotnot", ...wire, ...envelope }]);
    }
  });
});

describe("the tables of fields", () => {
  it("name no field that the documented deliveries do not show", () => {
    const unseen = samples
      .flatMap(({ fields }) => fields.map(([path]) => path))
      .filter((path) => samples.every(({ item }) => placesOf(item, path).length === 0));
    expect([...new Set(unseen)]).toEqual([]);
  });
});
