/**
 * A table that names every field of an interface, and whether it may be missing or null.
 *
 * The compiler holds such a table to the interface: a field that is left out, or marked in another way than the
 * interface does, is an error. Tests hold the schemas to the tables. So neither can tell lies about the other.
 */

/** What a field may hold besides a value of its type; an `item`, of an array or a record, may hold nothing else. */
export type Presence = "required" | "required or null" | "optional" | "optional or null" | "anything" | "item";

/** The table of an interface. Items of arrays are `*`, values of records `#`; unions named `Apart` have tables of their own. */
export type Fields<T, Apart = never> =
  Pairs<T, Apart> extends infer Pair extends [string, Presence] ? Table<Pair> : never;

/** A table's fields below a path: for a structure that stands in several places. */
export function under<const At extends string, T extends object>(at: At, table: T) {
  // Safe: each row stays as it is, under its longer path.
  return Object.fromEntries(Object.entries(table).map(([path, presence]) => [`${at}.${path}`, presence])) as {
    readonly [Path in keyof T & string as `${At}.${Path}`]: T[Path];
  };
}

type Table<Pair extends [string, Presence]> = { readonly [Each in Pair as Each[0]]: Each[1] };

type PresenceOf<T, Key extends keyof T> = unknown extends T[Key]
  ? "anything"
  : undefined extends T[Key]
    ? null extends T[Key]
      ? "optional or null"
      : "optional"
    : null extends T[Key]
      ? "required or null"
      : "required";

/** Pairs of a field's path and its presence. */
type Pairs<T, Apart, Prefix extends string = ""> = {
  [Key in keyof T & string]-?:
    | [`${Prefix}${Key}`, PresenceOf<T, Key>]
    | PairsBelow<NonNullable<T[Key]>, Apart, `${Prefix}${Key}`>;
}[keyof T & string];

type PairsBelow<T, Apart, Path extends string> = T extends Apart | string
  ? never
  : T extends readonly (infer Item)[]
    ? ItemPairs<Item, Apart, `${Path}.*`>
    : T extends object
      ? string extends keyof T
        ? ItemPairs<T[keyof T], Apart, `${Path}.#`>
        : Pairs<T, Apart, `${Path}.`>
      : never;

type ItemPairs<Item, Apart, Path extends string> = unknown extends Item
  ? never
  : [Path, "item"] | PairsBelow<Item, Apart, Path>;
