/** The files that are generated. */

import { readFileSync } from "node:fs";
import { checkCode } from "./checks.js";
import { eventPage } from "./event-pages.js";
import { fixtureDescriptionsCode } from "./fixture-descriptions.js";
import { fixturesCode } from "./fixtures.js";
import { guardsCode } from "./guards.js";
import { handlerCommentsCode } from "./handler-comments.js";
import { deliverySchemaOf, eventSchemaOf } from "./json-schema.js";
import { jsrOf } from "./jsr.js";
import { memberPathsCode } from "./member-paths.js";
import { openApiOf } from "./openapi.js";
import type { Platform } from "./platforms.js";
import { schemasCode } from "./schemas.js";
import { shapesCode } from "./shapes.js";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

/** Returns the content of all generated files, by path. */
export function generatedFiles(platforms: readonly Platform[]): Record<string, string> {
  const ofPlatforms = platforms.flatMap((platform) => [
    ...(platform.hasChecks ? [[`${platform.folder}/generated/checks.ts`, checkCode(platform)]] : []),
    [`${platform.folder}/generated/event-types.ts`, eventTypesCode(platform)],
    [`${platform.folder}/generated/guards.ts`, guardsCode(platform)],
    [`../docs/events/${platform.folder}.md`, eventPage(platform)],
    [`../json-schema/${platform.folder}-delivery.json`, jsonText(deliverySchemaOf(platform))],
    [`../json-schema/${platform.folder}-event.json`, jsonText(eventSchemaOf(platform))],
    [`${platform.folder}/generated/member-paths.ts`, memberPathsCode(platform)],
    [`${platform.folder}/generated/schemas.ts`, schemasCode(platform)],
    [`${platform.folder}/generated/shapes.ts`, shapesCode(platform)],
    [`testing/generated/${platform.folder}.ts`, fixturesCode(platform)],
  ]);
  return Object.fromEntries([
    ...ofPlatforms,
    ["../jsr.json", jsonText(jsrOf(manifest))],
    ["../openapi.json", jsonText(openApiOf(platforms, manifest.version))],
    ["cli/generated/fixture-descriptions.ts", fixtureDescriptionsCode(platforms)],
    ["http/generated/handler-comments.ts", handlerCommentsCode(platforms)],
  ]);
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function eventTypesCode({ folder, prefix, shapes }: Platform): string {
  const names = Object.keys(shapes).map((type) => `  ${JSON.stringify(type)},\n`);
  return `/** The names of ${folder}'s event types, made from their interfaces: \`npm run generate\`. */

import type { ${prefix}EventType } from "../events/event.js";

/** The names of the known event types, as on the wire. */
export const eventTypes: readonly ${prefix}EventType[] = [
${names.join("")}];
`;
}
