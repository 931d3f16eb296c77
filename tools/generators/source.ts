import ts from 'typescript';
import { Refusal } from './refusal';

type Literal = ts.ArrayLiteralExpression | ts.ObjectLiteralExpression;

export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('any.ts', text, ts.ScriptTarget.Latest, true);
}

/** The first node, from top to bottom, that `fits`. */
export function find<Node extends ts.Node>(
  start: ts.Node,
  fits: (node: ts.Node) => node is Node,
): Node | undefined {
  if (fits(start)) return start;
  return ts.forEachChild(start, (child) => find(child, fits));
}

/** The array or object that a constant or a property of that name holds, whatever it is wrapped in (`as const`, a call). */
export function literalNamed(text: string, name: string): Literal | undefined {
  const holder = find(
    parse(text),
    (node): node is ts.VariableDeclaration | ts.PropertyAssignment =>
      (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.name.getText() === name,
  );
  return holder?.initializer && find(holder.initializer, isLiteral);
}

function isLiteral(node: ts.Node): node is Literal {
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

/** Puts an element at the end of an array, or a property at the end of an object. */
export function appended(text: string, literal: Literal, item: string): string {
  const items = ts.isArrayLiteralExpression(literal) ? literal.elements : literal.properties;
  const last = items.at(-1);
  return last ? spliced(text, last.end, `, ${item}`) : spliced(text, literal.end - 1, item);
}

/** @throws Refusal when the file holds no such array or object. */
export function appendedTo(text: string, name: string, item: string): string {
  const literal = literalNamed(text, name);
  if (!literal) throw new Refusal(`There is no list or object named ${name} to add ${item} to.`);
  return appended(text, literal, item);
}

export function spliced(text: string, at: number, what: string, until = at): string {
  return text.slice(0, at) + what + text.slice(until);
}
