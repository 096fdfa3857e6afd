/** The receiver for LiveChat. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { type LiveChatReceiverOptions, readReceiverOptions, verifyKey } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { LiveChatEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the secret key of each delivery and decodes it.
 *
 * LiveChat has no handshake. It waits about ten seconds for status 200, and retries up to three times within about a minute. Respond before
 * long-running work, and expect repeated deliveries.
 *
 * @param options - The accepted keys.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When a key is missing, blank or has white space around it.
 * @see https://platform.text.com/docs/management/webhooks/v3.5
 */
export function createReceiver(options: LiveChatReceiverOptions): Receiver<LiveChatEvent> {
  const fixed = readReceiverOptions(options);
  return receiverOf<LiveChatEvent>({
    eventTypes,
    verify: (request) => verifyKey(request, fixed),
    safeParseEvents,
  });
}
