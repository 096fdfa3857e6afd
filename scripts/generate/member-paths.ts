/** Writes the paths to open union members in a platform's events, for code that must not load the shapes. */

import type { Platform } from "./platforms.js";
import type { Shape } from "./shape.js";
import { keyText } from "./shapes.js";

/** Returns the text of a platform's module. */
export function memberPathsCode({ folder, shapes }: Pick<Platform, "folder" | "shapes">): string {
  const listsByText = new Map<string, string>();
  const rows = Object.entries(shapes).flatMap(([type, shape]) => {
    const paths = pathsIn(shape).map((path) => JSON.stringify(path));
    if (paths.length === 0) return [];
    // Inner members come first, because an outer member is recognized by its mark.
    const text = [...new Set(paths)].sort((a, b) => b.split(",").length - a.split(",").length).join(", ");
    const name = listsByText.get(text) ?? `paths${listsByText.size + 1}`;
    listsByText.set(text, name);
    return `  ${keyText(type)}: ${name},\n`;
  });
  const lists = [...listsByText].map(([text, name]) => `const ${name} = [${text}];\n`);
  return `/** Where ${folder}'s events hold members of open unions, made from their interfaces: \`npm run generate\`. */

import type { MemberPaths } from "../../core/dedupe.js";

${lists.join("")}
export const memberPaths: MemberPaths = {
${rows.join("")}};
`;
}

/** Returns the path to each open union in a shape, without indices. */
function pathsIn(shape: Shape): string[][] {
  switch (shape.kind) {
    case "open_union":
      return [[], ...shape.members.flatMap(([, member]) => pathsIn(member))];
    case "object":
      return shape.fields.flatMap(([key, field]) => pathsIn(field).map((path) => [key, ...path]));
    case "array":
      return pathsIn(shape.item);
    case "either":
      return shape.options.flatMap(pathsIn);
    default:
      // Records and branches hold no open union.
      return [];
  }
}
