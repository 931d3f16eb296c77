import ts from 'typescript';
import { parse, spliced } from './source';

/** A name to import: `Clock`, or `type Call` for what is needed as a type only. */
type Wanted = string;

const bare = (name: Wanted) => name.replace(/^type /, '');

/** The text with the names imported from a module, merged with what it imports from there already. */
export function imported(text: string, from: string, ...wanted: readonly Wanted[]): string {
  const imports = parse(text).statements.filter(ts.isImportDeclaration);
  const existing = imports.find((each) => specifierOf(each) === from && namedOf(each));
  if (existing)
    return spliced(
      text,
      existing.getStart(),
      statement(from, [...namesIn(existing), ...wanted]),
      existing.end,
    );
  const next = imports.find((each) => rank(specifierOf(each)) > rank(from));
  if (next) return spliced(text, next.getStart(), `${statement(from, wanted)}\n`);
  const last = imports.at(-1);
  return last
    ? spliced(text, last.end, `\n${statement(from, wanted)}`)
    : `${statement(from, wanted)}\n\n${text}`;
}

function namedOf({ importClause }: ts.ImportDeclaration): ts.NamedImports | undefined {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings : undefined;
}

function namesIn(declaration: ts.ImportDeclaration): Wanted[] {
  const typeOnly = declaration.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const names = namedOf(declaration)?.elements.map((element) => element.getText()) ?? [];
  return typeOnly ? names.map((name) => `type ${name}`) : names;
}

function specifierOf({ moduleSpecifier }: ts.ImportDeclaration): string {
  return ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
}

/** Packages by name, then our own files by path. */
function rank(specifier: string): string {
  return `${specifier.startsWith('.') ? 1 : 0}${specifier}`;
}

function statement(from: string, names: readonly Wanted[]): string {
  const needed = [...new Set(names)].filter((name) => name === bare(name) || !names.includes(bare(name)));
  needed.sort((a, b) => bare(a).toLowerCase().localeCompare(bare(b).toLowerCase()));
  const typesOnly = needed.every((name) => name !== bare(name));
  const list = (typesOnly ? needed.map(bare) : needed).join(', ');
  return `import ${typesOnly ? 'type ' : ''}{ ${list} } from '${from}';`;
}
