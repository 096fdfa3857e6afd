import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AnyEvent, ParseResult } from "../src/core/decode.js";
import { bird, livechat, wotnot } from "../src/index.js";
import { fixture, fixtureNames } from "./fixtures.js";

interface Platform {
  name: string;
  parse(body: object): ParseResult<AnyEvent>;
  /** The fixtures that a schema without `not` accepts, because each event in them passes as one of an unknown type. */
  lax: string[];
}

const PLATFORMS: Platform[] = [
  {
    name: "bird",
    parse: bird.safeParseEvents,
    lax: ["bird/conversation.updated--invented-invalid", "bird/whatsapp.inbound--invented-invalid"],
  },
  { name: "livechat", parse: livechat.safeParseEvents, lax: ["livechat/incoming_event--invented-invalid"] },
  { name: "wotnot", parse: wotnot.safeParseEvents, lax: ["wotnot/batch--invented-bad-item"] },
];

const BODIES = ["bird", "livechat", "m-chat", "wotnot"]
  .flatMap(fixtureNames)
  .map((name): { name: string; body: object } => ({ name, body: fixture(name) }));

function schemaText(name: string): string {
  return readFileSync(new URL(`../json-schema/${name}.json`, import.meta.url), "utf8");
}

/** What zod makes of a JSON Schema. */
function zodOf(text: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(text));
}

describe.each(PLATFORMS)("z.fromJSONSchema, of $name", { timeout: 30_000 }, ({ name, parse, lax }) => {
  it("accepts complete decoded events, and none of another platform", () => {
    const schema = zodOf(schemaText(`${name}-event`));
    const results = BODIES.map(({ body }) => parse(body));
    const events = results.flatMap((result) => (result.success ? result.events : []));
    expect(events.length).toBeGreaterThan(20);
    for (const event of events) {
      // As it comes back from a store; zod leaves out keys called `__proto__`.
      const stored = JSON.parse(JSON.stringify(event), (key, value) => (key === "__proto__" ? undefined : value));
      expect(schema.parse(stored)).toEqual(stored);
      expect(schema.safeParse({ ...stored, platform: "another" }).success).toBe(false);
    }
  });

  it("throws for the schema of deliveries, because of `not` alone", () => {
    const text = schemaText(`${name}-delivery`);
    expect(() => zodOf(text)).toThrow("not is not supported in Zod");
    // Without it, a value of a known type fits the schema of an unknown type, too.
    const without = JSON.stringify(JSON.parse(text), (key, value) => (key === "not" ? undefined : value));
    const schema = zodOf(without.replaceAll('"oneOf"', '"anyOf"'));
    const documented = BODIES.filter(({ body }) => {
      const result = parse(body);
      return result.success && result.events.every(({ type, issues }) => type !== "invalid" && !issues);
    });
    const names = BODIES.filter(({ body }) => schema.safeParse(body).success).map(({ name }) => name);
    expect(names.sort()).toEqual([...documented.map(({ name }) => name), ...lax].sort());
  });
});
