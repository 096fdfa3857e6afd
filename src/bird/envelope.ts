/** What an item of a Bird delivery says around its payload. */

import type { Envelope } from "../core/envelope.js";
import { type JsonObject, ownValue } from "../core/json.js";

/** What the name of a message's event says: `whatsapp.inbound`. */
interface MessageEventName {
  readonly channel: string;
  /** The type of the decoded event. */
  readonly type: string;
}

const TYPES = new Map([
  ["inbound", "message.inbound"],
  ["outbound", "message.outbound"],
  ["interaction", "message.interaction"],
]);

export const envelope: Envelope<"bird"> = {
  platform: "bird",
  typePath: ["event"],
  consumedKeys: new Set(["event", "payload"]),
  knownType,
  open,
};

/** Takes the name of a message's event apart. A call is not a message, though its events are called alike. */
export function readName(event: string): MessageEventName | undefined {
  const dot = event.lastIndexOf(".");
  const type = TYPES.get(event.slice(dot + 1));
  if (type === undefined || dot < 1) return undefined;
  const channel = event.slice(0, dot);
  return channel === "voice" ? undefined : { channel, type };
}

/** Returns the type of an event by its name; `undefined` in another service, which may have events of the same name. */
function knownType(event: string, item: JsonObject): string | undefined {
  const name = readName(event);
  const service = ownValue(item, "service");
  // A service that is not a string is a wrong field.
  if (typeof service === "string" && service !== (name ? "channels" : "conversations")) return undefined;
  return name ? name.type : event;
}

/** Returns the payload, and what the name of a message's event says. */
function open(item: JsonObject): JsonObject & { payload: unknown } {
  const payload = ownValue(item, "payload");
  // Safe: a type was found in it.
  const rawType = item.event as string;
  const name = readName(rawType);
  return name ? { rawType, channel: name.channel, payload } : { payload };
}
