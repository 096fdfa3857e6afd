/** Copies a body for sharing, with its structure but without its values. */

import { readBody, type WebhookBody } from "../core/body.js";
import { knownTypeOf } from "../core/decode.js";
import { findType } from "../core/envelope.js";
import { ANY_KEY } from "../core/issues.js";
import { isJsonObject, type JsonObject, ownValue, setOwn } from "../core/json.js";
import { branchOf, fieldsOf, isOfKind, isTuple, type Shape } from "../core/shape.js";
import { findPlatform } from "../platforms.js";
import { isName, type Keys, typeFor } from "./names.js";
import { INSPECTED, type InspectedPlatform, type InspectOptions, readInspectOptions } from "./platforms.js";
import { splitDelivery } from "./split.js";
import { isFieldName } from "./vocabulary.js";

const TIMESTAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?$/;
const DIGITS = /^\d+$/;

/** A value that no type describes. The sender may have chosen its keys, except those that name a field of some type. */
const UNTYPED = Symbol("untyped");

/** An object that no type describes, but whose keys the platform chose: an envelope, or a member of an unknown type. */
const ENVELOPE = Symbol("envelope");

/** What is known about a value. */
type Role = Shape | typeof UNTYPED | typeof ENVELOPE;

/**
 * Returns a copy of a body that can be shared, for example in a bug report.
 *
 * Strings become `x`, digits `0` and numbers powers of ten, each of about the same length. Keys that the sender chose become `*1`, `*2` and
 * so on. The copy keeps names of fields and types, booleans, `null` and the length of lists, so `inspectDelivery` returns the same report
 * for it. Check the copy before you share it: a key or a type that only looks like a name is kept, too.
 *
 * @param body - The request body: raw bytes, a string, or the object that a JSON body parser made of it.
 * @param options - The platform, and whether to keep the keys that the sender chose.
 * @returns The copy, as plain JSON.
 * @throws {InvalidBodyError} When the body is not JSON.
 * @throws {TypeError} When the platform is not supported, or `keys` is neither of its values.
 */
export function redact(body: WebhookBody, options: InspectOptions = {}): unknown {
  const { platform: chosen, keys } = readInspectOptions(options);
  const read = readBody(body);
  if (!read.success) throw read.error;
  const { value } = read;
  const platform = chosen ?? findPlatform(value);
  const row = platform && INSPECTED[platform];
  const delivery = row && splitDelivery(row, value);
  if (!delivery) return copy(value, ENVELOPE, keys);
  const { items, listPath } = delivery;
  if (!listPath) return redactItem(row, value, keys);
  const list = items.map((item) => redactItem(row, item, keys));
  const [key] = listPath;
  if (key === undefined) return list;
  // The list itself is copied separately, by the type of its items.
  const around = copy({ ...(value as JsonObject), [key]: null }, ENVELOPE, keys) as JsonObject;
  around[key] = list;
  return around;
}

function redactItem({ codec, itemShapeOf }: InspectedPlatform, item: unknown, keys: Keys): unknown {
  const { typePath } = codec.envelope;
  const found = findType(item, typePath, () => undefined);
  if (found === undefined) return copy(item, ENVELOPE, keys);
  // Safe: a type was found in it.
  const object = item as JsonObject;
  const type = knownTypeOf(codec, found, object);
  const shape = type === undefined ? undefined : itemShapeOf(type, object);
  const redacted = copy(object, shape ?? ENVELOPE, keys) as JsonObject;
  let holder = redacted;
  // Safe: the path to the type leads through objects.
  for (const key of typePath.slice(0, -1)) holder = holder[key] as JsonObject;
  holder[typePath.at(-1) ?? ""] = typeFor(keys, found);
  return redacted;
}

/** Returns a redacted copy of a value. Not recursive, because a value without a type may be nested very deeply. */
function copy(value: unknown, role: Role, keys: Keys): unknown {
  const pending: (() => void)[] = [];
  const begin = (source: unknown, of: Role): unknown => {
    if (Array.isArray(source)) {
      const target: unknown[] = [];
      const item = itemRole(of);
      pending.push(() => {
        for (const each of source) target.push(begin(each, item));
      });
      return target;
    }
    if (!isJsonObject(source)) return isLiteral(of, source) ? source : redactValue(source);
    const target: JsonObject = {};
    pending.push(() => fill(target, source, keyReader(of, source)));
    return target;
  };
  const fill = (target: JsonObject, source: JsonObject, read: (key: string) => KeyRole): void => {
    let hidden = 0;
    for (const key of Object.keys(source)) {
      const { isKept, role: below, isType } = read(key);
      const found = source[key];
      if (!isKept && keys === "hidden") hidden += 1;
      const name = isKept || keys === "sent" ? key : `${ANY_KEY}${hidden}`;
      setOwn(target, name, isType && typeof found === "string" ? typeFor(keys, found) : begin(found, below));
    }
  };
  const copied = begin(value, role);
  for (let next = pending.pop(); next; next = pending.pop()) next();
  return copied;
}

/** How to copy a key and the value under it. */
interface KeyRole {
  readonly isKept: boolean;
  readonly role: Role;
  /** Whether a string under the key is the name of a type. */
  readonly isType?: boolean;
}

/** Returns what is known about the items of a list. */
function itemRole(role: Role): Role {
  return typeof role === "object" && isTuple(role) && role[0] === "array" ? role[1] : UNTYPED;
}

/** Returns a function that returns how to copy a key of an object. */
function keyReader(role: Role, object: JsonObject): (key: string) => KeyRole {
  if (role === ENVELOPE) return (key) => ({ isKept: isName(key), role: UNTYPED, isType: key === "type" });
  if (typeof role === "symbol" || typeof role === "string") return readUntyped;
  if (!isTuple(role)) {
    const { list, byKey } = fieldsOf(role);
    // The sender chooses the keys of an object type without fields.
    if (list.length === 0) return () => ({ isKept: false, role: UNTYPED });
    return (key) => {
      const field = byKey[key];
      return field === undefined ? { isKept: isName(key), role: UNTYPED } : { isKept: true, role: field.shape };
    };
  }
  switch (role[0]) {
    case "record":
      return () => ({ isKept: false, role: role[1] });
    case "either":
      return keyReader(role[1].find((option) => isOfKind(option, object)) ?? UNTYPED, object);
    case "branch":
      return keyReader(branchOf(role, object), object);
    case "union": {
      const type = ownValue(object, "type");
      if (typeof type !== "string") return readUntyped;
      const member = Object.hasOwn(role[1], type) ? role[1][type] : undefined;
      if (!member) return keyReader(ENVELOPE, object);
      const read = keyReader(member, object);
      return (key) => (key === "type" ? { isKept: true, role: UNTYPED, isType: true } : read(key));
    }
    default:
      return readUntyped;
  }
}

function readUntyped(key: string): KeyRole {
  return { isKept: isFieldName(key), role: UNTYPED };
}

/** Returns true for the literal value that a shape requires. */
function isLiteral(role: Role, value: unknown): boolean {
  if (typeof role !== "object" || !isTuple(role)) return false;
  if (role[0] === "either") return role[1].some((option) => isLiteral(option, value));
  return role[0] === "literal" && role[1] === value;
}

/** Returns a value of the same type and about the same length. */
function redactValue(value: unknown): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "number") return value;
  const size = Math.abs(value);
  // A fraction remains a fraction.
  const whole = size < 1 ? 0 : 10 ** Math.floor(Math.log10(size));
  const redacted = Number.isInteger(value) ? whole : whole + 0.5;
  return value < 0 ? -redacted : redacted;
}

/** Returns a time or a number with other digits, and any other string as `x`. */
function redactText(text: string): string {
  if (TIMESTAMP.test(text)) return text.replace(/\d/g, "0");
  const letter = DIGITS.test(text) ? "0" : "x";
  return text === "" ? "" : letter.repeat(2 ** Math.floor(Math.log2(text.length)));
}
