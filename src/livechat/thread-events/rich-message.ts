/**
 * Thread events with cards and buttons.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";
import { authoredThreadEventSchemaOf, type LiveChatAuthoredThreadEventBase, type LiveChatDeleted } from "./base.js";

/** A picture on a card. */
export interface LiveChatRichMessageImage {
  /** The address of the picture. */
  url?: string | null;
  /** The name of the file. */
  name?: string | null;
  /** The media type, such as `image/png`. */
  content_type?: string | null;
  /** The size in bytes. */
  size?: number | null;
  /** The width in pixels. */
  width?: number | null;
  /** The height in pixels. */
  height?: number | null;
  /** What stands for the picture where it is not seen. */
  alternative_text?: string | null;
}

const imageSchema: Schema<LiveChatRichMessageImage> = object({
  url: v.nullish(v.string()),
  name: v.nullish(v.string()),
  content_type: v.nullish(v.string()),
  size: v.nullish(v.number()),
  width: v.nullish(v.number()),
  height: v.nullish(v.number()),
  alternative_text: v.nullish(v.string()),
});

/** A button on a card. */
export interface LiveChatButton {
  /** The text on the button. */
  text: string;
  /** The id that comes back as `postback.id`. */
  postback_id: string;
  /** The users who have it switched on. */
  user_ids: string[];
  /** What it does; absent in some samples. */
  type?: LiteralUnion<"webview" | "message" | "url" | "phone"> | null;
  /** What it does that with: an address, a text or a number. */
  value?: string | null;
  /** How high the view is; documented for a `webview`. */
  webview_height?: LiteralUnion<"compact" | "full" | "tall"> | null;
  /** Where an address opens; documented for a `url`. */
  target?: LiteralUnion<"new" | "current"> | null;
}

const buttonSchema: Schema<LiveChatButton> = object({
  text: v.string(),
  postback_id: v.string(),
  user_ids: array(v.string()),
  type: v.nullish(v.string()),
  value: v.nullish(v.string()),
  webview_height: v.nullish(v.string()),
  target: v.nullish(v.string()),
});

/** A product on a card, for the template `ecommerce`; v3.6 and later. */
export interface LiveChatRichMessageProduct {
  /** How its options are shown. */
  view_type?: LiteralUnion<"tags" | "swatch" | "images" | "select"> | null;
  /** The id of the product. */
  product_id?: string | number | null;
  /** The text beside it. */
  label?: string | null;
  /** Its options. */
  options?: unknown;
  /** What goes with it. */
  addons?: unknown;
}

const productSchema: Schema<LiveChatRichMessageProduct> = object({
  view_type: v.nullish(v.string()),
  product_id: v.nullish(v.union([v.string(), v.number()])),
  label: v.nullish(v.string()),
  options: v.unknown(),
  addons: v.unknown(),
});

/** A card, or a row of quick replies. */
export interface LiveChatRichMessageElement {
  /** The first line. */
  title?: string | null;
  /** The second line. */
  subtitle?: string | null;
  /** The picture; quick replies have none. */
  image?: LiveChatRichMessageImage | null;
  /** The buttons, 13 at most. */
  buttons?: LiveChatButton[] | null;
  /** The product; v3.6 and later. */
  ecommerce?: LiveChatRichMessageProduct | null;
}

const elementSchema: Schema<LiveChatRichMessageElement> = object({
  title: v.nullish(v.string()),
  subtitle: v.nullish(v.string()),
  image: v.nullish(imageSchema),
  buttons: v.nullish(array(buttonSchema)),
  ecommerce: v.nullish(productSchema),
});

/** Cards, a sticker or quick replies. */
export interface LiveChatRichMessageThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "rich_message";
  /** How it is shown. */
  template_id: LiteralUnion<"cards" | "sticker" | "quick_replies" | "ecommerce">;
  /** What is shown, 10 elements at most. */
  elements?: LiveChatRichMessageElement[] | null;
}

export const richMessageSchema: Schema<
  LiveChatRichMessageThreadEvent | LiveChatDeleted<LiveChatRichMessageThreadEvent>
> = authoredThreadEventSchemaOf("rich_message", {
  template_id: v.string(),
  elements: v.nullish(array(elementSchema)),
});
