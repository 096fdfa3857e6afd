/** What makes one object with a `type` of an item, for the peers, as anybody would write it who wants to lose nothing. */

/** The event in an item of WotNot's. */
export function flattenWotNot(item: unknown): object {
  // Safe: the bodies that are measured hold such items.
  const { event, ...rest } = item as { event: { type: unknown; payload: unknown } };
  return { type: event.type, payload: event.payload, ...rest };
}

/** The event in a delivery of LiveChat's. */
export function flattenLiveChat(body: unknown): object {
  // Safe: the bodies that are measured are such deliveries.
  const { action: type, secret_key: _, ...rest } = body as Record<string, unknown>;
  return { type, ...rest };
}
