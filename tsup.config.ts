import type { Plugin } from "esbuild";
import { defineConfig } from "tsup";

/**
 * Leaves the root's platform namespaces as re-exports of the platforms' entries. Bundled, each would become an object of
 * all its exports in a shared chunk, which no bundler of a user could take apart again.
 */
const platformNamespaces: Plugin = {
  name: "platform-namespaces",
  setup({ initialOptions, onResolve }) {
    const extension = initialOptions.outExtension?.[".js"] ?? ".js";
    onResolve({ filter: /^\.\/\w+\/index\.js$/ }, ({ path }) => {
      return { path: path.replace(/\.js$/, extension), external: true };
    });
  },
};

export default defineConfig({
  entry: ["src/index.ts", "src/livechat/index.ts", "src/wotnot/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // tsup sets the deprecated baseUrl for its declaration build.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // One copy of the error classes for all entries, in CommonJS too: `instanceof` has to work across them.
  splitting: true,
  clean: true,
  esbuildPlugins: [platformNamespaces],
});
