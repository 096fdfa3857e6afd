/** The receiver for Bird. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { type BirdReceiverOptions, readReceiverOptions, verifierOf } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { BirdEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the signature of each delivery and decodes it.
 *
 * Pass it the raw body, preferably as bytes. Bird has no handshake. It retries for 8 hours after any status other than 2xx, including 400
 * and 401.
 *
 * @param options - The accepted keys, the URL, and the largest age of a request.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When a key is missing, blank or has white space around it, or when another option is invalid.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export function createReceiver(options: BirdReceiverOptions): Receiver<BirdEvent> {
  const verify = verifierOf(readReceiverOptions(options));
  return receiverOf<BirdEvent>({
    eventTypes,
    verify: ({ headers, url }, body) => verify({ headers, url, body }),
    safeParseEvents,
  });
}
