/** The program for Deno. Prints the report and the state of each permission. */

import { run } from "./run.js";

// Not `import`: without --no-remote, some hosts are permitted.
const NAMES = ["read", "write", "net", "env", "run", "sys", "ffi"];

declare const Deno: { permissions: { query(descriptor: { name: string }): Promise<{ state: string }> } };

const result = await run();
const states = NAMES.map(async (name) => [name, (await Deno.permissions.query({ name })).state]);
console.log(JSON.stringify({ ...result, limits: Object.fromEntries(await Promise.all(states)) }));
