import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SOURCES = new URL("../src/", import.meta.url);

/** Returns the declarations that editors show: exported interfaces, types and functions, and the fields of interfaces. */
function declarationsIn(file: string): { place: string; node: ts.Node }[] {
  const text = readFileSync(new URL(file, SOURCES), "utf8");
  const exported = ts
    .createSourceFile(file, text, ts.ScriptTarget.ESNext, true)
    .statements.filter(
      (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node),
    )
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    // Editors show overloads, not their implementation.
    .filter((node, index, all) => !("body" in node && node.body && all[index - 1]?.name?.text === node.name?.text));
  return exported.flatMap((node) => {
    const place = `${file} ${node.name?.text}`;
    return [{ place, node }, ...(ts.isInterfaceDeclaration(node) ? fieldsOf(node, place) : [])];
  });
}

/** Returns the fields of an interface, at any depth. */
function fieldsOf(parent: ts.Node, path: string): { place: string; node: ts.Node }[] {
  const fields: { place: string; node: ts.Node }[] = [];
  ts.forEachChild(parent, (node) => {
    const isField = ts.isPropertySignature(node) || ts.isMethodSignature(node);
    const place = isField ? `${path}.${node.name.getText()}` : path;
    if (isField) fields.push({ place, node });
    fields.push(...fieldsOf(node, place));
  });
  return fields;
}

describe("the sources", () => {
  it("have a comment for each exported declaration and each field", () => {
    const all = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
      // The command has no public exports.
      .filter((file) => file.endsWith(".ts") && !file.startsWith("cli/"))
      .flatMap(declarationsIn);
    expect(all.length).toBeGreaterThan(200);
    const withoutComment = all
      .filter(({ node }) => ts.getJSDocCommentsAndTags(node).length === 0)
      .map(({ place }) => place);
    // A payload is described by the interface that it belongs to, a discriminator by its value.
    expect(withoutComment.filter((place) => !/\.(platform|type|payload)$/.test(place))).toEqual([]);
  });
});
