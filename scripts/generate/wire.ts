/** What the interfaces of a platform's events do not say of its deliveries. */

export interface Wire {
  /** Tells whether `chat-webhooks/testing` has an invented fixture beside the documented ones; by default it has none. */
  isPublished?(name: string): boolean;
  /** Returns the type of a fixture's delivery, which `wire.ts` of the platform exports, by the event type in the fixture's name. */
  deliveryType(type: string, body: object): string;
}
