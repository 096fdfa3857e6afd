/** The receiver for Bird: what a route handler needs, in one call. */

import { rawBytes } from "../core/body.js";
import { createReceiver, type Receiver } from "../core/receiver.js";
import type { BirdEvent } from "./events/event.js";
import { safeParseEvents } from "./parse.js";
import { type BirdSignatureOptions, readSignatureOptions, verifySignature } from "./signature.js";

/**
 * Makes a receiver that verifies the signature of each delivery, and parses it.
 *
 * Give it the body as it came, its bytes best. Bird has no handshake. It takes any status but 2xx for a failure, 401 and 400
 * too, and then repeats the delivery for 8 hours: expect repeats.
 *
 * @param options - The key or keys to accept, the address, and how old a request may be.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When no key is configured, or one that is blank or has white space around it, `url` is no whole
 *   address, `maxAgeSeconds` no positive number, or `now` no function.
 * @see https://docs.bird.com/api/notifications-api/api-reference/webhook-subscriptions
 */
export function receiver(options: BirdSignatureOptions): Receiver<BirdEvent> {
  const fixed = readSignatureOptions(options);
  return createReceiver<BirdEvent>({
    holdBody: (body) => rawBytes(body) ?? body,
    verify: (request) => verifySignature(request, fixed),
    safeParseEvents,
  });
}
