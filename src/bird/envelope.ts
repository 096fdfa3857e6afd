/** What an item of a Bird delivery says around its payload. */

import type { Envelope } from "../core/envelope.js";
import { type JsonObject, ownValue } from "../core/json.js";

/** What the event of a message is called on the wire: `whatsapp.inbound`. */
interface MessageEventName {
  readonly channel: string;
  readonly kind: string;
}

const KINDS = new Set(["inbound", "outbound", "interaction"]);

export const envelope: Envelope<"bird"> = {
  platform: "bird",
  typePath: ["event"],
  consumedKeys: new Set(["event", "payload"]),
  knownType,
  open,
};

/** Returns the type of an event by its name; `undefined` in another service, which may have events of the same name. */
export function knownType(event: string, item: JsonObject): string | undefined {
  const name = readName(event);
  const service = ownValue(item, "service");
  // A service that is not a string is a wrong field.
  if (typeof service === "string" && service !== (name ? "channels" : "conversations")) return undefined;
  return name ? `message.${name.kind}` : event;
}

/** Returns the payload, and what the name of a message's event says. */
export function open(item: JsonObject): JsonObject & { payload: unknown } {
  const payload = ownValue(item, "payload");
  const rawType = ownValue(item, "event");
  const name = typeof rawType === "string" ? readName(rawType) : undefined;
  return name ? { rawType, channel: name.channel, payload } : { payload };
}

/** Takes the name of a message's event apart. A call is not a message, though its events are called alike. */
function readName(event: string): MessageEventName | undefined {
  const dot = event.lastIndexOf(".");
  const channel = event.slice(0, Math.max(dot, 0));
  const kind = event.slice(dot + 1);
  return channel !== "" && channel !== "voice" && KINDS.has(kind) ? { channel, kind } : undefined;
}
