/** What an event cannot go without: the wire's fields that cost the event when they are wrong. The pages in `docs/events` mark the same fields. */

import { describe, expect, it } from "vitest";
import { bird, livechat, wotnot } from "../src/index.js";
import { fixture, fixtureNames } from "./fixtures.js";

type Path = (string | number)[];

const PLATFORMS = [
  {
    title: "WotNot",
    folders: ["wotnot", "m-chat"],
    parseEvents: (body: object) => wotnot.parseEvents(body),
    required: [
      "conversation.id",
      "event.payload.action",
      "event.payload.labels.*.id",
      "event.payload.message_by.type",
      "event.payload.message_id",
      "event.payload.note",
      "event.payload.status",
      "event.payload.status.value",
      // May be absent, but a wrong value must not look like an absent one.
      "event.payload.to.type",
      "event.payload.variables.*.name",
      "event.type",
      "visitor.id",
    ],
  },
  {
    title: "LiveChat",
    folders: ["livechat"],
    parseEvents: (body: object) => livechat.parseEvents(body),
    required: [
      "action",
      "payload.*.id",
      "payload.*.status",
      "payload.agent_id",
      "payload.chat.id",
      "payload.chat_id",
      "payload.customer.id",
      "payload.customer.type",
      "payload.event_id",
      "payload.id",
      "payload.name",
      "payload.postback.id",
      "payload.status",
      "payload.tag",
      "payload.thread_id",
      "payload.type",
      "payload.user_id",
    ],
  },
  {
    title: "Bird",
    folders: ["bird"],
    parseEvents: (body: object) => bird.parseEvents(body),
    // Secrecy rests on the second and the third, which may be absent.
    required: ["event", "payload.accessibility", "payload.id", "payload.visibility", "service"],
  },
];

describe.each(PLATFORMS)("an event of $title", ({ folders, parseEvents, required }) => {
  it("is invalid only when one of these fields is wrong", () => {
    const names = folders.flatMap(fixtureNames).filter((name) => !/unknown|bad-item|look-alike|handshake/.test(name));
    const lost = names.flatMap((name) => {
      const types = parseEvents(fixture(name)).map(({ type }) => type);
      const costly = leavesOf(fixture(name)).filter((path) => {
        const events = parseEvents(withWrong(fixture(name), path));
        return events.some(({ type }, index) => type !== types[index]);
      });
      return costly.map(textOf);
    });
    expect([...new Set(lost)].sort()).toEqual(required);
  });
});

/** The paths of everything that is neither an object nor a list. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return Object.entries(value).flatMap(([key, field]) => leavesOf(field, [...path, key]));
}

/** The body with a value of another type in one place. */
function withWrong<Body extends object>(body: Body, path: Path): Body {
  let holder = body as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const key = path.at(-1) ?? "";
  holder[key] = typeof holder[key] === "object" ? 7 : { wrong: typeof holder[key] };
  return body;
}

/** A path within an item. */
function textOf(path: Path): string {
  const inItem = path[0] === "events" ? path.slice(2) : typeof path[0] === "number" ? path.slice(1) : path;
  return inItem.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}
