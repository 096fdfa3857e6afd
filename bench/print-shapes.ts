/** Prints the shapes of each platform's events as JSON. A separate process, because the TypeScript compiler takes much memory. */

import { PLATFORMS } from "../scripts/generate/platforms.js";

console.log(JSON.stringify(Object.fromEntries(PLATFORMS.map(({ folder, shapes }) => [folder, shapes]))));
