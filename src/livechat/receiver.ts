/** The receiver for LiveChat: what a route handler needs, in one call. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { type LiveChatReceiverOptions, readReceiverOptions, verifyKey } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { LiveChatEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the secret key of each delivery, and decodes it.
 *
 * LiveChat has no handshake. It waits about ten seconds for status 200, and tries again up to three times within about a
 * minute: answer first where work takes long, and expect repeats.
 *
 * @param options - The secret key or keys to accept.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When the options hold no key, or one that is blank or has white space around it.
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
