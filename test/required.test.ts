/** Tests which fields make an event invalid when they are wrong. The pages in `docs/events` mark the same fields as required. */

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
      // Optional, but a wrong value must not look like an absent one.
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
    // `accessibility` and `visibility` may be absent, but they decide who may see the conversation.
    required: ["event", "payload.accessibility", "payload.id", "payload.visibility", "service"],
  },
];

describe.each(PLATFORMS)("an event of $title", ({ folders, parseEvents, required }) => {
  it("is invalid only when one of these fields is wrong", () => {
    const names = folders.flatMap(fixtureNames).filter((name) => !/unknown|bad-item|look-alike|handshake/.test(name));
    const found = names.flatMap((name) => {
      const types = parseEvents(fixture(name)).map(({ type }) => type);
      const critical = leavesOf(fixture(name)).filter((path) => {
        const events = parseEvents(withWrong(fixture(name), path));
        return events.some(({ type }, index) => type !== types[index]);
      });
      return critical.map(formatItemPath);
    });
    expect([...new Set(found)].sort()).toEqual(required);
  });
});

/** Returns the paths of all values that are neither objects nor arrays. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return Object.entries(value).flatMap(([key, field]) => leavesOf(field, [...path, key]));
}

/** Replaces the value at a path of a body by one of another type. */
function withWrong<Body extends object>(body: Body, path: Path): Body {
  let parent = body as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const key = path.at(-1) ?? "";
  parent[key] = typeof parent[key] === "object" ? 7 : { wrong: typeof parent[key] };
  return body;
}

/** Returns a path within an item, as a string. */
function formatItemPath(path: Path): string {
  const itemPath = path[0] === "events" ? path.slice(2) : typeof path[0] === "number" ? path.slice(1) : path;
  return itemPath.map((key) => (typeof key === "number" ? "*" : key)).join(".");
}
