/** Reads the bodies that copied `curl` commands would send. */

/** The bodies of commands, or why they are not known. */
export type CurlResult = { readonly bodies: readonly string[] } | { readonly reason: string };

/** A word of a command, or the end of the command. */
type Token = { readonly word: string } | "end";

const IS_CURL = /^\s*(?:\$\s+)?curl(?:\.exe)?\s/;
const DATA = /^--(?:data(?:-raw|-binary|-ascii)?|json)$/;
// `-d`, alone or after letters of options without a value. Its value may follow directly.
const SHORT_DATA = /^-[sSkvLiGfgnN]*d(.*)$/s;

const BLANK = /[ \t\r]/;
const PLAIN = /[^\s'"\\$;&|#]+/y;
const SINGLE_QUOTED = /'([^']*)'/y;
const DOUBLE_QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y;
const ANSI_QUOTED = /\$'((?:[^'\\]|\\[\s\S])*)'/y;
const ANSI_ESCAPE = /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/g;
const LETTERS: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};
const MAX_CODE_POINT = 0x10ffff;

/** Returns the body of each command in a text; `undefined` for a text that is not a `curl` command. */
export function readCurl(text: string): CurlResult | undefined {
  if (!IS_CURL.test(text)) return undefined;
  // The quoting of cmd.exe.
  if (/\^"/.test(text)) return { reason: 'a curl command for cmd.exe: copy it as "cURL (bash)"' };
  const tokens = tokensOf(text);
  if (!tokens) return { reason: "a curl command with a quote that does not end" };
  const bodies: string[] = [];
  for (const words of commandsOf(tokens)) {
    const data = dataOf(words);
    if (typeof data !== "string") return data;
    if (data !== "") bodies.push(data);
  }
  return bodies.length > 0 ? { bodies } : { reason: "a curl command without data" };
}

/** Returns the body that a command sends; empty when there is none. */
function dataOf(words: readonly string[]): string | { readonly reason: string } {
  let data = "";
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const attached = SHORT_DATA.exec(word)?.[1];
    const isData = DATA.test(word);
    if (attached === undefined && !isData) continue;
    if (isData || attached === "") index += 1;
    const value = attached || (words[index] ?? "");
    if (value.startsWith("@") && word !== "--data-raw") {
      return { reason: `a curl command that sends ${value === "@-" ? "its standard input" : "a file"}: inspect that` };
    }
    const separator = data === "" || word === "--json" ? "" : "&";
    data += `${separator}${value}`;
  }
  return data;
}

/** Returns the words of each command. */
function commandsOf(tokens: readonly Token[]): string[][] {
  const commands: string[][] = [[]];
  for (const token of tokens) {
    if (token === "end") commands.push([]);
    else commands.at(-1)?.push(token.word);
  }
  return commands;
}

/** Returns the words of a text as a POSIX shell splits them, without expansions; `undefined` when a quote does not end. */
function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let word: string | undefined;
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return undefined;
    at += match[0].length;
    return match[1] ?? match[0];
  };
  const endWord = () => {
    if (word !== undefined) tokens.push({ word });
    word = undefined;
  };
  while (at < text.length) {
    const letter = text[at] ?? "";
    const plain = take(PLAIN) ?? take(SINGLE_QUOTED);
    const quoted = plain === undefined ? take(DOUBLE_QUOTED) : undefined;
    const ansi = plain === undefined && quoted === undefined ? take(ANSI_QUOTED) : undefined;
    if (plain !== undefined) word = (word ?? "") + plain;
    else if (quoted !== undefined) word = (word ?? "") + quoted.replace(/\\([\\"$`])|\\\r?\n/g, "$1");
    else if (ansi !== undefined) word = (word ?? "") + ansi.replace(ANSI_ESCAPE, unescapeAnsi);
    else if (letter === "'" || letter === '"') return undefined;
    else if (letter === "\\") {
      const escaped = take(/\\(\r?\n|[\s\S]|$)/y) ?? "";
      // The next line continues this one.
      if (!escaped.endsWith("\n")) word = (word ?? "") + escaped;
    } else {
      at += 1;
      if (BLANK.test(letter)) endWord();
      else if (/[\n;&|]/.test(letter)) {
        endWord();
        tokens.push("end");
      } else word = (word ?? "") + letter;
    }
  }
  endWord();
  return tokens;
}

function unescapeAnsi(_: string, byte?: string, short?: string, long?: string, octal?: string, letter = ""): string {
  const digits = byte ?? short ?? long;
  if (digits !== undefined) return fromCode(Number.parseInt(digits, 16));
  if (octal !== undefined) return fromCode(Number.parseInt(octal, 8));
  return LETTERS[letter] ?? letter;
}

function fromCode(code: number): string {
  return code > MAX_CODE_POINT ? "\ufffd" : String.fromCodePoint(code);
}
