/** Writes a folder with a package.json per subpath of `exports`, with which tools that ignore `exports` resolve the subpath. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const PROJECT = new URL("../", import.meta.url);

const { exports } = JSON.parse(readFileSync(new URL("package.json", PROJECT), "utf8"));
const subpaths = Object.keys(exports).filter((name) => name !== "." && !name.endsWith(".json"));

for (const subpath of subpaths) {
  const { import: module, require: commonjs } = exports[subpath];
  const project = "../".repeat(subpath.split("/").length - 1);
  const pathTo = (path) => path.replace("./", project);
  const stub = { main: pathTo(commonjs.default), module: pathTo(module.default), types: pathTo(commonjs.types) };
  const folder = new URL(`${subpath}/`, PROJECT);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("package.json", folder), `${JSON.stringify(stub, null, 2)}\n`);
}
