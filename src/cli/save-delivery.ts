/** Saves the bodies of deliveries to files. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ChatEvent, ChatPlatform } from "../index.js";
import { codeOf, UsageError } from "./arguments.js";

const MAX_TYPE = 60;

/** A verified delivery. */
interface SavedDelivery {
  readonly platform: ChatPlatform;
  readonly events: readonly ChatEvent[];
  readonly body: Uint8Array;
}

/** Creates the folder for deliveries. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`--save ${folder}: cannot be made (${codeOf(error)})`);
  }
}

/** Writes a body to its own file, byte for byte, such as `2026-01-31T12-00-00.123Z-wotnot-message.json`. */
export async function saveDelivery(
  folder: string,
  { platform, events, body }: SavedDelivery,
  arrived = new Date(),
): Promise<void> {
  const name = `${arrived.toISOString().replaceAll(":", "-")}-${platform}-${typeOf(events)}`;
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count > 1 ? `_${count}` : ""}.json`);
    try {
      // Readable by the owner only, because LiveChat's body contains the secret key.
      await writeFile(path, body, { flag: "wx", mode: 0o600 });
      return;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** Returns the type of the first event, with characters that are safe in a file name. An unknown type can be any string. */
function typeOf([event]: readonly ChatEvent[]): string {
  if (!event) return "empty";
  const type = event.type === "unknown" || event.type === "invalid" ? event.rawType : event.type;
  return (type ?? event.type).replace(/[^A-Za-z0-9._-]/g, "-").slice(0, MAX_TYPE) || event.type;
}
