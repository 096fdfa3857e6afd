/** The libraries that this one is compared with. */

import { ajv } from "./ajv.js";
import { arktype } from "./arktype.js";
import type { Peer } from "./peer.js";
import { typebox } from "./typebox.js";
import { valibot } from "./valibot.js";
import { zod } from "./zod.js";

export const PEERS: Peer[] = [typebox, ajv, arktype, valibot, zod];
