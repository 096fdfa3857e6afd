/** Writes a platform's module of fixtures, which `chat-webhooks/testing` exports. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Platform } from "./platforms.js";

const FIXTURES = new URL("../../fixtures/", import.meta.url);

type Source = Pick<Platform, "folder" | "prefix" | "title" | "whiteLabels" | "wire">;

/** A delivery in a file. */
export interface Fixture {
  /** The folder and the name of the file, without the extension. */
  readonly name: string;
  /** The type of its event and message in the name. */
  readonly type: string;
  readonly body: object;
}

/** Returns the fixtures of a platform and its white labels that are published. */
export function publishedFixtures({ folder, whiteLabels, wire }: Omit<Source, "prefix" | "title">): Fixture[] {
  return [folder, ...whiteLabels]
    .flatMap(namesIn)
    .filter((name) => !name.includes("--invented") || wire.isPublished?.(name))
    .map((name) => {
      const [, wireName = ""] = /^[^/]+\/([\w.]+)/.exec(name) ?? [];
      const type = wire.eventType?.(wireName) ?? wireName;
      return { name, type, body: JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), "utf8")) };
    });
}

/** Returns the text of a platform's module. */
export function fixturesCode(platform: Source): string {
  const { folder, prefix, title, whiteLabels, wire } = platform;
  const fixtures = publishedFixtures(platform);
  const types = fixtures.map(({ type, body }) => wire.deliveryType(type, body));
  const shown = whiteLabels.filter((label) => existsSync(new URL(label, FIXTURES)));
  const of = shown.length > 0 ? `${title} and its white label ${shown.join(" and ")}` : title;
  const besides = wire.isPublished ? `, including invented ones of events without a documented payload` : "";
  const imported = [...new Set(types.map((type) => type.replace(/<.*/, "")))].sort();
  return `/** The documented deliveries of ${of}, made from \`fixtures/\`: \`npm run generate\`. */

${fixtures.map(({ name }, index) => `import f${index} from "../../../fixtures/${name}.json" with { type: "json" };\n`).join("")}import type { ${imported.join(", ")} } from "../../${folder}/wire.js";

/** The documented deliveries of ${of} by name${besides}. */
export type ${prefix}Fixtures = {
${fixtures.map(({ name }, index) => `  readonly "${name}": ${types[index]};\n`).join("")}};

/**
 * The documented deliveries of ${of}, by name, as they are sent${besides}.
 *
 * Do not modify them: copy them with \`structuredClone\`, or pass changes to \`delivery\`.
 */
export const ${folder}Fixtures = {
${fixtures.map(({ name }, index) => `  "${name}": f${index},\n`).join("")}  // Safe: the tests decode each to an event of the type, whose interface the decoder is held to.
} as unknown as ${prefix}Fixtures;
`;
}

/** Returns the names of the fixtures in a folder, if it exists: not every white label has one. */
function namesIn(folder: string): string[] {
  const url = new URL(folder, FIXTURES);
  const files = existsSync(url) ? readdirSync(url) : [];
  return files.map((file) => `${folder}/${file.replace(/\.json$/, "")}`).sort();
}
