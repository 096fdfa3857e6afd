/** Says in a line what came. */

import type { ChatEvent } from "../index.js";
import { describeBird } from "./describe-bird.js";
import { describeLiveChat } from "./describe-livechat.js";
import { describeWotNot } from "./describe-wotnot.js";
import { clip, type Painter, printable } from "./terminal.js";

const WHEN = 24;
const TYPE = 31;
const WHO = 20;
const MIN_WHAT = 30;
const GAP = "  ";

/** The names of the columns. */
export function headOf(): string {
  return row("time", "type", "who", "what");
}

/** A line about an event, as wide as it may be: when it happened, its type, who caused it, and what happened. */
export function lineOf(event: ChatEvent, { paint, width }: Painter): string {
  const [when = "", who = "", what = ""] = describe(event).map(printable);
  const room = width - row("", "", "", "").length;
  return row(when, paint(colourOf(event), clip(event.type, TYPE)), who, clip(what, Math.max(room, MIN_WHAT)).trimEnd());
}

/** What says at a glance whether something is new, or wrong. */
export function colourOf({ type }: ChatEvent): "green" | "yellow" | "red" {
  return type === "unknown" ? "yellow" : type === "invalid" ? "red" : "green";
}

function row(when: string, type: string, who: string, what: string): string {
  return [clip(when, WHEN), type.padEnd(TYPE), clip(who, WHO), what].join(GAP);
}

function describe(event: ChatEvent): string[] {
  try {
    switch (event.platform) {
      case "wotnot":
        return describeWotNot(event);
      case "livechat":
        return describeLiveChat(event);
      case "bird":
        return describeBird(event);
      default:
        return event satisfies never;
    }
  } catch (error) {
    // Of an event that is nested deeper than the stack, there is no text.
    if (error instanceof RangeError) return ["-", "-", "(nested too deeply to be shown)"];
    throw error;
  }
}
