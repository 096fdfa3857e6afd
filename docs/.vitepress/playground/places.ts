/** Finds places in the text of a body by the keys and indices that lead to them. */

import type { Node } from "jsonc-parser";

/** Keys and indices; `*` stands for every key of an object. */
export type Path = readonly (string | number)[];

/** A part of a text. */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** Returns the nodes that a path leads to, or where it ends early the object or array that lacks the rest. */
export function nodesAt(node: Node, [key, ...rest]: Path): Node[] {
  if (key === undefined) return [node];
  const next = key === "*" ? childrenOf(node) : [childOf(node, key)];
  const found = next.flatMap((child) => (child ? nodesAt(child, rest) : []));
  return found.length > 0 ? found : [node];
}

/** Returns the text of a node that is short enough to mark: of an object or an array its key, or its bracket where it has none. */
export function rangeOf(node: Node): Range {
  if (node.type !== "object" && node.type !== "array") return node;
  const key = keyOf(node);
  return key ?? { offset: node.offset, length: 1 };
}

/** Returns the key of a node; `undefined` for an item of an array, and for the body itself. */
export function keyOf({ parent }: Node): Node | undefined {
  return parent?.type === "property" ? parent.children?.[0] : undefined;
}

/** Returns the value of an object's key or of an array's index. `JSON.parse` uses the last of repeated keys. */
function childOf(node: Node, key: string | number): Node | undefined {
  if (node.type === "array") return typeof key === "number" ? node.children?.[key] : undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
}

function childrenOf({ type, children = [] }: Node): (Node | undefined)[] {
  return type === "array" ? children : children.map((property) => property.children?.[1]);
}
