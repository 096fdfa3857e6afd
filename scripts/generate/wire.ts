/** What the interfaces of a platform's events do not say of its deliveries. */

import type { AuthenticationCode, InvalidBodyCode } from "../../src/core/errors.js";
import type { Definitions, FieldSchemas, JsonSchema } from "./json-schema.js";
import type { Part } from "./openapi.js";

/** How a platform authenticates its deliveries, for OpenAPI. */
interface Authentication {
  readonly description: string;
  /** The security schemes: a request fulfils one of them. */
  readonly schemes: Readonly<Record<string, Part>>;
  /** The parameters that authentication needs beside a scheme. */
  readonly parameters?: readonly Part[];
  /** What the body has to have. */
  readonly inBody?: JsonSchema;
  /** Why authentication may fail. */
  readonly codes: readonly AuthenticationCode[];
  /** Why a body cannot be authenticated. */
  readonly bodyCodes?: readonly InvalidBodyCode[];
}

/** How a platform writes and authenticates its deliveries. */
export interface Wire {
  /** The page on which the platform documents its webhooks. */
  readonly documentation: string;
  readonly authentication: Authentication;
  /** The request by which the platform checks a webhook, on platforms that do: the body and the answer as OpenAPI has them. */
  readonly handshake?: { readonly description: string; readonly body: Part; readonly answer: Part };
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
  /** Returns the type of an event by its name on the wire, where the two differ. */
  eventType?(wireName: string): string;
  /** Returns the type of a fixture's delivery, which `wire.ts` of the platform exports, by the event type in the fixture's name. */
  deliveryType(type: string, body: object): string;
}
