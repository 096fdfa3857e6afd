/** The receiver for WotNot: what a route handler needs, in one call. */

import { createReceiver, type Receiver } from "../core/receiver.js";
import { readSecrets } from "../core/secrets.js";
import type { WotNotEvent } from "./events/event.js";
import { safeParseEvents } from "./parse.js";
import { answerHandshake, verifyToken, type WotNotHandshakeOptions } from "./token.js";

/**
 * Makes a receiver that verifies the token of each request, answers WotNot's handshake, and parses deliveries.
 *
 * Every request has to carry the token, deliveries included.
 *
 * @param options - The token or tokens to accept, where to look for it, and the form of the handshake's echo.
 * @returns The receiver, for any number of requests.
 * @throws {TypeError} When no token is configured, or one that is blank or has white space around it.
 * @see https://help.wotnot.io/build/integrations/events
 */
export function receiver(options: WotNotHandshakeOptions): Receiver<WotNotEvent> {
  const fixed = { ...options, token: readSecrets("token", options.token) };
  return createReceiver<WotNotEvent>({
    verify: (request) => verifyToken(request, fixed),
    answerHandshake: (request) => answerHandshake(request, fixed),
    safeParseEvents,
  });
}
