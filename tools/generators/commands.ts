import { newField } from './field';
import { Refusal } from './refusal';
import { newScreen } from './screen';
import { newService } from './service';
import { newUseCase } from './use-case/use-case';
import type { Workspace } from './workspace';

export const OPTIONS = {
  command: { type: 'boolean' },
  query: { type: 'boolean' },
  permission: { type: 'string' },
  worker: { type: 'boolean' },
  type: { type: 'string' },
  lists: { type: 'string' },
  zh: { type: 'string' },
  en: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

interface Values {
  readonly command?: boolean | undefined;
  readonly query?: boolean | undefined;
  readonly permission?: string | undefined;
  readonly worker?: boolean | undefined;
  readonly type?: string | undefined;
  readonly lists?: string | undefined;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export const USAGE = `npm run new -- use-case <service>[/<capability>] <verb-noun> --command | --query [--permission product.manage | --worker]
npm run new -- field <service> <noun> <fieldName> [--type text | whole | money | flag | id]
npm run new -- screen <section> --lists <subject of a list, as live.product.list>
npm run new -- service <name>
All but service take --zh 中文 --en English, what people call it; --dry-run writes nothing.`;

/** What each word after `npm run new --` does; all return what is left to do. */
export const GENERATORS: Readonly<
  Record<string, (workspace: Workspace, names: readonly string[], values: Values) => string[]>
> = {
  'use-case': (workspace, names, { command, query, ...options }) => {
    const [where, name] = exactly(2, names);
    const [service = '', capability] = where.split('/');
    if (Boolean(command) === Boolean(query))
      throw new Refusal('Say --command (it changes something) or --query.');
    return newUseCase(workspace, {
      service,
      capability,
      name,
      kind: command ? 'command' : 'query',
      ...options,
    });
  },
  field: (workspace, names, { type = 'text', zh, en }) => {
    const [service, noun, field] = exactly(3, names);
    return newField(workspace, { service, noun, field, type, zh, en });
  },
  screen: (workspace, names, { lists = '', zh, en }) => {
    const [section] = exactly(1, names);
    return newScreen(workspace, { section, lists, zh, en });
  },
  service: (workspace, names) => newService(workspace, exactly(1, names)[0]),
};

/** @throws Refusal with the usage when there are more or fewer names. */
function exactly(count: number, names: readonly string[]): [string, string, string] {
  if (names.length !== count) throw new Refusal(USAGE);
  const [first = '', second = '', third = ''] = names;
  return [first, second, third];
}
