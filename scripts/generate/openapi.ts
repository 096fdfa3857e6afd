/** Writes the OpenAPI document: the deliveries of each platform, and the responses of the library's handlers. */

import { AuthenticationError, type ErrorCode, InvalidBodyError } from "../../src/core/errors.js";
import { errorResponse } from "../../src/core/response.js";
import { firstSentence } from "./first-sentence.js";
import { publishedFixtures } from "./fixtures.js";
import { deliverySchemaOf, type JsonSchema } from "./json-schema.js";
import type { Platform } from "./platforms.js";

/** A part of an OpenAPI document. */
export interface Part {
  readonly [key: string]: unknown;
}

/** The codes of bodies that any platform's handlers reject. */
const BODY_CODES = [
  "ERR_BODY_NOT_JSON",
  "ERR_BODY_NOT_UTF8",
  "ERR_ENVELOPE_UNKNOWN",
  "ERR_BODY_INCOMPLETE",
  "ERR_BODY_TIMEOUT",
  "ERR_BODY_TOO_LARGE",
  "ERR_BODY_ENCODED",
  "ERR_BODY_UNAVAILABLE",
] as const;

const MEANINGS: Readonly<Record<number, string>> = {
  400: "The body is not JSON, is not a delivery of this platform, or was cut off.",
  401: "The request has no valid secret or signature.",
  408: "The body did not arrive in time.",
  413: "The body is too large.",
  415: "The body is compressed.",
  500: "A handler failed, or the application has read or parsed the body before.",
};

/** Returns the document of all platforms, for a version of the package. */
export function openApiOf(platforms: readonly Platform[], version: string): Part {
  const schemes = platforms.map(({ wire }) => wire.authentication.schemes);
  return {
    openapi: "3.1.1",
    info: {
      title: "chat-webhooks",
      version,
      description:
        "What chat platforms post to a webhook, and what the handlers of the npm package chat-webhooks answer. " +
        "Made from the interfaces and fixtures of the package.",
      license: { name: "MIT", identifier: "MIT" },
    },
    tags: platforms.map(({ title, wire }) => ({
      name: title,
      description: `What ${title} posts.`,
      externalDocs: { url: wire.documentation },
    })),
    webhooks: Object.assign({}, ...platforms.map(webhooksOf)),
    components: {
      schemas: Object.assign({}, ...platforms.map(schemasOf)),
      securitySchemes: Object.assign({}, ...schemes),
    },
  };
}

function webhooksOf(platform: Platform): Part {
  const { folder, prefix, title, wire } = platform;
  const { authentication, handshake } = wire;
  const delivery = { $ref: `#/components/schemas/${prefix}Delivery` };
  const schema = authentication.inBody ? { allOf: [delivery, authentication.inBody] } : delivery;
  const common = {
    tags: [title],
    security: Object.keys(authentication.schemes).map((name) => ({ [name]: [] })),
    ...(authentication.parameters && { parameters: authentication.parameters }),
  };
  const rejections = rejectionsOf(platform);
  const webhooks = {
    [`${folder}Delivery`]: {
      operationId: `${folder}Delivery`,
      summary: `A delivery of ${title}.`,
      description: authentication.description,
      ...common,
      requestBody: { required: true, content: { "application/json": { schema, examples: examplesOf(platform) } } },
      responses: { 200: { description: "The delivery is authenticated and taken." }, ...rejections },
    },
    ...(handshake && {
      [`${folder}Handshake`]: {
        operationId: `${folder}Handshake`,
        summary: `The check of a webhook by ${title}.`,
        description: handshake.description,
        ...common,
        requestBody: { content: { "application/json": handshake.body } },
        responses: { 200: handshake.answer, ...rejections },
      },
    }),
  };
  return Object.fromEntries(Object.entries(webhooks).map(([name, post]) => [name, { post }]));
}

/** Returns the published fixtures by name, each with a summary of its event. */
function examplesOf(platform: Platform): Part {
  const examples = publishedFixtures(platform).map(({ name, type, body }) => {
    const { [type]: comment } = platform.comments;
    return [name, { ...(comment && { summary: firstSentence(comment) }), value: body }];
  });
  return Object.fromEntries(examples);
}

/** Returns the schemas of a platform's deliveries, by name. */
function schemasOf(platform: Platform): Part {
  const { $schema: _, $defs, ...delivery } = deliverySchemaOf(platform);
  const schemas = { [`${platform.prefix}Delivery`]: delivery, ...($defs as Readonly<Record<string, JsonSchema>>) };
  return JSON.parse(JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** Returns the responses to rejected requests and failed handlers, by status. */
function rejectionsOf({ wire }: Platform): Part {
  const { codes, bodyCodes = [] } = wire.authentication;
  const errors = [
    ...[...BODY_CODES, ...bodyCodes].map((code) => new InvalidBodyError(code, "")),
    ...codes.map((code) => new AuthenticationError(code, "")),
  ];
  const codesByStatus = new Map<number, ErrorCode[]>([[500, ["ERR_HANDLER_FAILED"]]]);
  for (const error of errors) {
    const { status } = errorResponse(error);
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), error.code]);
  }
  const answers = [...codesByStatus].map(([status, found]) => {
    const schema = { type: "object", properties: { error: { enum: found } }, required: ["error"] };
    return [status, { description: MEANINGS[status], content: { "application/json": { schema } } }];
  });
  return Object.fromEntries(answers);
}
