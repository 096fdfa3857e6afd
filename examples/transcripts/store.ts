/** Keeps the messages of all platforms in one table of SQLite. No platform is named here. */

import { DatabaseSync } from "node:sqlite";
import type { ChatEvent } from "chat-webhooks";
import { type ChatEntry, contentToText, entryKey, foldConversations, readEntries } from "chat-webhooks/conversation";

const database = new DatabaseSync(process.env.DATABASE ?? "transcripts.db");
// Another process reads it for drafts.
database.exec(`PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, conversation TEXT, text TEXT, entry TEXT);
  CREATE INDEX IF NOT EXISTS by_conversation ON entries (conversation);
  CREATE VIEW IF NOT EXISTS messages AS SELECT key, conversation, entry ->> '$.by.side' AS side, text, entry ->> 'at' AS at,
    coalesce(entry ->> '$.by.name', entry ->> '$.by.id') AS author FROM entries WHERE entry ->> 'type' = 'message';`);
const find = database.prepare("SELECT entry FROM entries WHERE key = ?");
const list = database.prepare("SELECT entry FROM entries WHERE conversation = ? ORDER BY rowid");
const put = database.prepare(`INSERT INTO entries VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET text = excluded.text, entry = excluded.entry`);

/** Stores what happened. When this rejects, the platform has to send the events again. */
export async function store(events: readonly ChatEvent[]): Promise<void> {
  for (const entry of events.flatMap((event) => readEntries(event))) {
    const key = await keyOf(entry);
    // Synchronous from here on, so that no other delivery comes between reading and writing.
    // What has no conversation, such as a message to several contacts, is one by itself.
    const [merged = entry] = fold(find.all(key), [{ conversation: { key }, ...entry }]);
    const text = "content" in merged ? contentToText(merged.content) : null;
    put.run(key, merged.conversation?.key ?? null, text, JSON.stringify(merged));
  }
}

/** Returns what happened in a conversation, in order, with people as any of its entries names them. */
export function entriesOf(conversation: string): ChatEntry[] {
  return fold(list.all(conversation));
}

/** Returns the key of a row. Edits and deletions change the row of their message, in any order. */
function keyOf(entry: ChatEntry): Promise<string> {
  if (entry.type !== "revision") return entryKey(entry);
  return entryKey(entry.now ?? { ...entry, type: "message", id: entry.of, by: { side: "unknown" }, content: [] });
}

function fold(rows: Record<string, unknown>[], entries: readonly ChatEntry[] = []): ChatEntry[] {
  const stored = rows.map(({ entry }): ChatEntry => JSON.parse(String(entry)));
  return foldConversations([...stored, ...entries]).flatMap((conversation) => conversation.entries);
}
