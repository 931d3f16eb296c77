import { type Contract, domainOf } from '@nuanxin/contracts/kernel';
import { DOMAINS } from '@nuanxin/contracts/registry';
import { z } from 'zod';
import { nameOf, phrase, singular } from './names';
import { Refusal } from './refusal';
import { appendedTo, spliced } from './source';
import type { Workspace } from './workspace';

export interface ScreenOptions {
  /** The section, in the plural: `suppliers`. */
  readonly section: string;
  /** The query whose page it shows, by subject: `live.product.list`. */
  readonly lists: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

const ADMIN = 'apps/admin/src/app';

/** Writes a section of the console with one list: columns, words, page, route, entry in the menu. Returns what is left to do. */
export function newScreen(workspace: Workspace, options: ScreenOptions): string[] {
  const section = nameOf(options.section);
  const { exported, contract, permission } = queryOf(options.lists);
  const folder = `${ADMIN}/${section.kebab}`;
  const one = singular(section.kebab);
  const names = { section, exported, domain: domainOf(contract.subject), one };
  workspace.create(`${folder}/${section.kebab}.words.ts`, wordsText(names, options));
  workspace.create(`${folder}/${one}-columns.ts`, columnsText(names, contract));
  workspace.create(`${folder}/${section.kebab}-page.ts`, pageText(names));
  const { zh, en } = wordsOf(options);
  workspace.change(`${ADMIN}/sections.ts`, (text) => {
    const entry = `{ path: '${section.kebab}', icon: 'rows', label: { zh: ${zh}, en: ${en} }, permission: '${permission}' }`;
    return appendedTo(text, 'SECTIONS', entry);
  });
  workspace.change(`${ADMIN}/routes.ts`, (text) => {
    const absent = text.indexOf("{ path: '**'");
    if (absent < 0) throw new Refusal(`${ADMIN}/routes.ts has no last route for what is absent.`);
    const page = `import('./${section.kebab}/${section.kebab}-page').then((m) => m.${section.pascal}Page)`;
    return spliced(
      text,
      absent,
      `{ path: '${section.kebab}', canActivate: [needs('${permission}')], loadComponent: () => ${page} },\n`,
    );
  });
  return [
    `${folder}: ${options.zh ? 'give the columns' : 'give section and columns'} Chinese words; filters are fields of the request.`,
    `${ADMIN}/sections.ts: place and icon in the menu.`,
    'docs/screens.md: who opens it, when, and what they decide there.',
    'npm test -- apps/admin, and look at it wide, at 360 px, in both languages, empty and failing.',
  ];
}

function queryOf(subject: string) {
  const domain = Object.values(DOMAINS).flatMap((each) => Object.entries(each) as [string, unknown][]);
  const found = domain.find(([, value]) => isContract(value) && value.subject === subject);
  if (!found) throw new Refusal(`No contract has the subject ${subject}; give one as live.product.list.`);
  const [exported, contract] = found as [string, Contract];
  if (contract.access.audience !== 'official' || !schemaOf(contract).properties?.['items'])
    throw new Refusal(`${exported} is no list that officials see.`);
  return { exported, contract, permission: contract.access.permission };
}

function isContract(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && 'subject' in value;
}

interface Schema {
  readonly type?: string;
  /** A schema with a name of its own stands apart, and here is only where. */
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

function schemaOf({ reply }: Contract): Schema {
  return z.toJSONSchema(reply, { io: 'output', unrepresentable: 'any' }) as Schema;
}

function rowOf(contract: Contract): Schema {
  const schema = schemaOf(contract);
  const row = schema.properties?.['items']?.items ?? {};
  return row.$ref ? (schema.$defs?.[row.$ref.replace('#/$defs/', '')] ?? {}) : row;
}

interface Names {
  readonly section: ReturnType<typeof nameOf>;
  readonly exported: string;
  readonly domain: string;
  readonly one: string;
}

function wordsOf({ section, zh, en }: ScreenOptions): { zh: string; en: string } {
  const english = en ?? phrase(nameOf(section).camel);
  return { zh: JSON.stringify(zh ?? english), en: JSON.stringify(english) };
}

function wordsText({ section }: Names, options: ScreenOptions): string {
  const { zh, en } = wordsOf(options);
  return `import { dictionary } from '@nuanxin/web/i18n';

export const ${constant(section.kebab)} = dictionary({
  heading: { zh: ${zh}, en: ${en} },
  nothing: { zh: '还没有内容', en: 'There is nothing yet' },
  nothingFound: { zh: '没有符合条件的内容', en: 'Nothing matches' },
});
`;
}

const constant = (kebab: string) => kebab.replaceAll('-', '_').toUpperCase();

/** Every plain value of a row is a column; the first text names the row. */
function columnsText({ exported, domain, one }: Names, contract: Contract): string {
  const { properties = {}, required = [] } = rowOf(contract);
  const plain = Object.entries(properties).filter(
    ([key, { type }]) => ['string', 'integer', 'number'].includes(type ?? '') && key !== 'revision',
  );
  const headings = plain.filter(([key, { type }]) => type === 'string' && !/^id$|Id$/.test(key));
  const heading = (headings[0] ?? plain[0])?.[0];
  const columns = plain.map(([key, { type }]) => {
    const isText = type === 'string';
    const value = isText ? key : key.endsWith('Fen') ? `formatMoney(${key})` : `String(${key})`;
    const shown = required.includes(key)
      ? value
      : isText
        ? `${key} ?? ''`
        : `${key} === undefined ? '' : ${value}`;
    const place = `${isText ? '' : 'end: true, '}${key === heading ? 'heading: true, ' : ''}${/^id$|Id$/.test(key) ? 'extra: true, ' : ''}`;
    const label = `{ zh: ${JSON.stringify(phrase(key))}, en: ${JSON.stringify(phrase(key))} }`;
    return `  { key: '${key}', label: ${label}, ${place}text: ({ ${key} }) => ${shown} },`;
  });
  const money = columns.some((column) => column.includes('formatMoney'));
  return `import type { ReplyOf } from '@nuanxin/contracts/kernel';
import type { ${exported} } from '@nuanxin/contracts/${domain}';
${money ? "import { formatMoney } from '@nuanxin/web/i18n';\n" : ''}import type { Column } from '@nuanxin/web/ui';

type Row = ReplyOf<typeof ${exported}>['items'][number];

export const ${constant(one)}_COLUMNS: readonly Column<Row>[] = [
${columns.join('\n')}
];
`;
}

function pageText({ section, exported, domain, one }: Names): string {
  const words = constant(section.kebab);
  return `import { Component } from '@angular/core';
import { ${exported} } from '@nuanxin/contracts/${domain}';
import { speak } from '@nuanxin/web/i18n';
import { ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { ${constant(one)}_COLUMNS } from './${one}-columns';
import { ${words} } from './${section.kebab}.words';

@Component({
  selector: 'nx-${section.kebab}-page',
  imports: [ListFrame, PageHeader],
  template: \`
    <nx-page-header [heading]="t('heading')" />
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothingFound')"
    />
  \`,
  host: { class: 'nx-stack' },
})
export class ${section.pascal}Page {
  protected readonly t = speak(${words});
  protected readonly columns = ${constant(one)}_COLUMNS;
  protected readonly list = listOf(${exported}, { screen: '${section.kebab}', filters: [] });
}
`;
}
