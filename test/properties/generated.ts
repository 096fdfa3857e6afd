/** The generated modules of each platform. */

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";
import { checks as birdChecks } from "../../src/bird/generated/checks.js";
import { shapes as birdShapes } from "../../src/bird/generated/shapes.js";
import * as birdSchemas from "../../src/bird/schemas.js";
import type { Checks } from "../../src/core/check.js";
import type { ObjectShape } from "../../src/core/explain.js";
import type { ChatPlatform } from "../../src/index.js";
import { checks as livechatChecks } from "../../src/livechat/generated/checks.js";
import { shapes as livechatShapes } from "../../src/livechat/generated/shapes.js";
import * as livechatSchemas from "../../src/livechat/schemas.js";
import { checks as wotnotChecks } from "../../src/wotnot/generated/checks.js";
import { shapes as wotnotShapes } from "../../src/wotnot/generated/shapes.js";
import * as wotnotSchemas from "../../src/wotnot/schemas.js";

type Schemas = Readonly<Record<string, v.GenericSchema>>;

interface Generated {
  checks: Checks;
  shapes: Readonly<Record<string, ObjectShape>>;
  /** The valibot schemas of its events, messages and members, by name. */
  schemas: Schemas;
}

export const GENERATED: { readonly [Name in ChatPlatform]: Generated } = {
  // Safe: each export is a schema.
  bird: { checks: birdChecks, shapes: birdShapes, schemas: birdSchemas as unknown as Schemas },
  livechat: { checks: livechatChecks, shapes: livechatShapes, schemas: livechatSchemas as unknown as Schemas },
  wotnot: { checks: wotnotChecks, shapes: wotnotShapes, schemas: wotnotSchemas as unknown as Schemas },
};

/** Returns true when a valibot schema accepts a value; throws when the schema changes it. */
export function accepts(schema: v.GenericSchema | undefined, value: unknown): boolean {
  if (!schema) throw new Error("The schema does not exist.");
  const { success, output } = v.safeParse(schema, value);
  if (success && output !== value) throw new Error("A schema changes a value that it accepts.");
  return success;
}

/** Returns a validator for a platform's JSON Schema. */
export function validatorOf(name: ChatPlatform, kind: "delivery" | "event"): (value: unknown) => boolean {
  const file = new URL(`../../json-schema/${name}-${kind}.json`, import.meta.url);
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, "utf8")));
}
