/** What the interfaces of a platform's events do not say of its deliveries. */

export interface Wire {
  /** The invented fixtures that `chat-webhooks/testing` has beside the documented ones. */
  readonly inventedFixtures: readonly string[];
  /** Returns the type of a fixture's delivery, which `wire.ts` of the platform exports, by the event type in the fixture's name. */
  deliveryType(type: string, body: object): string;
}
