/** The generated modules of each platform. */

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";
import { codec as birdCodec } from "../../src/bird/codec.js";
import * as birdSchemas from "../../src/bird/schemas.js";
import type { Codec } from "../../src/core/decode.js";
import type { ChatPlatform } from "../../src/index.js";
import { codec as livechatCodec } from "../../src/livechat/codec.js";
import * as livechatSchemas from "../../src/livechat/schemas.js";
import { codec as wotnotCodec } from "../../src/wotnot/codec.js";
import * as wotnotSchemas from "../../src/wotnot/schemas.js";

type Schemas = Readonly<Record<string, v.GenericSchema>>;

interface Generated {
  codec: Codec;
  /** The valibot schemas of its events, messages and members, by name. */
  schemas: Schemas;
}

export const GENERATED: { readonly [Name in ChatPlatform]: Generated } = {
  // Safe: each export is a schema.
  bird: { codec: birdCodec, schemas: birdSchemas as unknown as Schemas },
  livechat: { codec: livechatCodec, schemas: livechatSchemas as unknown as Schemas },
  wotnot: { codec: wotnotCodec, schemas: wotnotSchemas as unknown as Schemas },
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
