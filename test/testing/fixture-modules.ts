/** Makes the modules of `src/testing/fixtures` from the names of the fixtures. */

import { fixture, fixtureNames } from "../fixtures.js";

// Bird documents one payload; these show its other events.
const INVENTED = ["bird/conversation.created--invented", "bird/conversation.deleted--invented-id-alone"];

/** A module: the names of what it exports, whose deliveries it holds, and from which folders. */
interface Module {
  /** The folder of the platform. */
  platform: string;
  export: string;
  type: string;
  of: string;
  folders: string[];
  /** What stands in the first sentence for those of `INVENTED`. */
  besides?: string;
}

/** The modules by their names. */
export const MODULES: Record<string, Module> = {
  wotnot: {
    platform: "wotnot",
    export: "wotnotFixtures",
    type: "WotNotFixtures",
    of: "WotNot and its white label m-chat",
    folders: ["wotnot", "m-chat"],
  },
  livechat: {
    platform: "livechat",
    export: "livechatFixtures",
    type: "LiveChatFixtures",
    of: "LiveChat",
    folders: ["livechat"],
  },
  bird: {
    platform: "bird",
    export: "birdFixtures",
    type: "BirdFixtures",
    of: "Bird",
    folders: ["bird"],
    besides: ", and an invented one of each event that Bird shows none of",
  },
};

/** The names of a module's fixtures. */
export function namesOf({ folders }: Module): string[] {
  return folders.flatMap(fixtureNames).filter((name) => !name.includes("--invented") || INVENTED.includes(name));
}

/** The text of a module. */
export function moduleText(module: Module): string {
  const names = namesOf(module);
  const types = names.map(typeOf);
  return `/** The documented deliveries of ${module.of}. Made from \`fixtures/\` by the tests: \`npx vitest run --project unit test/testing -u\`. */

${names.map((name, index) => `import f${index} from "../../../fixtures/${name}.json";`).join("\n")}
import type { ${[...new Set(types.map((type) => type.replace(/<.*/, "")))].sort().join(", ")} } from "../../${module.platform}/wire.js";

/** The documented deliveries of ${module.of} by name${module.besides ?? ""}. */
export type ${module.type} = {
${names.map((name, index) => `  readonly "${name}": ${types[index]};`).join("\n")}
};

/**
 * The documented deliveries of ${module.of}, by name, as they stand on the wire${module.besides ?? ""}.
 *
 * Do not change them: make a copy with \`structuredClone\`, or a changed request with \`delivery\`.
 */
export const ${module.export} = {
${names.map((name, index) => `  "${name}": f${index},`).join("\n")}
  // Safe: the tests decode each to an event of the type, whose interface the decoder is held to.
} as unknown as ${module.type};
`;
}

function typeOf(name: string): string {
  const [, platform, type = ""] = /^([\w-]+)\/([\w.]+?)(--|$)/.exec(name) ?? [];
  if (platform === "livechat") return `LiveChatDelivery<"${type}">`;
  if (platform === "bird") return `BirdDelivery<"${type}">`;
  if (!fixture(name).events) return `WotNotItem<"${type}">`;
  return type.startsWith("message.") ? `WotNotMessageDelivery<"${type.slice(8)}">` : `WotNotDelivery<"${type}">`;
}
