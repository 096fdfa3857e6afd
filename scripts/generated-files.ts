/** What is generated of a platform. */

import { checkCode, type Platform } from "./check-code.js";
import { handlerCommentsCode } from "./handler-comments.js";

/** Returns the texts of the files in a platform's folder `generated`, by name. */
export function generatedFiles(platform: Platform): Record<string, string> {
  return {
    "checks.ts": checkCode(platform),
    "event-types.ts": eventTypesCode(platform),
    "handler-comments.ts": handlerCommentsCode(platform),
  };
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
