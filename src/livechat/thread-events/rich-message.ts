/**
 * Thread events with cards and buttons.
 *
 * @see https://platform.text.com/docs/messaging/agent-chat-api/v3.5/data-structures
 */

import type { LiteralUnion } from "../../core/literal-union.js";
import type { LiveChatAuthoredThreadEventBase } from "./base.js";

/** An image on a card. */
export interface LiveChatRichMessageImage {
  /** The URL of the image. */
  url?: string | null;
  /** The name of the file. */
  name?: string | null;
  /** The media type, such as `image/png`. */
  content_type?: string | null;
  /** In bytes. */
  size?: number | null;
  /** In pixels. */
  width?: number | null;
  /** In pixels. */
  height?: number | null;
  /** The alternative text of the image. */
  alternative_text?: string | null;
}

/** A button on a card. */
export interface LiveChatButton {
  /** The id that comes back as `postback.id`. */
  postback_id: string;
  /** The label of the button. */
  text?: string | null;
  /** The ids of the users for whom the button is on. */
  user_ids?: string[] | null;
  /** The action of the button. Absent in some samples. */
  type?: LiteralUnion<
    "webview" | "message" | "url" | "phone" | "add_to_cart" | "show_gallery" | "open_external"
  > | null;
  /** The value for the action: a URL, a text or a phone number. */
  value?: string | null;
  /** The height of the view. Documented for a `webview`. */
  webview_height?: LiteralUnion<"compact" | "full" | "tall"> | null;
  /** The window for a URL. Documented for a `url`. */
  target?: LiteralUnion<"new" | "current"> | null;
}

/** An option of a product. Part of LiveChat's API, in no known webhook. */
export interface LiveChatProductOption {
  /** The id of the option. */
  option_id?: string | null;
  /** The label of the option. */
  label?: string | null;
  /** In `currency`. */
  price?: number | string | null;
  /** The price without a discount, in `currency`. */
  regular_price?: number | string | null;
  /** An ISO 4217 code. */
  currency?: string | null;
  /** A color. */
  color?: string | null;
  /** The URL of an image. */
  image_url?: string | null;
  /** The URL of a small image. */
  image_thumbnail_url?: string | null;
  /** Whether the option can be bought. */
  available?: boolean | null;
  /** Whether the option is selected initially. */
  selected?: boolean | null;
}

/** An addon of a product. Part of LiveChat's API, in no known webhook. */
export interface LiveChatProductAddon {
  /** The kind of addon. */
  addon_type?: string | null;
  /** The lower end of a range. */
  range_from?: number | string | null;
  /** The upper end of a range. */
  range_to?: number | string | null;
  /** An ISO 4217 code. */
  currency?: string | null;
}

/** A product on a card of the template `ecommerce`. Newer versions only. */
export interface LiveChatRichMessageProduct {
  /** The way in which the options are shown. */
  view_type?: LiteralUnion<"tags" | "swatch" | "images" | "select"> | null;
  /** The id of the product. */
  product_id?: string | number | null;
  /** The label of the options. */
  label?: string | null;
  /** The options of the product. */
  options?: LiveChatProductOption[] | null;
  /** The addons of the product. */
  addons?: LiveChatProductAddon[] | null;
}

/** A card, or a row of quick replies. */
export interface LiveChatRichMessageElement {
  /** The first line. */
  title?: string | null;
  /** The second line. */
  subtitle?: string | null;
  /** Absent for quick replies. */
  image?: LiveChatRichMessageImage | null;
  /** At most 13. */
  buttons?: LiveChatButton[] | null;
  /**
   * Newer versions only.
   *
   * @rare
   */
  ecommerce?: LiveChatRichMessageProduct | null;
}

/** A rich message: cards, a sticker or quick replies. */
export interface LiveChatRichMessageThreadEvent extends LiveChatAuthoredThreadEventBase {
  type: "rich_message";
  /** The way in which the elements are shown. */
  template_id?: LiteralUnion<"cards" | "sticker" | "quick_replies" | "ecommerce"> | null;
  /** At most 10. */
  elements?: LiveChatRichMessageElement[] | null;
}
