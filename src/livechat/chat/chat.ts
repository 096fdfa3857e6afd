import type { LiveChatAccess, LiveChatProperties, LiveChatTransferTargets } from "../common.js";
import type { LiveChatThread } from "./thread.js";
import type { LiveChatUser } from "./user.js";

/** A chat. */
export interface LiveChatChat {
  /** The id of the chat. */
  id: string;
  /** The participants. */
  users?: LiveChatUser[] | null;
  /** The latest thread. The other threads of the chat are not sent. */
  thread?: LiveChatThread | null;
  /** The properties of the chat. */
  properties?: LiveChatProperties | null;
  /** The access to the chat. */
  access?: LiveChatAccess | null;
  /** Whether the agent follows the chat. Part of LiveChat's API, in no known webhook. */
  is_followed?: boolean | null;
  /**
   * The former assignees, after a transfer. Seen beside `chat` as well.
   *
   * @rare
   */
  transferred_from?: LiveChatTransferTargets | null;
}
