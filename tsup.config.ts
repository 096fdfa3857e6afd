import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { defineConfig, type Options } from "tsup";

// By itself, tsup strips `node:` from imports, by which the bundlers of other runtimes know Node's modules.
const common = { target: "es2022", removeNodeProtocol: false } satisfies Options;

// What the package exports, by the names of its folders.
const { exports } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const faces = Object.keys(exports)
  .filter((name) => !name.endsWith(".json"))
  .map((name) => `src${name.slice(1)}`)
  .map((path) => (existsSync(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`));
const auth = faces
  .filter((path) => path.endsWith("/index.ts"))
  .map((path) => path.replace("index.ts", "auth.ts"))
  .filter((path) => existsSync(path));

/** Names entries, in order: tsup finds those of a list in any, and the chunks would differ from build to build. */
const named = (paths: string[]) =>
  Object.fromEntries(paths.map((path) => [path.slice("src/".length, -".ts".length), path]));

const CORE = join(import.meta.dirname, "src/core");

// What is not in that file: names that entries export, and what needs valibot.
const OTHERS = ["index", "schemas"];

/**
 * Makes one file of `src/core`. esbuild would make a chunk of each group of its files that the same entries need, and most of the time that it
 * takes to load an entry would go to finding and reading them.
 */
const coreInOneFile: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "core-in-one-file",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\..*\.js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path);
      if (dirname(file) !== CORE || OTHERS.includes(basename(file, ".js"))) return undefined;
      return { path: "core", namespace: "core", sideEffects: false };
    });
    onLoad({ filter: /^core$/, namespace: "core" }, async () => {
      const files = readdirSync(CORE).filter((file) => !OTHERS.includes(basename(file, ".ts")));
      const { outputFiles } = await build({
        stdin: { contents: files.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: CORE },
        bundle: true,
        format: "esm",
        target: common.target,
        platform: "neutral",
        packages: "external",
        write: false,
      });
      return { contents: outputFiles[0]?.text ?? "" };
    });
  },
};

export default defineConfig([
  {
    ...common,
    // The last two are not exported. The command imports the table of platforms. Authentication gets files without the shapes: of
    // a file that is needed esbuild keeps each call of a function from another file, and `verifyRequest` would bring all along.
    entry: named([...faces, "src/platforms.ts", ...auth]),
    format: ["esm", "cjs"],
    platform: "neutral",
    // tsup sets the deprecated baseUrl for its declaration build.
    dts: { entry: named(faces), compilerOptions: { ignoreDeprecations: "6.0" } },
    // One copy of the error classes for all entries, in CommonJS too: `instanceof` has to work across them.
    splitting: true,
    esbuildPlugins: [coreInOneFile],
    // The root's platform namespaces stay re-exports of the platforms' entries. Bundled, each would become an object of all
    // its exports, which no bundler of a user could take apart again, and declarations that no compiler takes.
    external: [/^\.\/(?!core\/)\w+\/index\.js$/],
  },
  {
    ...common,
    entry: { "cli/main": "src/cli/main.ts" },
    format: "esm",
    platform: "node",
    // The command shares the library's files.
    external: [/^\.\.\/\w+\/index\.js$/, "../index.js", "../platforms.js"],
  },
]);
