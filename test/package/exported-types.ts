/** Finds the types that the packed package exports, with the TypeScript compiler. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { inject } from "vitest";

/** An exported type. */
export interface ExportedType {
  /** The module specifier, such as `chat-webhooks/wotnot`. */
  entry: string;
  name: string;
  /** The type parameters that need an argument. */
  parameters: string[];
  /** The members of a union whose discriminator is `type`; empty for other types. */
  members: Member[];
}

interface Member {
  type: string;
  fields: string[];
}

/** Returns all exported types, in the order of the entries and of their exports. */
export function exportedTypes(): ExportedType[] {
  const folder = join(inject("consumers"), "node_modules/chat-webhooks");
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.entries<{ import?: { types: string } }>(exports).flatMap(([path, { import: conditions }]) =>
    conditions ? [{ entry: join(name, path), file: join(folder, conditions.types) }] : [],
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
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
  return entries.flatMap(({ entry, file }) => {
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

/** Returns the members of a union by `type`; none when a member does not have its own type. */
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
