/** Reads the delivery status of messages. */

import type { ChatActor, ChatEntry, ChatReceiptEntry } from "./entry.js";

type Status = ChatReceiptEntry["status"];

// In ascending order: an earlier status never replaces a later one.
const ORDER: readonly Status[] = ["unknown", "pending", "sent", "failed", "delivered", "read"];

/** Returns the status of each message, by id. The object has no prototype, because ids are data. */
export function receiptsOf(entries: readonly ChatEntry[]): Record<string, Status> {
  const receipts: Record<string, Status> = Object.create(null);
  const raise = (id: string, status: Status) => {
    const before = receipts[id];
    if (!before || ORDER.indexOf(status) > ORDER.indexOf(before)) receipts[id] = status;
  };
  const readUpTo = new Map<ChatActor["side"], string>();
  for (const entry of entries) {
    if (entry.type !== "receipt") continue;
    if (entry.of) raise(entry.of, entry.status);
    else if (entry.status === "read" && entry.by && entry.upTo) {
      const before = readUpTo.get(entry.by.side) ?? "";
      if (entry.upTo > before) readUpTo.set(entry.by.side, entry.upTo);
    }
  }
  for (const entry of entries) {
    if (entry.type !== "message" || !entry.id || !entry.at) continue;
    const reader = otherSide(entry.by);
    if (reader && entry.at <= (readUpTo.get(reader) ?? "")) raise(entry.id, "read");
  }
  return receipts;
}

/** Returns the side that receives a message. A colleague of the author is not a recipient. */
function otherSide({ side }: ChatActor): ChatActor["side"] | undefined {
  if (side === "customer") return "business";
  return side === "business" ? "customer" : undefined;
}
