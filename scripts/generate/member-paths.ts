/** Writes where a platform's events hold members of open unions, for those who cannot afford the shapes. */

import type { Platform } from "./platforms.js";
import type { Shape } from "./shape.js";
import { keyText } from "./shapes.js";

/** Returns the text of a platform's module. */
export function memberPathsCode({ folder, shapes }: Pick<Platform, "folder" | "shapes">): string {
  const listsByText = new Map<string, string>();
  const rows = Object.entries(shapes).flatMap(([type, shape]) => {
    const paths = pathsIn(shape).map((path) => JSON.stringify(path));
    if (paths.length === 0) return [];
    // One inside another comes first: what is taken for a member is one as long as it has its mark.
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

/** Returns the keys that lead to each open union in a shape; an index is not among them. */
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
      // No record or branch holds an open union.
      return [];
  }
}
