/**
 * The content of a message, under the key that `type` names.
 *
 * @see https://docs.bird.com/api/channels-api
 */

import type { InvalidMember, UnknownMember } from "../../core/issues.js";
import type { BirdAction } from "./action.js";

/** A file that belongs to a text. */
export interface BirdAttachment {
  /** The URL of the file, when it is not in `content`. */
  mediaUrl?: string | null;
  /** The file itself, when it has no `mediaUrl`. */
  content?: string | null;
  /** The MIME type. */
  contentType?: string | null;
  /** The name of the file. */
  filename?: string | null;
  /** Whether it is shown in the text. */
  inline?: boolean | null;
  /** The id by which the text refers to it. */
  contentId?: string | null;
}

/** How a text is sent, and what stands around it. Other keys depend on the channel and are not checked. */
export interface BirdBodyMetadata {
  /** The subject of an email. */
  subject?: string | null;
  /** The headers of an email. Not checked. */
  headers?: unknown;
  /** The sender of an email. Not checked. */
  emailFrom?: unknown;
  /** Whether openings of an email are tracked. Not checked. */
  openTracking?: unknown;
  /** Whether the first opening of an email is tracked. Not checked. */
  initialOpenTracking?: unknown;
  /** Whether clicks in an email are tracked. Not checked. */
  clickTracking?: unknown;
  /** Shown where media cannot be. */
  fallbackText?: string | null;
  /** The kind of story on Instagram. */
  storyType?: string | null;
  /** Not checked. */
  whatsapp?: unknown;
  /** Not checked. */
  line?: unknown;
  /** Not checked. */
  telegram?: unknown;
  /** Not checked. */
  apple?: unknown;
}

/** A text message, and a tap on a button: see `readChoice`. */
export interface BirdTextBody {
  type: "text";
  /** The content. */
  text?: {
    /** The text. */
    text?: string | null;
    /**
     * The files of an email.
     */
    attachments?: BirdAttachment[] | null;
    /** The buttons below the text, or the one that was tapped. */
    actions?: BirdAction[] | null;
    /**
     * How it is sent.
     */
    metadata?: BirdBodyMetadata | null;
  } | null;
}

/**
 * An email.
 */
export interface BirdHtmlBody {
  type: "html";
  /** The content. */
  html?: {
    /** The content as HTML. */
    html?: string | null;
    /** The content as plain text. */
    text?: string | null;
    /** The files of the email. */
    attachments?: BirdAttachment[] | null;
    /** The buttons. */
    actions?: BirdAction[] | null;
    /** How it is sent. */
    metadata?: BirdBodyMetadata | null;
  } | null;
}

/** An image. */
export interface BirdImage {
  /** The URL. That of a customer's image needs the access key as `Authorization`. */
  mediaUrl?: string | null;
  /** A description of the image. */
  altText?: string | null;
}

/** An image message, with one image or several. */
export interface BirdImageBody {
  type: "image";
  /** The content. */
  image?: {
    /** The images. */
    images?: BirdImage[] | null;
    /** The caption. */
    text?: string | null;
    /** The buttons. */
    actions?: BirdAction[] | null;
    /**
     * How it is sent.
     */
    metadata?: BirdBodyMetadata | null;
  } | null;
}

/** A file. */
export interface BirdFile {
  /** The URL. That of a customer's file needs the access key as `Authorization`. */
  mediaUrl?: string | null;
  /** The MIME type. */
  contentType?: string | null;
  /** The name of a document. */
  filename?: string | null;
  /** A description of the file. */
  altText?: string | null;
  /**
   * About a sticker.
   */
  metadata?: {
    /** Whether a sticker is animated. */
    isAnimated?: boolean | null;
  } | null;
}

/** Audio, a video, a sticker or a document: `readMediaKind` tells which. */
export interface BirdFileBody {
  type: "file";
  /** The content. */
  file?: {
    /** The files. */
    files?: BirdFile[] | null;
    /** The caption. */
    text?: string | null;
    /** The buttons. */
    actions?: BirdAction[] | null;
    /**
     * How it is sent.
     */
    metadata?: BirdBodyMetadata | null;
  } | null;
}

/**
 * A GIF.
 */
export interface BirdGifBody {
  type: "gif";
  /** The content. */
  gif?: {
    /** The URL of the GIF. */
    mediaUrl?: string | null;
    /** The caption. */
    text?: string | null;
    /** A description of the GIF. */
    altText?: string | null;
    /** The buttons. */
    actions?: BirdAction[] | null;
  } | null;
}

/**
 * A location.
 */
export interface BirdLocationBody {
  type: "location";
  /** The content. */
  location?: {
    /** The position. */
    coordinates?: {
      /** In degrees. */
      latitude?: number | null;
      /** In degrees. */
      longitude?: number | null;
    } | null;
    /** What is there. */
    location?: {
      /** The address. */
      address?: string | null;
      /** The name of the place. */
      label?: string | null;
    } | null;
  } | null;
}

/** An item of a list or a carousel. */
export interface BirdItem {
  /** The first line. */
  title?: string | null;
  /** The second line. */
  description?: string | null;
  /** The URL of an image. */
  mediaUrl?: string | null;
  /** A description of the image. */
  altText?: string | null;
  /** The buttons of the item. */
  actions?: BirdAction[] | null;
}

/**
 * A list to choose from.
 */
export interface BirdListBody {
  type: "list";
  /** The content. */
  list?: {
    /** The header. */
    title?: string | null;
    /** The text above the list. */
    text?: string | null;
    /** Shown where a list cannot be. */
    altText?: string | null;
    /** The items. */
    items?: BirdItem[] | null;
    /** The buttons. */
    actions?: BirdAction[] | null;
    /** What stands around the list. */
    metadata?: {
      /** The button that opens the list. */
      button?: {
        /** Its label. */
        label?: string | null;
      } | null;
      /** The message that a choice sends. */
      replyMessage?: {
        /** Its title. */
        title?: string | null;
        /** Its text. */
        text?: string | null;
      } | null;
    } | null;
  } | null;
}

/**
 * Several cards side by side.
 */
export interface BirdCarouselBody {
  type: "carousel";
  /** The content. */
  carousel?: {
    /** The text above the cards. */
    text?: string | null;
    /** The cards. */
    items?: BirdItem[] | null;
  } | null;
}

/**
 * A one-time password.
 */
export interface BirdAuthenticationBody {
  type: "authentication";
  /** The content. */
  authentication?: {
    /** The password's message. */
    otp?: {
      /** A warning not to share it. Not checked. */
      disclaimer?: unknown;
      /** How long it is valid. Not checked. */
      expirationTime?: unknown;
      /** The buttons. */
      actions?: BirdAction[] | null;
    } | null;
  } | null;
}

/**
 * Several bodies in one message.
 */
export interface BirdSectionBody {
  type: "section";
  /** The content. */
  section?: {
    /** The bodies. A section inside a section is `unknown`. */
    items?: BirdSectionItem[] | null;
    /** Not checked. */
    configurations?: Record<string, unknown> | null;
  } | null;
}

/** A body of a type that this version does not know, such as `action` or `template`; `raw` is the whole body. */
export interface BirdUnknownBody extends UnknownMember {}

/** A body that is not an object with a `type`, or in which a required field is wrong; `raw` is the whole body. */
export interface BirdInvalidBody extends InvalidMember {}

/** A body inside a section; a `switch` over `type` narrows it. The guards of `BirdBody` are for it, too. */
export type BirdSectionItem =
  | BirdTextBody
  | BirdHtmlBody
  | BirdImageBody
  | BirdFileBody
  | BirdGifBody
  | BirdLocationBody
  | BirdListBody
  | BirdCarouselBody
  | BirdAuthenticationBody
  | BirdUnknownBody
  | BirdInvalidBody;

/** The content of a message; a `switch` over `type` narrows it. */
export type BirdBody =
  | BirdTextBody
  | BirdHtmlBody
  | BirdImageBody
  | BirdFileBody
  | BirdGifBody
  | BirdLocationBody
  | BirdListBody
  | BirdCarouselBody
  | BirdAuthenticationBody
  | BirdSectionBody
  | BirdUnknownBody
  | BirdInvalidBody;
