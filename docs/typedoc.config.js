/** Configures the API reference: a page for each subpath of the package, made from its sources. */

import { existsSync, readFileSync } from "node:fs";
import { Converter } from "typedoc";

const { name, exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

// What the generator of the checks reads, and nobody else.
const GENERATOR_TAGS = ["@added", "@rare", "@strict"];

export default {
  entryPoints: Object.keys(exports)
    .filter((subpath) => !subpath.endsWith(".json"))
    .map((subpath) => `../src${subpath.slice(1)}`)
    .map((path) => (existsSync(new URL(`${path}.ts`, import.meta.url)) ? `${path}.ts` : `${path}/index.ts`)),
  tsconfig: "../tsconfig.json",
  out: "api",
  readme: "none",
  router: "module",
  disableSources: true,
  excludeExternals: true,
  hideBreadcrumbs: true,
  modifierTags: ["@internal", "@module", ...GENERATOR_TAGS],
  excludeTags: GENERATOR_TAGS,
  // Some helper types are not for users.
  validation: { notExported: false },
  treatWarningsAsErrors: true,
  plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme", nameModules],
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
  propertyMembersFormat: "table",
  tableColumnSettings: {
    hideDefaults: true,
    hideInherited: true,
    hideModifiers: true,
    hideOverrides: true,
    hideSources: true,
  },
};

/** Names each page after what users import. */
function nameModules({ converter }) {
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? [])
      module.name = module.name === "index" ? name : `${name}/${module.name}`;
  });
}
