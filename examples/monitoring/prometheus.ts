/** Counts and times what a route does, for Prometheus. */

import { createServer } from "node:http";
import type { ChatEvent, ChatPlatform } from "chat-webhooks";
import type { HandlerOptions } from "chat-webhooks/http";
import { Counter, Histogram, register } from "prom-client";

const counter = (name: string, help: string, ...labelNames: string[]) =>
  new Counter({ name: `chat_webhooks_${name}_total`, help, labelNames: ["platform", ...labelNames] });

const deliveries = counter("deliveries", "Authenticated deliveries.");
const refusals = counter("refusals", "Rejected requests.", "code");
const events = counter("events", "Events.", "type");
const issues = counter("events_with_issues", "Events that differ from the documentation.", "type");
const failures = counter("failures", "Failures of functions, and misconfigurations.", "type");
const seconds = new Histogram({
  name: "chat_webhooks_handler_seconds",
  help: "The time that a function takes for an event.",
  labelNames: ["platform", "type"],
});

export const hooksFor = (platform: ChatPlatform): HandlerOptions<ChatEvent> => ({
  onDelivery: () => deliveries.inc({ platform }),
  onRefused: ({ code }) => refusals.inc({ platform, code }),
  onEvent: ({ type }) => events.inc({ platform, type }),
  onIssues: ({ type }) => issues.inc({ platform, type }),
  onError: (_, { event }) => failures.inc({ platform, type: event?.type ?? "none" }),
});

export const timed =
  <Args extends [event: ChatEvent, ...unknown[]]>(handle: (...args: Args) => unknown) =>
  async (...args: Args): Promise<void> => {
    const [{ platform, type }] = args;
    const end = seconds.startTimer({ platform, type });
    try {
      await handle(...args);
    } finally {
      end();
    }
  };

// Not on the port that the platform reaches.
createServer(async (_, response) => {
  response.setHeader("content-type", register.contentType).end(await register.metrics());
}).listen(Number(process.env.METRICS_PORT ?? "9464"), "127.0.0.1");
