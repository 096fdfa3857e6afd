/** Writes the TypeScript that narrows to an event. */

import type { ChatEvent, ChatPlatform } from "chat-webhooks";

// The field of a payload that a `switch` over its `type` narrows further.
const MEMBERS: Readonly<Record<ChatPlatform, string>> = { wotnot: "message", livechat: "event", bird: "body" };

/** Returns a function that narrows to an event, and to the type of its message. */
export function narrowingCode(event: ChatEvent): string {
  const [condition, value] = narrow(event);
  return `import { parseEvents } from "chat-webhooks/${event.platform}";

export function handle(body: string): void {
  for (const event of parseEvents(body)) {
    if (${condition}) {
      console.log(${value});
    }
  }
}
`;
}

/** Returns the condition, and what there is when it holds. */
function narrow(event: ChatEvent): [condition: string, value: string] {
  const isEvent = `event.type === ${JSON.stringify(event.type)}`;
  if (event.type === "unknown") return [isEvent, "event.rawType, event.raw"];
  if (event.type === "invalid") return [isEvent, "event.rawType, event.issues"];
  const member = MEMBERS[event.platform];
  const type = typeOf(event.payload, member);
  const place = `event.payload.${member}`;
  return type === undefined
    ? [isEvent, "event.payload"]
    : [`${isEvent} && ${place}?.type === ${JSON.stringify(type)}`, place];
}

/** Returns the `type` of a field of a payload; `undefined` where it has none. */
function typeOf(payload: object, member: string): string | undefined {
  const value: unknown = Object.entries(payload).find(([key]) => key === member)?.[1];
  return typeof value === "object" && value && "type" in value && typeof value.type === "string"
    ? value.type
    : undefined;
}
