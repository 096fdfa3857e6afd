/** What each published fixture is, for `chat-webhooks list`, taken from the comments of the events. */

import { firstSentence } from "./first-sentence.js";
import { publishedFixtures } from "./fixtures.js";
import type { Platform } from "./platforms.js";

/** Returns the text of the file with the descriptions of all fixtures. */
export function fixtureDescriptionsCode(platforms: readonly Platform[]): string {
  const lines = platforms.flatMap((platform) =>
    publishedFixtures(platform).map(({ name, type }) => {
      // A message's own comment says more than that of its event.
      const [, wireName = ""] = /^[^/]+\/([\w.]+)/.exec(name) ?? [];
      const comment = platform.comments[wireName] ?? platform.comments[type] ?? "";
      return `  ${JSON.stringify(name)}: ${JSON.stringify(descriptionOf(comment, wireName.startsWith(type) ? "" : type))},\n`;
    }),
  );
  return `/** What each fixture is, made from the comments of the events: \`npm run generate\`. */

import type { FixtureName } from "../../testing/fixtures.js";

/** The descriptions, by the names of the fixtures. */
export const fixtureDescriptions: { readonly [Name in FixtureName]: string } = {
${lines.join("")}};
`;
}

/** Returns what happened, after the type of the event where the name does not tell it. */
function descriptionOf(comment: string, type: string): string {
  // The examples after a colon are names of fixtures, and a second clause would need its "when".
  const text = firstSentence(comment)
    .replace(/^Sent when /, "")
    .replace(/: `.*|,? (?:and|or) when .*|\.$/, "")
    .replaceAll("`", "");
  return type ? `${type}: ${text}` : text.replace(/^./, (letter) => letter.toUpperCase());
}
