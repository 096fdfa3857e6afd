/** Prints the draft of a reply to the conversation whose key is the argument. */

import { type ChatModelMessage, toModelMessages } from "chat-webhooks/conversation";
import { entriesOf } from "./store.js";

console.log(await complete(toModelMessages(entriesOf(process.argv[2] ?? ""))));

/** Stands for a language model, to which these messages can be passed as they are. */
async function complete(messages: readonly ChatModelMessage[]): Promise<string> {
  const { role, content } = messages.at(-1) ?? {};
  return role === "user" ? `Thank you for your message "${content}". We will get back to you soon.` : "";
}
