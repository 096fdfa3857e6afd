/** The report of `inspectDelivery`: plain JSON, without a value of the body. */

import type { InvalidBodyCode } from "../core/errors.js";
import type { ChatPlatform } from "../platforms.js";

/**
 * The keys and indices that lead from the body to a place in it. `*` replaces keys that the sender chose, unless the option `keys` is
 * `"sent"`. `formatPath` returns a path as a string.
 */
export type InspectionPath = (string | number)[];

/** The report of `inspectDelivery`. */
export type InspectionReport = InspectedDelivery | InspectedOther;

/** A delivery, with its differences from the types of its platform. */
export interface InspectedDelivery {
  /** The body is a delivery. */
  kind: "delivery";
  /** The platform with whose types the body was compared. */
  platform: ChatPlatform;
  /** How the platform was determined: by the option `platform`, or by the shape of the body. */
  platformFrom: "option" | "shape";
  /** The platform whose deliveries have the shape of the body; present when the option `platform` names another one. */
  likelyPlatform?: ChatPlatform;
  /** True when nothing differs from the types, and every key and type is known. */
  isAsTyped: boolean;
  /** One per event, in the order of the delivery. Items without a type are omitted after 1,000 issues. */
  events: InspectedEvent[];
  /** The keys beside the list of events, which the decoder drops. WotNot only. */
  unknownKeys: readonly InspectedValue[];
  /** Present when some differences are not listed. A report lists 1,000 of each kind. */
  hasMore?: true;
}

/** A body that is not a delivery, or not of the given platform. */
export interface InspectedOther {
  /** The body is not a delivery. */
  kind: "other";
  /** The option `platform`; absent when it was not passed. */
  platform?: ChatPlatform;
  /** The platform whose deliveries have the shape of the body; present when the option `platform` names another one. */
  likelyPlatform?: ChatPlatform;
  /** The code of the error that `parseEvents` throws for the body. */
  code: InvalidBodyCode;
  /** Why the body is not a delivery, and what it looks like. Contains no value of the body. */
  reason: string;
  /** The first JSON syntax error; absent when the body is JSON. */
  syntaxError?: JsonSyntaxError;
}

/** The position of a JSON syntax error. */
export interface JsonSyntaxError {
  /** The line, from 1 on. */
  line: number;
  /** The column, from 1 on, in UTF-16 code units. */
  column: number;
  /** The offset in the string, in UTF-16 code units, without a byte-order mark. */
  offset: number;
  /** True when the string ends too early, because the body was truncated. */
  isAtEnd: boolean;
}

/** One event of a delivery. */
export type InspectedEvent = InspectedKnownEvent | InspectedUnknownEvent | InspectedInvalidEvent;

/** An event of a known type. */
export interface InspectedKnownEvent extends InspectedDifferences {
  /** The type is known, and every required field is valid. */
  status: "known";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type of the decoded event. */
  type: string;
  /** The type on the wire. */
  rawType: string;
  /** The values that the decoder leaves out, because they contain an issue. */
  leftOut: readonly InspectedValue[];
  /** The members of unions that the decoder marks as `invalid`, because they contain an issue. */
  invalidMembers: readonly InspectedMember[];
}

/** An event of an unknown type. */
export interface InspectedUnknownEvent {
  /** This version does not know the type. */
  status: "unknown";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type on the wire. `*` replaces parts that do not look like names, unless the option `keys` is `"sent"`. */
  rawType: string;
}

/** An event with a wrong or missing required field, or an item without a type. */
export interface InspectedInvalidEvent extends InspectedDifferences {
  /** A required field is missing or wrong. */
  status: "invalid";
  /** The place of the event in the delivery; empty when the body is the event. */
  path: InspectionPath;
  /** The type that the item was compared with; absent when the item has none. */
  type?: string;
  /** The type on the wire; absent when the item has none. */
  rawType?: string;
}

/** The differences between an event and its type. */
export interface InspectedDifferences {
  /** The wrong values. */
  issues: readonly InspectedIssue[];
  /** The keys that the type does not name. `*` replaces keys that do not look like names, unless the option `keys` is `"sent"`. */
  unknownKeys: readonly InspectedValue[];
  /** The members of unions whose type this version does not know. */
  unknownMembers: readonly InspectedMember[];
}

/** A wrong value. */
export interface InspectedIssue {
  /** The place of the value in the delivery. */
  path: InspectionPath;
  /** The expected type, such as `string` or `(string | number)`. */
  expected: string;
  /** The actual type: `object`, `array`, `string`, `number`, `boolean`, `null`, or `undefined` for a missing key. */
  received: string;
}

/** The place and the type of a value. */
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
  /**
   * The type on the wire; absent when it has none. `*` replaces parts that do not look like names, unless the option `keys` is `"sent"`.
   */
  rawType?: string;
}
