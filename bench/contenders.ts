/** This library and its peers, each as functions from a body to its events. */

import { parseEvents as parseLiveChat } from "chat-webhooks/livechat";
import { parseEvents as parseWotNot } from "chat-webhooks/wotnot";
import { flattenLiveChat, flattenWotNot } from "./flatten.js";
import { PEERS } from "./peers/index.js";
import { CHAT_SHAPES, WOTNOT_SHAPES } from "./shapes.js";

/** One column of the table. */
export interface Contender {
  name: string;
  /** Whether it has a row in README.md. */
  isOnPage: boolean;
  /** Decodes a delivery of WotNot. A rejected event is `undefined`, or an event of type `invalid`. */
  wotnot(text: string): unknown[];
  chat(text: string): unknown[];
}

/** The baseline: parses the text and checks nothing. */
export const BASELINE: Contender = {
  name: "`JSON.parse` alone",
  isOnPage: true,
  wotnot: (text) => JSON.parse(text).events,
  chat: (text) => [JSON.parse(text)],
};

/** This library as it is published. */
export const THIS_LIBRARY: Contender = {
  name: "chat-webhooks",
  isOnPage: true,
  wotnot: parseWotNot,
  chat: parseLiveChat,
};

/** The peers, each after `JSON.parse` and a function that flattens an item to one object with a `type`. */
export const PEER_CONTENDERS: Contender[] = PEERS.map((peer) => {
  const [wotnot, chat] = [peer.compile(WOTNOT_SHAPES), peer.compile(CHAT_SHAPES)];
  return {
    name: peer.name,
    isOnPage: peer.isOnPage ?? false,
    wotnot: (text) => {
      const body = JSON.parse(text);
      return (body.events ?? [body]).map((item: unknown) => wotnot(flattenWotNot(item)));
    },
    chat: (text) => [chat(flattenLiveChat(JSON.parse(text)))],
  };
});
