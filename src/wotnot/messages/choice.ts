/**
 * WotNot messages that offer the visitor a choice, and the replies to them.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import type { LiteralUnion } from "../../core/literal-union.js";

/** A row of a list. */
export interface WotNotListItem {
  /** The first line of the row. */
  title: string;
  /** The second line of the row. */
  description?: string | null;
  /** The id of the dialog that the row leads to, a number in a string. */
  next_dialog?: string | null;
}

/** A WhatsApp list to choose from. */
export interface WotNotListMessage {
  type: "list";
  payload: {
    /** The header above the title. */
    header?: {
      /** Only `text` is documented. */
      type?: LiteralUnion<"text"> | null;
      /** Set when `type` is `text`. */
      text?: string | null;
    } | null;
    /** The text of the message. */
    title?: string | null;
    /** May be empty. */
    footer?: string | null;
    /** The list itself. */
    list?: {
      /** The label of the button that opens the list. */
      title?: string | null;
      /** The groups of rows. */
      sections?:
        | {
            /** The heading of the section. */
            title?: string | null;
            /** The rows of the section. */
            items?: WotNotListItem[] | null;
          }[]
        | null;
    } | null;
  };
}

/** A button. */
export interface WotNotButton {
  /** The label. The reply repeats it. */
  title: string;
  /** `branch` continues the conversation, `web_url` opens a page. */
  type?: LiteralUnion<"branch" | "web_url"> | null;
  /** Empty, or JSON in a string, such as the URL of a `web_url`: read it with `readButtonCallback`. */
  callback?: string | null;
  /** The id of the dialog that the button leads to, a number in a string. */
  next_dialog?: string | null;
}

/** A message with buttons. */
export interface WotNotButtonMessage {
  type: "button";
  payload: {
    /** The text above the buttons. */
    title?: string | null;
    /** In the order in which they are shown. */
    buttons?: WotNotButton[] | null;
    /** Whether the visitor can search the buttons. */
    search_enabled?: boolean | null;
    /** Whether the visitor can choose several buttons. */
    multi_select_enabled?: boolean | null;
    /** Only `horizontal` is documented. */
    buttons_layout?: LiteralUnion<"horizontal"> | null;
    /** Only `as defined` is documented. */
    buttons_order?: LiteralUnion<"as defined"> | null;
  };
}

/** The visitor's choice of a button. */
export interface WotNotButtonResponseMessage {
  type: "button.response";
  payload: {
    /** The label of the button. */
    body: string;
    /** The data of the button. An empty object in the documented sample. */
    callback?: Record<string, unknown> | null;
  };
}

/** A carousel of images. */
export interface WotNotCarouselMessage {
  type: "carousel";
  payload: {
    /** The text above the images. */
    title?: string | null;
    /** In the order in which they are shown. */
    items?:
      | {
          /** The URL of the image. */
          image: string;
          /** The action of a click. May be empty. */
          action?: string | null;
        }[]
      | null;
  };
}

/** A slider to choose a number. */
export interface WotNotSliderMessage {
  type: "slider";
  payload: {
    /** The text above the slider. */
    title?: string | null;
    /** The smallest number. */
    min?: number | null;
    /** The largest number. */
    max?: number | null;
    /** The distance between two numbers. The string `"None"` when there is none. */
    step?: number | string | null;
    /** The unit of the number. All its fields are empty in the documented sample. */
    unit?: {
      /** The name of the unit. */
      label?: string | null;
      /** The symbol of the unit. */
      value?: string | null;
      /** The format that combines number and unit. */
      formatter?: string | null;
    } | null;
  };
}

/** The visitor's choice of a number. */
export interface WotNotSliderResponseMessage {
  type: "slider.response";
  payload: {
    /** The number itself. */
    value: number;
    /** The number as the visitor saw it, with its unit. */
    text?: string | null;
  };
}
