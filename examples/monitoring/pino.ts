/** Logs what a route does, with pino. */

import type { ChatEvent, ChatPlatform } from "chat-webhooks";
import type { HandlerOptions } from "chat-webhooks/http";
import { pino } from "pino";

const log = pino({ level: process.env.LOG_LEVEL ?? "info" });

export const hooksFor = (platform: ChatPlatform): HandlerOptions<ChatEvent> => ({
  onDelivery: ({ events }) => log.info({ platform, events: events.length }, "delivery"),
  onRefused: ({ code, message }) => log.warn({ platform, code }, message),
  onEvent: ({ type }) => log.debug({ platform, type }, "event"),
  onIssues: ({ type, issues }) => log.warn({ platform, type, issues }, "event with issues"),
  // Not `request`: WotNot's token may be in its URL.
  onError: (err, { event }) => log.error({ platform, type: event?.type, err }, "failure"),
});

export const timed =
  <Args extends [event: ChatEvent, ...unknown[]]>(handle: (...args: Args) => unknown) =>
  async (...args: Args): Promise<void> => {
    const [{ platform, type }] = args;
    const start = performance.now();
    try {
      await handle(...args);
    } finally {
      log.info({ platform, type, ms: performance.now() - start }, "handled");
    }
  };
