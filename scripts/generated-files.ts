/** The files that are generated. */

import { checkCode, type Platform } from "./check-code.js";
import { handlerCommentsCode } from "./handler-comments.js";

/** Returns the texts of all generated files, by their paths in the sources. */
export function generatedFiles(platforms: readonly Platform[]): Record<string, string> {
  const ofPlatforms = platforms.flatMap((platform) => [
    [`${platform.folder}/generated/checks.ts`, checkCode(platform)],
    [`${platform.folder}/generated/event-types.ts`, eventTypesCode(platform)],
  ]);
  return Object.fromEntries([...ofPlatforms, ["http/generated/handler-comments.ts", handlerCommentsCode(platforms)]]);
}

function eventTypesCode({ folder, prefix, schemas }: Platform): string {
  const names = Object.keys(schemas).map((type) => `  ${JSON.stringify(type)},\n`);
  return `/** The names of ${folder}'s event types, made from their schemas: \`npm run generate\`. */

import type { ${prefix}EventType } from "../events/event.js";

/** The names of the known event types, as on the wire. */
export const eventTypes: readonly ${prefix}EventType[] = [
${names.join("")}];
`;
}
