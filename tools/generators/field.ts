import ts from 'typescript';
import { imported } from './imports';
import { nameOf, phrase, plural } from './names';
import { Refusal } from './refusal';
import { appended, find, literalNamed, parse, spliced } from './source';
import type { Workspace } from './workspace';

export interface FieldOptions {
  readonly service: string;
  /** The aggregate's noun: `product`. */
  readonly noun: string;
  /** As it is written in the contract: `originPlace`. */
  readonly field: string;
  readonly type: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** How a kind of field is written in the contract, in TypeScript, in the store, and in a column. */
const TYPES = {
  text: { zod: 'line(60)', needs: 'line', type: 'string', mongoose: 'String', end: false },
  whole: { zod: 'z.int().min(0)', needs: undefined, type: 'number', mongoose: 'Number', end: true },
  money: { zod: 'Fen', needs: 'Fen', type: 'number', mongoose: 'Number', end: true },
  flag: { zod: 'z.boolean()', needs: undefined, type: 'boolean', mongoose: 'Boolean', end: false },
  id: { zod: 'Ulid', needs: 'Ulid', type: 'string', mongoose: 'String', end: false },
} as const;
type FieldType = keyof typeof TYPES;

/**
 * Adds an optional field, since older documents lack it, to contract, store, view and the console's columns. Returns what
 * is left to do.
 */
export function newField(workspace: Workspace, options: FieldOptions): string[] {
  const { service, field } = options;
  if (!/^[a-z][A-Za-z0-9]*$/.test(field)) throw new Refusal(`“${field}” is no field; write it as priceFen.`);
  const type = typeNamed(options.type);
  const noun = nameOf(options.noun);
  const contract = `libs/contracts/${service}/src/${noun.kebab}.ts`;
  const store = `apps/${service}/src/store/${noun.kebab}-store.ts`;
  const view = `apps/${service}/src/store/${noun.kebab}-view.ts`;
  workspace.change(contract, (text) => inContract(text, noun, field, type, contract));
  const state = `apps/${service}/src/store/${noun.kebab}-state.ts`;
  workspace.change(store, (text) => inSchema(text, field, type, store));
  workspace.change(workspace.has(state) ? state : store, (text) => inState(text, noun.pascal, field, type));
  workspace.change(view, (text) => inView(text, field, view));
  const columns = `apps/admin/src/app/${plural(noun.kebab)}/${noun.kebab}-columns.ts`;
  const hasColumns = workspace.has(columns);
  if (hasColumns) workspace.change(columns, (text) => inColumns(text, type, options));
  const folder = `apps/admin/src/app/${plural(noun.kebab)}`;
  return [
    `${contract}: say what ${field} is, and within which bounds; without .optional() once every document has it.`,
    ...(hasColumns
      ? [
          `${folder}: put it into draft and form where people enter it${options.zh ? '' : ', and give the column Chinese words'}.`,
        ]
      : ['No screen has columns for it yet.']),
    `npm run docs, and read the diff of docs/generated; npm test -- apps/${service} ${noun.kebab}.`,
  ];
}

function typeNamed(name: string): FieldType {
  const known = (Object.keys(TYPES) as FieldType[]).find((each) => each === name);
  if (known) return known;
  throw new Refusal(`There is no field type ${name}; the types are ${Object.keys(TYPES).join(', ')}.`);
}

/** Into `productFields`, which commands and view share, or else into the view alone. */
function inContract(
  text: string,
  { camel, pascal }: { camel: string; pascal: string },
  field: string,
  type: FieldType,
  file: string,
): string {
  const { zod, needs } = TYPES[type];
  const known = needs ? imported(text, '@nuanxin/contracts/kernel', needs) : text;
  const fields = literalNamed(known, `${camel}Fields`) ?? literalNamed(known, pascal);
  if (!fields) throw new Refusal(`${file} has neither ${camel}Fields nor ${pascal}.`);
  if (new RegExp(`\\b${field}:`).test(fields.getText()))
    throw new Refusal(`${field} stands in ${file} already.`);
  return appended(known, fields, `${field}: ${zod}.optional()`);
}

function inSchema(text: string, field: string, type: FieldType, file: string): string {
  const schema = literalNamed(text, 'schema');
  if (!schema) throw new Refusal(`${file} declares no schema.`);
  return appended(text, schema, `${field}: ${TYPES[type].mongoose}`);
}

function isState(node: ts.Node, name: string): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === name;
}

function inState(text: string, pascal: string, field: string, type: FieldType): string {
  const property = `readonly ${field}?: ${TYPES[type].type} | undefined;`;
  for (const name of [`${pascal}Fields`, `${pascal}State`]) {
    const state = find(parse(text), (node) => isState(node, name));
    if (state && ts.isInterfaceDeclaration(state)) return spliced(text, state.end - 1, `${property}\n`);
    if (!state) continue;
    const whole = `export interface ${name} extends ${state.type.getText()} { ${property} }`;
    return spliced(text, state.getStart(), whole, state.end);
  }
  throw new Refusal(`There is no interface ${pascal}Fields or ${pascal}State to add ${field} to.`);
}

function inView(text: string, field: string, file: string): string {
  const shown = find(parse(text), (node): node is ts.ReturnStatement =>
    ts.isReturnStatement(node),
  )?.expression;
  if (!shown || !ts.isObjectLiteralExpression(shown) || !text.includes('(state: '))
    throw new Refusal(`${file} does not return an object made from \`state\`; add ${field} by hand.`);
  return appended(text, shown, `...(state.${field} === undefined ? {} : { ${field}: state.${field} })`);
}

function inColumns(text: string, type: FieldType, { field, zh, en }: FieldOptions): string {
  const english = en ?? phrase(field);
  const shown = `${field} === undefined ? '' : ${type === 'money' ? `formatMoney(${field})` : `String(${field})`}`;
  const columns = find(parse(text), (node): node is ts.ArrayLiteralExpression =>
    ts.isArrayLiteralExpression(node),
  );
  if (!columns) throw new Refusal('The columns are no list.');
  const column = `{ key: '${field}', label: { zh: ${JSON.stringify(zh ?? english)}, en: ${JSON.stringify(english)} }, ${
    TYPES[type].end ? 'end: true, ' : ''
  }extra: true, text: ({ ${field} }) => ${type === 'text' || type === 'id' ? `${field} ?? ''` : shown} }`;
  const added = appended(text, columns, column);
  return type === 'money' ? imported(added, '@nuanxin/web/i18n', 'formatMoney') : added;
}
