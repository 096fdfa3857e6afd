/** The least that makes one object with a `type` of an item, for the peers. Keys that are not documented are lost. */

/** The event in an item of WotNot's. */
export function flattenWotNot(item: unknown): object {
  // Sound: the bodies that are measured hold such items.
  const { event, conversation, campaign_details, account, visitor, timestamp } = item as Record<string, object>;
  const { type, payload } = event as Record<string, unknown>;
  return conversation === undefined
    ? { type, payload, campaign_details, account, visitor, timestamp }
    : { type, payload, conversation, account, visitor, timestamp };
}

/** The event in a delivery of LiveChat's. */
export function flattenLiveChat(body: unknown): object {
  // Sound: the bodies that are measured are such deliveries.
  const { action: type, payload, webhook_id, organization_id, additional_data } = body as Record<string, unknown>;
  return { type, payload, webhook_id, organization_id, additional_data };
}
