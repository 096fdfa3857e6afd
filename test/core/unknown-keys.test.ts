import { describe, expect, it } from "vitest";
import type { ObjectShape } from "../../src/core/shape.js";
import { findUnknownKeys } from "../../src/core/unknown-keys.js";
import * as root from "../../src/index.js";
import { fixture, fixtureNames, withKeysAdded } from "../fixtures.js";

const MODULES = { wotnot: root.wotnot, "m-chat": root.wotnot, livechat: root.livechat, bird: root.bird };
const NAMES = Object.keys(MODULES).flatMap(fixtureNames);

function keysOf(name: string, body: object): string[] {
  // Safe: fixtures are in folders of these names, and each module lists the keys of its own events.
  const module = MODULES[name.replace(/\/.*/, "") as keyof typeof MODULES] as typeof root.wotnot;
  return module.parseEvents(body).flatMap((event) => module.listUnknownKeys(event).map((path) => path.join(".")));
}

describe("listUnknownKeys", () => {
  it("returns no path for documented events", () => {
    const found = NAMES.filter((name) => !name.includes("--invented")).flatMap((name) => keysOf(name, fixture(name)));
    expect(found).toEqual([]);
  });

  it("returns the path of each added key once, at any depth", () => {
    const body = JSON.parse(withKeysAdded(fixture("wotnot/message.text")));
    const found = keysOf("wotnot/message.text", body);
    for (const place of ["", "account.", "account.bot.", "payload.", "payload.message.", "event."]) {
      expect(found).toContain(`${place}added`);
      expect(found).toContain(`${place}__proto__`);
    }
    expect(new Set(found).size).toBe(found.length);
  });

  it("returns `*` for a key that the sender chose", () => {
    const body = fixture("livechat/incoming_chat");
    body.payload.chat.properties = { "jane@example.com": { "a name": "a value" } };
    expect(keysOf("livechat/incoming_chat", body)).toEqual([]);
    body.payload.chat.thread.events[0].added = "a value";
    expect(keysOf("livechat/incoming_chat", body)).toEqual(["payload.chat.thread.events.0.added"]);
  });

  it("returns keys that the decoder moved, not keys that it added", () => {
    const body = { ...fixture("bird/conversation.updated"), platform: 1, issues: 2 };
    body.payload.name = 7;
    const [event] = root.bird.parseEvents(body);
    expect(event?.issues).toHaveLength(1);
    expect(keysOf("bird/conversation.updated", body)).toEqual(["shadowed.platform", "shadowed.issues"]);
  });

  it("returns no path for unknown and invalid events", () => {
    expect(keysOf("bird/conversation.updated", { service: "x", event: "y", added: 1 })).toEqual([]);
    expect(keysOf("bird/conversation.updated", { service: "conversations", event: "conversation.updated" })).toEqual(
      [],
    );
  });
});

describe("findUnknownKeys", () => {
  const thing: ObjectShape = {
    "records?": ["record", { "a?": "string" }],
    "choice?": ["either", ["string", { "b?": "string" }]],
    "fork?": ["branch", "kind", ["literal", "c"], { kind: ["literal", "c"] }, { "kind?": "null", "d?": "string" }],
    "members?": ["array", ["union", { circle: { "radius?": "number" } }]],
    "any?": {},
  };

  function find(event: object): string[] {
    const paths = findUnknownKeys({ thing }, { platform: "bird", type: "thing", ...event });
    return paths.map((path) => path.join(".")).filter((path) => path !== "platform");
  }

  it("walks each kind of shape", () => {
    expect(find({ records: { x: { a: "", y: 1 }, z: { y: 2 } } })).toEqual(["records.*.y"]);
    expect(find({ choice: { b: "", y: 1 } })).toEqual(["choice.y"]);
    expect(find({ fork: { kind: "c", d: "" } })).toEqual(["fork.d"]);
    expect(find({ fork: { d: "", c: "" } })).toEqual(["fork.c"]);
    expect(
      find({
        members: [
          { type: "circle", radius: 1 },
          { type: "circle", y: 1 },
        ],
      }),
    ).toEqual(["members.1.y"]);
  });

  it("skips absent values, keys of the sender, and keys outside the shape", () => {
    for (const [key, values] of Object.entries({
      records: [null, undefined, {}],
      choice: [null, "text", 7],
      fork: [null, undefined],
      members: [
        null,
        [
          null,
          { type: "unknown", rawType: "circle", raw: { y: 1 } },
          { type: "toString", y: 1 },
          { type: ["circle"], y: 1 },
        ],
      ],
      any: [{ y: 1 }],
    })) {
      for (const value of values) expect(find({ [key]: value })).toEqual([]);
    }
  });

  it("returns no key that the decoder adds", () => {
    expect(find({ issues: [], hasMoreIssues: true, raw: {} })).toEqual([]);
  });
});
