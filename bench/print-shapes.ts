/** Prints the shapes of each platform's events as JSON: a process of its own, for the compiler that reads them fills the memory. */

import { PLATFORMS } from "../scripts/generate/platforms.js";

console.log(JSON.stringify(Object.fromEntries(PLATFORMS.map(({ folder, shapes }) => [folder, shapes]))));
