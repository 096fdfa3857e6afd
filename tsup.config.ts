import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/bird/index.ts", "src/livechat/index.ts", "src/wotnot/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // tsup sets the deprecated baseUrl for its declaration build.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // One copy of the error classes for all entries, in CommonJS too: `instanceof` has to work across them.
  splitting: true,
  clean: true,
  // The root's platform namespaces stay re-exports of the platforms' entries. Bundled, each would become an object of all
  // its exports, which no bundler of a user could take apart again, and declarations that no compiler takes.
  external: [/^\.\/\w+\/index\.js$/],
});
