/** Writes jsr.json, with which the sources can be published on JSR. */

import { existsSync } from "node:fs";

const PROJECT = new URL("../../", import.meta.url);

/** The fields of package.json that JSR needs. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Returns the configuration for JSR. It exports the same subpaths as package.json, except JSON files. */
export function jsrOf({ name, version, license, exports, dependencies }: Package): object {
  const subpaths = Object.keys(exports).filter((subpath) => !subpath.endsWith(".json"));
  return {
    name: `@${name}/${name}`,
    version,
    license,
    exports: Object.fromEntries(subpaths.map((subpath) => [subpath, sourceOf(subpath)])),
    imports: Object.fromEntries(Object.entries(dependencies).map(([name, range]) => [name, `npm:${name}@${range}`])),
    publish: {
      include: ["fixtures", "src", "CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md"],
      exclude: ["fixtures/README.md", "src/cli", "src/globals.d.ts"],
    },
    // The sources import `.js` files, as TypeScript wants. Deno replaces them with `.ts` when it publishes.
    unstable: ["sloppy-imports"],
    // Without it, Deno would read tsconfig.json, which has no types of a runtime.
    compilerOptions: { lib: ["deno.window"] },
  };
}

function sourceOf(subpath: string): string {
  const path = `src${subpath.slice(1)}`;
  return existsSync(new URL(`${path}.ts`, PROJECT)) ? `./${path}.ts` : `./${path}/index.ts`;
}
