import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AnyEvent, ParseResult } from "../src/core/decode.js";
import { bird, livechat, wotnot } from "../src/index.js";
import { allFixtureNames, fixture } from "./fixtures.js";

interface Platform {
  name: string;
  parse(body: object): ParseResult<AnyEvent>;
  /** The invalid fixtures that a schema without `not` accepts, because their events match the schema of unknown types. */
  falselyAccepted: string[];
}

const PLATFORMS: Platform[] = [
  {
    name: "bird",
    parse: bird.safeParseEvents,
    falselyAccepted: ["bird/conversation.updated--invented-invalid", "bird/whatsapp.inbound--invented-invalid"],
  },
  { name: "livechat", parse: livechat.safeParseEvents, falselyAccepted: ["livechat/incoming_event--invented-invalid"] },
  { name: "wotnot", parse: wotnot.safeParseEvents, falselyAccepted: ["wotnot/batch--invented-bad-item"] },
];

const BODIES = allFixtureNames.map((name): { name: string; body: object } => ({ name, body: fixture(name) }));

function schemaText(name: string): string {
  return readFileSync(new URL(`../json-schema/${name}.json`, import.meta.url), "utf8");
}

/** Returns the zod schema of a JSON Schema. */
function zodOf(text: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(text));
}

describe.each(PLATFORMS)(
  "z.fromJSONSchema with the schemas of $name",
  { timeout: 30_000 },
  ({ name, parse, falselyAccepted }) => {
    it("accepts decoded events, and rejects those of another platform", () => {
      const schema = zodOf(schemaText(`${name}-event`));
      const results = BODIES.map(({ body }) => parse(body));
      const events = results.flatMap((result) => (result.success ? result.events : []));
      expect(events.length).toBeGreaterThan(20);
      for (const event of events) {
        // Parsed from JSON, like a stored event. zod omits keys called `__proto__`.
        const stored = JSON.parse(JSON.stringify(event), (key, value) => (key === "__proto__" ? undefined : value));
        expect(schema.parse(stored)).toEqual(stored);
        expect(schema.safeParse({ ...stored, platform: "another" }).success).toBe(false);
      }
    });

    it("throws for the schema of deliveries only because of `not`", () => {
      const text = schemaText(`${name}-delivery`);
      expect(() => zodOf(text)).toThrow("not is not supported in Zod");
      // Without `not`, a value of a known type also matches the schema of unknown types.
      const withoutNot = JSON.stringify(JSON.parse(text), (key, value) => (key === "not" ? undefined : value));
      const schema = zodOf(withoutNot.replaceAll('"oneOf"', '"anyOf"'));
      const documented = BODIES.filter(({ body }) => {
        const result = parse(body);
        return result.success && result.events.every(({ type, issues }) => type !== "invalid" && !issues);
      });
      const names = BODIES.filter(({ body }) => schema.safeParse(body).success).map(({ name }) => name);
      expect(names.sort()).toEqual([...documented.map(({ name }) => name), ...falselyAccepted].sort());
    });
  },
);
