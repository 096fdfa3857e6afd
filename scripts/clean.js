/** Removes the last build. tsup's own option would have one of its builds remove what the other has written. */

import { rmSync } from "node:fs";

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
