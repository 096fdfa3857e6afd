/** Runs scripts of package.json in parallel until all end. Fails if one fails. */

import { spawn } from "node:child_process";
import { once } from "node:events";

const codes = await Promise.all(
  process.argv.slice(2).map(async (name) => {
    // npm is a batch file on Windows.
    const options = { stdio: "inherit", shell: process.platform === "win32" };
    const [code] = await once(spawn("npm", ["run", "--silent", name], options), "exit");
    if (code !== 0) console.error(`npm run ${name}: failed`);
    return code;
  }),
);

process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
