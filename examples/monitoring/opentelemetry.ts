/** Counts and times what a route does, with OpenTelemetry. */

import { metrics } from "@opentelemetry/api";
import type { ChatEvent, ChatPlatform } from "chat-webhooks";
import type { HandlerOptions } from "chat-webhooks/http";

const meter = metrics.getMeter("chat-webhooks");
const deliveries = meter.createCounter("chat_webhooks.deliveries");
const refusals = meter.createCounter("chat_webhooks.refusals");
const events = meter.createCounter("chat_webhooks.events");
const issues = meter.createCounter("chat_webhooks.events_with_issues");
const failures = meter.createCounter("chat_webhooks.failures");
const duration = meter.createHistogram("chat_webhooks.handler.duration", {
  unit: "s",
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8] },
});

export const hooksFor = (platform: ChatPlatform): HandlerOptions<ChatEvent> => ({
  onDelivery: () => deliveries.add(1, { platform }),
  onRefused: ({ code }) => refusals.add(1, { platform, code }),
  onEvent: ({ type }) => events.add(1, { platform, type }),
  onIssues: ({ type }) => issues.add(1, { platform, type }),
  onError: (_, { event }) => failures.add(1, { platform, type: event?.type ?? "none" }),
});

export const timed =
  <Args extends [event: ChatEvent, ...unknown[]]>(handle: (...args: Args) => unknown) =>
  async (...args: Args): Promise<void> => {
    const [{ platform, type }] = args;
    const start = performance.now();
    try {
      await handle(...args);
    } finally {
      duration.record((performance.now() - start) / 1000, { platform, type });
    }
  };
