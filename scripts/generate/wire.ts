/** The wire format and authentication of a platform, which its interfaces do not describe. */

import type { AuthenticationCode, InvalidBodyCode } from "../../src/core/errors.js";
import type { Definitions, FieldSchemas, JsonSchema } from "./json-schema.js";
import type { Part } from "./openapi.js";

/** How a platform authenticates its deliveries, for OpenAPI. */
interface Authentication {
  readonly description: string;
  /** The security schemes. A request needs one of them. */
  readonly schemes: Readonly<Record<string, Part>>;
  /** The parameters that authentication needs beside a scheme. */
  readonly parameters?: readonly Part[];
  /** The required fields of the body. */
  readonly inBody?: JsonSchema;
  /** Why authentication may fail. */
  readonly codes: readonly AuthenticationCode[];
  /** Why a body cannot be authenticated. */
  readonly bodyCodes?: readonly InvalidBodyCode[];
}

/** The wire format and authentication of a platform. */
export interface Wire {
  /** The page on which the platform documents its webhooks. */
  readonly documentation: string;
  readonly authentication: Authentication;
  /** The request with which the platform checks a webhook, if it does: the body and the response, in OpenAPI. */
  readonly handshake?: { readonly description: string; readonly body: Part; readonly answer: Part };
  /** The suffix of the names of schemas that hold one event. */
  readonly unit: "Delivery" | "Item";
  /** Returns the schema of an item of a known type, from the schemas of the decoded event's fields. */
  writeKnown(type: string, event: FieldSchemas, definitions: Definitions): JsonSchema;
  /** Returns the schema of an item of any other type. */
  writeUnknown(types: readonly string[]): JsonSchema;
  /** Returns the schema of a delivery from that of an item, if they differ. */
  writeDelivery?(item: JsonSchema): JsonSchema;
  /** Returns true if `chat-webhooks/testing` publishes an invented fixture. By default it publishes none. */
  isPublished?(name: string): boolean;
  /** Returns the type of an event by its wire name, if they differ. */
  eventType?(wireName: string): string;
  /** Returns the type of a fixture's delivery, which `wire.ts` of the platform exports, by the event type in the fixture's name. */
  deliveryType(type: string, body: object): string;
}
