/**
 * Finds the position of a JSON syntax error. The messages of the engines cannot be used: V8's most common one and all of JavaScriptCore's
 * have no position, and they quote the string.
 */

import { viewOf } from "../core/body.js";
import { fromUtf8 } from "../core/utf8.js";
import type { JsonSyntaxError } from "./report.js";

const BYTE_ORDER_MARK = 0xfeff;
const LINE_END = /\r\n|\r|\n/g;

// Each matches at `lastIndex`, possibly an empty string.
const SPACE = /[ \t\n\r]*/y;
const DIGITS = /[0-9]*/y;
// Characters of a string, except quotes, backslashes and control characters.
const PLAIN = /[ !#-[\]-\uffff]*/y;
const HEX_DIGITS = /[0-9a-fA-F]{0,4}/y;

/** Returns the first place at which a raw body is not JSON; `undefined` when it is JSON or not a raw body. */
export function findSyntaxError(body: unknown): JsonSyntaxError | undefined {
  const text = textOf(body);
  if (text === undefined) return undefined;
  const scanner = new Scanner(text);
  if (scanner.isJson()) return undefined;
  const offset = scanner.at;
  const lines = text.slice(0, offset).split(LINE_END);
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    offset,
    isAtEnd: offset === text.length,
  };
}

function textOf(body: unknown): string | undefined {
  const bytes = typeof body === "string" ? undefined : viewOf(body);
  const text = typeof body === "string" ? body : bytes && fromUtf8(bytes);
  return text?.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** Scans a string as long as it is JSON. Not recursive, because a body may be nested very deeply. */
class Scanner {
  /** The current position. */
  at = 0;

  constructor(readonly text: string) {}

  /** Returns true when the string is one JSON value. */
  isJson(): boolean {
    // The closing brackets that are still expected.
    const closing: string[] = [];
    for (;;) {
      this.#run(SPACE);
      if (this.#skip("{")) {
        this.#run(SPACE);
        if (!this.#skip("}")) {
          if (!this.#isKey()) return false;
          closing.push("}");
          continue;
        }
      } else if (this.#skip("[")) {
        this.#run(SPACE);
        if (!this.#skip("]")) {
          closing.push("]");
          continue;
        }
      } else if (!this.#isScalar()) return false;
      // After a value.
      for (this.#run(SPACE); closing.length > 0 && this.#skip(closing.at(-1) ?? ""); this.#run(SPACE)) closing.pop();
      const bracket = closing.at(-1);
      if (bracket === undefined) return this.at === this.text.length;
      if (!this.#skip(",")) return false;
      if (bracket === "]") continue;
      this.#run(SPACE);
      if (!this.#isKey()) return false;
    }
  }

  /** Scans a key and its colon. */
  #isKey(): boolean {
    if (!this.#isString()) return false;
    this.#run(SPACE);
    return this.#skip(":");
  }

  #isScalar(): boolean {
    switch (this.text[this.at]) {
      case '"':
        return this.#isString();
      case "t":
        return this.#isWord("true");
      case "f":
        return this.#isWord("false");
      case "n":
        return this.#isWord("null");
      default:
        return this.#isNumber();
    }
  }

  #isString(): boolean {
    if (!this.#skip('"')) return false;
    for (;;) {
      this.#run(PLAIN);
      if (this.#skip('"')) return true;
      if (!this.#skip("\\")) return false;
      if (this.#skip("u")) {
        if (this.#run(HEX_DIGITS) < 4) return false;
      } else if (!this.#skipOneOf('"\\/bfnrt')) return false;
    }
  }

  #isNumber(): boolean {
    this.#skip("-");
    if (!this.#skip("0") && this.#run(DIGITS) === 0) return false;
    if (this.#skip(".") && this.#run(DIGITS) === 0) return false;
    if (!this.#skipOneOf("eE")) return true;
    this.#skipOneOf("+-");
    return this.#run(DIGITS) > 0;
  }

  #isWord(word: string): boolean {
    return [...word].every((letter) => this.#skip(letter));
  }

  #skip(letter: string): boolean {
    if (this.text[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  #skipOneOf(letters: string): boolean {
    const letter = this.text[this.at];
    return letter !== undefined && letters.includes(letter) && this.#skip(letter);
  }

  /** Advances as far as a pattern matches; returns the new position. */
  #run(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.at += length;
    return length;
  }
}
