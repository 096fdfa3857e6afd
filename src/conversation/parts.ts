/** Builds the content of messages, for the readers of all platforms. */

import type { ChatContent, ChatFileContent, ChatOption, ChatOptionsContent } from "./content.js";
import { type Draft, present } from "./make-entry.js";

/** A part of a message. A string is a text. */
export type PartDraft = Draft<ChatContent> | string | null | undefined;

/** An option that may have no label. */
export type OptionDraft = Draft<Partial<ChatOption>>;

/** Returns the content of a message. Omits empty texts and absent parts. */
export function partsOf(drafts: readonly PartDraft[]): ChatContent[] {
  const parts: ChatContent[] = [];
  for (const draft of drafts) {
    if (draft) parts.push(typeof draft === "string" ? { type: "text", text: draft } : present<ChatContent>(draft));
  }
  return parts;
}

/** Returns options as a part, or `undefined` if there are none. */
export function optionsOf(options: readonly OptionDraft[] | null | undefined): ChatOptionsContent | undefined {
  if (!options?.length) return undefined;
  return {
    type: "options",
    options: options.map((option) => present<ChatOption>({ ...option, label: option.label ?? "" })),
  };
}

/** Returns a part of which only the kind is known. */
export function otherOf(kind: string): ChatContent {
  return { type: "other", kind };
}

/** Returns the kind of a file by its media type. */
export function kindOf(mediaType: string | null | undefined): ChatFileContent["kind"] {
  const [kind] = (mediaType ?? "").toLowerCase().split("/", 1);
  if (kind === "image" || kind === "audio" || kind === "video") return kind;
  return kind ? "document" : "unknown";
}
