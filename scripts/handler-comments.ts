/** The comments that editors show for the keys of `on`, taken from those of the events and of what narrows them. */

import { fileURLToPath } from "node:url";
import ts from "typescript";
import { MEMBER_KEYS } from "../src/http/options.js";
import type { Platform } from "./check-code.js";

/** Returns the text of the file with the comments of all platforms. */
export function handlerCommentsCode(platforms: readonly Platform[]): string {
  const parts = platforms.map(({ folder, prefix }) => {
    const lines = Object.entries(commentsOf(folder, `${prefix}Event`)).map(
      ([key, comment]) => `    /** ${comment.replaceAll("\n", " ")} */\n    readonly ${propertyOf(key)}: unknown;\n`,
    );
    return `  /** The events of ${folder}, and what narrows them. */\n  readonly ${folder}: {\n${lines.join("")}  };\n`;
  });
  return `/** What editors show for the keys of \`on\`, made from the comments of the events: \`npm run generate\`. */

/** The comments, by platform. */
export interface HandlerComments {
${parts.join("")}}
`;
}

function propertyOf(key: string): string {
  return /^\w+$/.test(key) ? key : JSON.stringify(key);
}

/** Reads the comment of each event, and of each member that narrows one, by the keys of their handlers. */
function commentsOf(folder: string, union: string): Record<string, string> {
  const file = fileURLToPath(new URL(`../src/${folder}/events/event.ts`, import.meta.url));
  const program = ts.createProgram([file], { strict: true, module: ts.ModuleKind.NodeNext, noEmit: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) ?? fail(file));
  const symbol = checker.getExportsOfModule(module ?? fail(file)).find(({ name }) => name === union) ?? fail(union);
  const comments: Record<string, string> = {};
  for (const event of membersOf(checker.getDeclaredTypeOfSymbol(symbol))) {
    const key = literalOf(event, "type") ?? fail(union);
    comments[key] = commentOf(event);
    const payload = typeOf(event, "payload");
    for (const member of MEMBER_KEYS.flatMap((name) => membersOf(payload && typeOf(payload, name)))) {
      const type = literalOf(member, "type");
      // Several members may share a type, as a deleted message does: the one with a comment is the usual one.
      if (type !== undefined) comments[`${key}.${type}`] ||= commentOf(member);
    }
  }
  const missing = Object.keys(comments).find((key) => !comments[key]);
  return missing === undefined ? comments : fail(missing);

  function membersOf(type: ts.Type | undefined): ts.Type[] {
    return type?.isUnion() ? type.types : type ? [type] : [];
  }

  function typeOf(type: ts.Type, key: string): ts.Type | undefined {
    const property = type.getProperty(key);
    return property && checker.getTypeOfSymbol(property);
  }

  function literalOf(type: ts.Type, key: string): string | undefined {
    const literal = typeOf(type, key);
    return literal?.isStringLiteral() ? literal.value : undefined;
  }

  function commentOf(type: ts.Type): string {
    return ts.displayPartsToString(type.getSymbol()?.getDocumentationComment(checker));
  }
}

function fail(what: string): never {
  throw new Error(`${what}: not found, or without a comment`);
}
