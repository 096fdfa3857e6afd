/** The receiver for Bird: what a route handler needs, in one call. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { type BirdReceiverOptions, readReceiverOptions, verifierOf } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { BirdEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the signature of each delivery, and decodes it.
 *
 * Give it the body as it came, its bytes best. Bird has no handshake. It takes any status but 2xx for a failure, 401 and 400
 * too, and then repeats the delivery for 8 hours: expect repeats.
 *
 * @param options - The key or keys to accept, the URL, and how old a request may be.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When the options hold no key, one that is blank or has white space around it, or another option of a wrong
 *   type.
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
