/** Reads the fields around the payload of a Bird item. */

import type { Envelope } from "../core/envelope.js";
import { type JsonObject, ownValue } from "../core/json.js";

/** The parts of a message event's name, such as `whatsapp.inbound`. */
interface MessageEventName {
  readonly channel: string;
  /** The type of the decoded event. */
  readonly type: string;
}

const MESSAGE_EVENT = /^(.+)\.(inbound|outbound|interaction)$/s;

export const envelope: Envelope<"bird"> = {
  platform: "bird",
  typePath: ["event"],
  consumedKeys: new Set(["event", "payload"]),
  knownType,
  open,
};

/** Parses the name of a message event. Excludes calls, whose events have similar names. */
export function readName(event: string): MessageEventName | undefined {
  const [, channel, kind] = MESSAGE_EVENT.exec(event) ?? [];
  return !channel || channel === "voice" ? undefined : { channel, type: `message.${kind}` };
}

/** Returns the type of an event by its name. Returns `undefined` for other services, which may use the same names. */
function knownType(event: string, item: JsonObject): string | undefined {
  const name = readName(event);
  const service = ownValue(item, "service");
  // A service that is not a string is invalid, not unknown.
  if (typeof service === "string" && service !== (name ? "channels" : "conversations")) return undefined;
  return name ? name.type : event;
}

/** Returns the payload and the parts of a message event's name. */
function open(item: JsonObject): JsonObject & { payload: unknown } {
  const payload = ownValue(item, "payload");
  // Safe: a type was found in it.
  const rawType = item.event as string;
  const name = readName(rawType);
  return name ? { rawType, channel: name.channel, payload } : { payload };
}
