/** What is done with an event: your own work goes here. */

import type { WotNotEvent } from "chat-webhooks/wotnot";

/**
 * Handles an event of any type.
 *
 * When this rejects, the event comes again. It may also come again after it was handled, if the worker died just then: what must not be
 * done twice has to be safe to repeat.
 */
export async function handle(event: WotNotEvent): Promise<void> {
  switch (event.type) {
    case "unknown":
    case "invalid":
      // Worth an alert, and event.raw worth keeping: it is all that came.
      console.log(`${event.type}: ${event.rawType}`);
      return;
    default:
      console.log(`${event.type} in conversation ${event.conversation?.id}`);
  }
}
