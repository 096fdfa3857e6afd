import { defineConfig, type Options } from "tsup";

// By itself, tsup strips `node:` from imports, by which the bundlers of other runtimes know Node's modules.
const common = { target: "es2022", removeNodeProtocol: false } satisfies Options;

export default defineConfig([
  {
    ...common,
    entry: [
      "src/index.ts",
      "src/bird/index.ts",
      "src/http/index.ts",
      "src/livechat/index.ts",
      "src/testing/index.ts",
      "src/wotnot/index.ts",
    ],
    format: ["esm", "cjs"],
    platform: "neutral",
    // tsup sets the deprecated baseUrl for its declaration build.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    // One copy of the error classes for all entries, in CommonJS too: `instanceof` has to work across them.
    splitting: true,
    // The root's platform namespaces stay re-exports of the platforms' entries. Bundled, each would become an object of all
    // its exports, which no bundler of a user could take apart again, and declarations that no compiler takes.
    external: [/^\.\/\w+\/index\.js$/],
  },
  {
    ...common,
    entry: { "cli/main": "src/cli/main.ts" },
    format: "esm",
    platform: "node",
    // The command is a user of the library's public faces.
    external: [/^\.\.\/\w+\/index\.js$/, "../index.js"],
  },
]);
