/** What the interfaces of a platform's events do not say of its deliveries. */

import type { Definitions, FieldSchemas, JsonSchema } from "./json-schema.js";

export interface Wire {
  /** What holds one event: the end of the names of its schemas. */
  readonly unit: "Delivery" | "Item";
  /** Returns the schema of what holds an event of a known type, by the schemas of the decoded event's fields. */
  writeKnown(type: string, event: FieldSchemas, definitions: Definitions): JsonSchema;
  /** Returns the schema of what holds an event of any other type. */
  writeUnknown(types: readonly string[]): JsonSchema;
  /** Returns the schema of a delivery by that of what holds one event, where the two are not the same. */
  writeDelivery?(item: JsonSchema): JsonSchema;
  /** Tells whether `chat-webhooks/testing` has an invented fixture beside the documented ones; by default it has none. */
  isPublished?(name: string): boolean;
  /** Returns the type of a fixture's delivery, which `wire.ts` of the platform exports, by the event type in the fixture's name. */
  deliveryType(type: string, body: object): string;
}
