/** The schema for a union that grows: it picks the member by `type`, and keeps a member it does not know as it came. */

import * as v from "valibot";
import { unknownMember } from "./check.js";
import { isJsonObject, ownValue } from "./json.js";
import { object, type Schema, withRun, wrongType } from "./schema.js";

/** A member of a union inside a payload that this version does not know. */
export interface UnknownMember {
  type: "unknown";
  /** The member's `type` on the wire. */
  rawType: string;
  /** The member as it came. */
  raw: Record<string, unknown>;
}

type Members = Readonly<Record<string, Schema<{ type: string }>>>;

/** The schema of an open union; `members` tells tools that walk schemas what it knows. */
export type OpenUnionSchema<Known extends Members> = Schema<v.InferOutput<Known[keyof Known]> | UnknownMember> & {
  readonly type: "open_union";
  readonly members: Known;
};

const typedSchema = object({ type: v.string() });

/**
 * A schema that looks a member up by the value's `type`, at the same cost whatever the number of members.
 *
 * A wrong field inside a known member is an issue. A `type` without a member is none: the value becomes the unknown one.
 */
// @__NO_SIDE_EFFECTS__
export function openUnion<const Known extends Members>(members: Known): OpenUnionSchema<Known> {
  const schema = withRun(v.unknown(), "object", ({ value: input }, config) => {
    if (!isJsonObject(input)) return wrongType("object", input);
    const type = ownValue(input, "type");
    if (typeof type !== "string") return typedSchema["~run"]({ value: input }, config);
    const member = Object.hasOwn(members, type) ? members[type] : undefined;
    if (member) return member["~run"]({ value: input }, config);
    return { typed: true, value: unknownMember(type, input) };
  });
  // Safe: the output is what a member made of the value, or the unknown member built above.
  return Object.assign(schema, { type: "open_union", members }) as unknown as OpenUnionSchema<Known>;
}
