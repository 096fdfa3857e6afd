/** The types that the packed package exports, as the compiler reads its declarations. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { inject } from "vitest";

/** A type that an entry exports. */
export interface ExportedType {
  /** What it is imported from: `chat-webhooks/wotnot`. */
  entry: string;
  name: string;
  /** The type parameters that need an argument. */
  parameters: string[];
  /** For a union that a `switch` over `type` takes apart, its members. */
  members: Member[];
}

interface Member {
  type: string;
  fields: string[];
}

/** Finds all of them, in the order of the entries and of their exports. */
export function exportedTypes(): ExportedType[] {
  const folder = join(inject("consumers"), "node_modules/chat-webhooks");
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const faces = Object.entries<{ import?: { types: string } }>(exports).flatMap(([path, { import: face }]) =>
    face ? [{ entry: join(name, path), file: join(folder, face.types) }] : [],
  );
  const program = ts.createProgram(
    faces.map(({ file }) => file),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      types: [],
      module: ts.ModuleKind.NodeNext,
      strict: true,
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  return faces.flatMap(({ entry, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`no declarations of ${entry}`);
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Type)) return [];
      const parameters = parametersOf(symbol);
      const members = parameters.length > 0 ? [] : membersOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
      return [{ entry, name: exported.name, parameters, members }];
    });
  });
}

function parametersOf({ declarations = [] }: ts.Symbol): string[] {
  const declaration = declarations.find(
    (each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) || ts.isClassDeclaration(each),
  );
  return (declaration?.typeParameters ?? []).filter((each) => !each.default).map((each) => each.getText());
}

/** None where a member has no type of its own. */
function membersOf(union: ts.Type, checker: ts.TypeChecker): Member[] {
  const members = new Map<string, Member>();
  const options = union.isUnion() ? union.types : [];
  for (const option of options) {
    const symbol = option.getProperty("type");
    const type = symbol && checker.getTypeOfSymbol(symbol);
    if (!type?.isStringLiteral()) return [];
    members.set(type.value, { type: type.value, fields: option.getProperties().map(({ name }) => name) });
  }
  return members.size === options.length ? [...members.values()] : [];
}
