/**
 * WotNot messages that offer the visitor a choice, and the replies to them.
 *
 * @see https://help.wotnot.io/build/integrations/events
 */

import * as v from "valibot";
import type { LiteralUnion } from "../../core/literal-union.js";
import { array, object, type Schema } from "../../core/schema.js";

/** One row of a list. */
export interface WotNotListItem {
  /** The row's first line. */
  title: string;
  /** The row's second line. */
  description?: string | null;
  /** The id of the dialog that the choice leads to, a number in a text. */
  next_dialog?: string | null;
}

/** A list to choose from, on WhatsApp. */
export interface WotNotListMessage {
  type: "list";
  payload: {
    /** What stands above the title. */
    header?: {
      /** The kind of header. */
      type?: LiteralUnion<"text"> | null;
      /** The text of a header of that kind. */
      text?: string | null;
    } | null;
    /** The text of the message. */
    title?: string | null;
    /** What stands below the text; may be empty. */
    footer?: string | null;
    /** The list itself. */
    list: {
      /** The text of the button that opens the list. */
      title?: string | null;
      /** The rows, in groups. */
      sections: {
        /** The text above the section's rows. */
        title?: string | null;
        /** The section's rows. */
        items: WotNotListItem[];
      }[];
    };
  };
}

export const listMessageSchema: Schema<WotNotListMessage> = object({
  type: v.literal("list"),
  payload: object({
    header: v.nullish(
      object({
        type: v.nullish(v.string()),
        text: v.nullish(v.string()),
      }),
    ),
    title: v.nullish(v.string()),
    footer: v.nullish(v.string()),
    list: object({
      title: v.nullish(v.string()),
      sections: array(
        object({
          title: v.nullish(v.string()),
          items: array(
            object({
              title: v.string(),
              description: v.nullish(v.string()),
              next_dialog: v.nullish(v.string()),
            }),
          ),
        }),
      ),
    }),
  }),
});

/** One button. */
export interface WotNotButton {
  /** The text on the button; the reply repeats it. */
  title: string;
  /** What the button does: go on in the conversation, or open a page. */
  type?: LiteralUnion<"branch" | "web_url"> | null;
  /** Empty, or JSON in a string, such as the URL of a `web_url`: read it with `readButtonCallback`. */
  callback?: string | null;
  /** The id of the dialog that the choice leads to, a number in a text. */
  next_dialog?: string | null;
}

/** Buttons to choose from. */
export interface WotNotButtonMessage {
  type: "button";
  payload: {
    /** The text above the buttons. */
    title?: string | null;
    /** The buttons, as they are shown. */
    buttons: WotNotButton[];
    /** Whether the visitor can search among the buttons. */
    search_enabled?: boolean | null;
    /** Whether the visitor can choose more than one. */
    multi_select_enabled?: boolean | null;
    /** How the buttons are laid out. */
    buttons_layout?: LiteralUnion<"horizontal"> | null;
    /** How the buttons are sorted. */
    buttons_order?: LiteralUnion<"as defined"> | null;
  };
}

export const buttonMessageSchema: Schema<WotNotButtonMessage> = object({
  type: v.literal("button"),
  payload: object({
    title: v.nullish(v.string()),
    buttons: array(
      object({
        title: v.string(),
        type: v.nullish(v.string()),
        callback: v.nullish(v.string()),
        next_dialog: v.nullish(v.string()),
      }),
    ),
    search_enabled: v.nullish(v.boolean()),
    multi_select_enabled: v.nullish(v.boolean()),
    buttons_layout: v.nullish(v.string()),
    buttons_order: v.nullish(v.string()),
  }),
});

/** The button that the visitor chose. */
export interface WotNotButtonResponseMessage {
  type: "button.response";
  payload: {
    /** The text on the button. */
    body: string;
    /** What the button carried; an empty object in the documented sample. */
    callback?: Record<string, unknown> | null;
  };
}

export const buttonResponseMessageSchema: Schema<WotNotButtonResponseMessage> = object({
  type: v.literal("button.response"),
  payload: object({
    body: v.string(),
    callback: v.nullish(object({})),
  }),
});

/** Pictures to leaf through. */
export interface WotNotCarouselMessage {
  type: "carousel";
  payload: {
    /** The text above the pictures. */
    title?: string | null;
    /** The pictures, as they are shown. */
    items: {
      /** The address of the picture. */
      image: string;
      /** What a click on it does; may be empty. */
      action?: string | null;
    }[];
  };
}

export const carouselMessageSchema: Schema<WotNotCarouselMessage> = object({
  type: v.literal("carousel"),
  payload: object({
    title: v.nullish(v.string()),
    items: array(
      object({
        image: v.string(),
        action: v.nullish(v.string()),
      }),
    ),
  }),
});

/** A number to choose on a slider. */
export interface WotNotSliderMessage {
  type: "slider";
  payload: {
    /** The text above the slider. */
    title?: string | null;
    /** The smallest number. */
    min: number;
    /** The largest number. */
    max: number;
    /** The distance between two numbers; the text `"None"` when there is none. */
    step?: number | string | null;
    /** What the number counts; all of it empty in the documented sample. */
    unit?: {
      /** The unit as it is called. */
      label?: string | null;
      /** The unit as it is written. */
      value?: string | null;
      /** How number and unit are put together. */
      formatter?: string | null;
    } | null;
  };
}

export const sliderMessageSchema: Schema<WotNotSliderMessage> = object({
  type: v.literal("slider"),
  payload: object({
    title: v.nullish(v.string()),
    min: v.number(),
    max: v.number(),
    step: v.nullish(v.union([v.number(), v.string()])),
    unit: v.nullish(
      object({
        label: v.nullish(v.string()),
        value: v.nullish(v.string()),
        formatter: v.nullish(v.string()),
      }),
    ),
  }),
});

/** The number that the visitor chose. */
export interface WotNotSliderResponseMessage {
  type: "slider.response";
  payload: {
    /** The number. */
    value: number;
    /** The number as the visitor saw it. */
    text?: string | null;
  };
}

export const sliderResponseMessageSchema: Schema<WotNotSliderResponseMessage> = object({
  type: v.literal("slider.response"),
  payload: object({
    value: v.number(),
    text: v.nullish(v.string()),
  }),
});
