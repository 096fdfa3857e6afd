/** Writes the comments that editors show for the keys of `on`, from the comments of events and members. */

import type { Platform } from "./platforms.js";

/** Returns the text of the file with the comments of all platforms. */
export function handlerCommentsCode(platforms: readonly Platform[]): string {
  const parts = platforms.map(({ folder, comments }) => {
    const lines = Object.entries(comments).map(
      ([key, comment]) => `    /** ${comment.replace(/\s+/g, " ")} */\n    readonly ${propertyOf(key)}: unknown;\n`,
    );
    return `  /** The events of ${folder}, and what narrows them. */\n  readonly ${folder}: {\n${lines.join("")}  };\n`;
  });
  return `/** What editors show for the keys of \`on\`, made from the comments of the events: \`npm run generate\`. */

/** The comments, by platform. */
export interface HandlerComments {
${parts.join("")}}
`;
}

function propertyOf(key: string): string {
  return /^\w+$/.test(key) ? key : JSON.stringify(key);
}
