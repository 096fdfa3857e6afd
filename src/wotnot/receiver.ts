/** The receiver for WotNot: what a route handler needs, in one call. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { echoToken, readReceiverOptions, verifyToken, type WotNotReceiverOptions } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { WotNotEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the token of each request, answers WotNot's handshake, and decodes deliveries.
 *
 * Every request has to carry the token, deliveries included.
 *
 * @param options - The token or tokens to accept, where to look for it, and the form of the handshake's echo.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When the options hold no token, one that is blank or has white space around it, or another option of a
 *   wrong type.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function createReceiver(options: WotNotReceiverOptions): Receiver<WotNotEvent> {
  const fixed = readReceiverOptions(options);
  return receiverOf<WotNotEvent>({
    eventTypes,
    verify: (request) => verifyToken(request, fixed),
    answerHandshake: (request) => echoToken(request, fixed),
    safeParseEvents,
  });
}
