/** The receiver for WotNot. */

import { type Receiver, receiverOf } from "../core/receiver.js";
import { echoToken, readReceiverOptions, verifyToken, type WotNotReceiverOptions } from "./auth.js";
import { safeParseEvents } from "./codec.js";
import type { WotNotEvent } from "./events/event.js";
import { eventTypes } from "./generated/event-types.js";

/**
 * Creates a receiver that verifies the token of each request, answers WotNot's handshake, and decodes deliveries.
 *
 * Every request must hold the token, including deliveries.
 *
 * @param options - The accepted tokens, where to find the token, and the form of the handshake's response.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When a token is missing, blank or has white space around it, or when another option is invalid.
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
