/** ajv, compiled, with its `discriminator` keyword. */

import { Ajv, type AnySchemaObject } from "ajv";
import type { Shape } from "../../scripts/generate/shape.js";
import { jsonSchemaOf } from "./json-schema.js";
import type { Peer } from "./peer.js";

export const ajv: Peer = {
  name: "ajv, compiled",
  package: "ajv",
  isOnPage: true,
  compile(events) {
    // By default, it stops at the first error. All others here list every error.
    const ajv = new Ajv({ discriminator: true, allowUnionTypes: true, allErrors: true });
    const validate = ajv.compile(unionOf(events));
    return (event) => (validate(event) ? event : undefined);
  },
};

function unionOf(events: readonly Shape[]): AnySchemaObject {
  return jsonSchemaOf({ kind: "open_union", members: events.map((event) => ["", event]) });
}
