/** What `inspectDelivery` returns: plain JSON, without a value of the body. */

import type { InvalidBodyCode } from "../core/errors.js";
import type { ChatPlatform } from "../platforms.js";

/**
 * The keys and indices that lead from the body to a place in it. A key that the sender chose is `*`, unless the option `keys` is
 * `"sent"`. `formatPath` makes a string of it.
 */
export type InspectionPath = (string | number)[];

/** What a body turned out to be. */
export type InspectionReport = InspectedDelivery | InspectedOther;

/** A delivery, and where it differs from the types of its platform. */
export interface InspectedDelivery {
  /** The body is a delivery. */
  kind: "delivery";
  /** The platform with whose types the body was compared. */
  platform: ChatPlatform;
  /** What named the platform: the option `platform`, or the shape of the body. */
  platformFrom: "option" | "shape";
  /** The platform whose deliveries have the shape of the body; present when the option `platform` named another one. */
  likelyPlatform?: ChatPlatform;
  /** True when nothing in the delivery differs from the types, and they name everything in it. */
  isAsTyped: boolean;
  /** One per event, in the order of the delivery. An item without a type is absent once 1,000 issues are listed. */
  events: InspectedEvent[];
  /** The keys beside the list of events, which the decoder drops; WotNot only. */
  unknownKeys: readonly InspectedValue[];
  /** Present when the body differs in more places than are listed. Of each kind, 1,000 are listed for the whole delivery. */
  hasMore?: true;
}

/** A body that is not a delivery, or not of the given platform. */
export interface InspectedOther {
  /** The body is not a delivery. */
  kind: "other";
  /** The platform that the option `platform` named; absent without the option. */
  platform?: ChatPlatform;
  /** The platform whose deliveries have the shape of the body; present when the option `platform` named another one. */
  likelyPlatform?: ChatPlatform;
  /** The code of the error that `parseEvents` throws for the body. */
  code: InvalidBodyCode;
  /** Why it is not a delivery, and what it looks like. Holds no value of the body. */
  reason: string;
  /** Where the JSON ends to be JSON; absent for a body that is JSON. */
  syntaxError?: JsonSyntaxError;
}

/** The first place at which a string is not JSON. */
export interface JsonSyntaxError {
  /** The line, from 1 on. */
  line: number;
  /** The column, from 1 on, in UTF-16 code units. */
  column: number;
  /** The offset in the string, in UTF-16 code units, without a byte-order mark. */
  offset: number;
  /** True when the string ends too early: the body was cut off. */
  isAtEnd: boolean;
}

/** One event of a delivery. */
export type InspectedEvent = InspectedKnownEvent | InspectedUnknownEvent | InspectedInvalidEvent;

/** An event of a known type. */
export interface InspectedKnownEvent extends InspectedDifferences {
  /** The type is known, and all that is required is there. */
  status: "known";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type of the decoded event. */
  type: string;
  /** The type on the wire. */
  rawType: string;
  /** The values that the decoder leaves out, because of an issue at or below them. */
  leftOut: readonly InspectedValue[];
  /** The members of unions that the decoder marks as invalid, because of an issue at or below them. */
  invalidMembers: readonly InspectedMember[];
}

/** An event whose type this version does not know. */
export interface InspectedUnknownEvent {
  /** The type is not known. */
  status: "unknown";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type on the wire. What does not look like a name in it is `*`, unless the option `keys` is `"sent"`. */
  rawType: string;
}

/** An event without something that it cannot go without, or an item without a type. */
export interface InspectedInvalidEvent extends InspectedDifferences {
  /** Something that is required is missing or wrong. */
  status: "invalid";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type with which the item was compared; absent when it has none. */
  type?: string;
  /** The type on the wire; absent when it has none. */
  rawType?: string;
}

/** Where an event differs from its type. */
export interface InspectedDifferences {
  /** The wrong values. */
  issues: readonly InspectedIssue[];
  /** The keys that the type does not name. A key that does not look like a name is `*`, unless the option `keys` is `"sent"`. */
  unknownKeys: readonly InspectedValue[];
  /** The members of unions whose type this version does not know. */
  unknownMembers: readonly InspectedMember[];
}

/** A wrong value. */
export interface InspectedIssue {
  /** The place of the value in the delivery. */
  path: InspectionPath;
  /** The type that belongs there, such as `string` or `(string | number)`. */
  expected: string;
  /** The type that is there: `object`, `array`, `string`, `number`, `boolean`, `null`, or `undefined` for a missing key. */
  received: string;
}

/** A value, by its place and its type. */
export interface InspectedValue {
  /** The place of the value in the delivery. */
  path: InspectionPath;
  /** Its type, as in `InspectedIssue`. */
  received: string;
}

/** A member of a union, such as a message, a thread event or a user. */
export interface InspectedMember {
  /** The place of the member in the delivery. */
  path: InspectionPath;
  /** The type on the wire; absent when it has none. What does not look like a name in it is `*`, unless the option `keys` is `"sent"`. */
  rawType?: string;
}
