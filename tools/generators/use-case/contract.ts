import { imported } from '../imports';
import { Refusal } from '../refusal';
import type { Workspace } from '../workspace';
import { summaryOf, type UseCase } from './asked';

const quoted = (text: string) => JSON.stringify(text);

/** Says it in the contracts of the service: one value, in the file of its noun. */
export function addContract(workspace: Workspace, useCase: UseCase, answersView: boolean): void {
  const one = answersView ? useCase.noun.pascal : 'z.object({ id: Ulid, revision: Revision })';
  workspace.change(contractFileOf(useCase), (text) => {
    const needed = [useCase.kind, 'Ulid'];
    if (useCase.lists) needed.push('page', 'PageRequest');
    if (useCase.kind === 'command' || !answersView) needed.push('Revision');
    const known = imported(text, '@nuanxin/contracts/kernel', ...needed);
    return `${withSchemas(known)}\n${valueOf(useCase, useCase.lists ? `page(${one})` : one)}`;
  });
}

/** As a namespace: the named export would bring the library's forty languages into the web apps. */
const SCHEMAS = "import * as z from 'zod';";

function withSchemas(text: string): string {
  return text.includes(SCHEMAS) ? text : `${SCHEMAS}\n${text}`;
}

/** A file for the noun with what the console sees of it. */
export function addContractFile(workspace: Workspace, { service, noun }: UseCase): void {
  workspace.create(contractFileOf({ service, noun }), newNoun(noun.pascal));
  const line = `export * from './${noun.kebab}';\n`;
  const index = `libs/contracts/${service}/src/index.ts`;
  workspace.change(index, (text) => text.replace('export {};\n', '') + line);
}

export function contractFileOf({ service, noun }: Pick<UseCase, 'service' | 'noun'>): string {
  return `libs/contracts/${service}/src/${noun.kebab}.ts`;
}

/** @throws Refusal when the service says it already, or something else has its door. */
export function refuseTwice(workspace: Workspace, { service, name, door }: UseCase): void {
  const index = workspace.read(`libs/contracts/${service}/src/index.ts`);
  for (const [, part] of index.matchAll(/from '\.\/(.+)'/g)) {
    const file = `libs/contracts/${service}/src/${part}.ts`;
    const text = workspace.read(file);
    if (new RegExp(`export const ${name.camel} =`).test(text))
      throw new Refusal(`${name.camel} is said already, in ${file}.`);
    if (text.replace(/:\w+/g, ':').includes(`'${door.replace(/:\w+/g, ':')}'`))
      throw new Refusal(`The door ${door} is open already, in ${file}.`);
  }
}

function newNoun(pascal: string): string {
  return `import { Revision, Ulid } from '@nuanxin/contracts/kernel';
${SCHEMAS}

export const ${pascal} = z.object({ id: Ulid, revision: Revision }).meta({ id: '${pascal}' });
export type ${pascal} = z.infer<typeof ${pascal}>;
`;
}

function requestOf({ kind, lists }: UseCase): string {
  if (lists) return 'z.strictObject(PageRequest)';
  return kind === 'query'
    ? 'z.strictObject({ id: Ulid })'
    : 'z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision })';
}

function valueOf(useCase: UseCase, reply: string): string {
  const { service, kind, name, noun, verb, permission, door } = useCase;
  const { zh, en } = summaryOf(useCase);
  const access = permission
    ? `{ audience: 'official', permission: '${permission}', scope: 'organization' }`
    : `{ audience: 'worker', scope: 'self' }`;
  return `export const ${name.camel} = ${kind}({
  subject: '${service}.${noun.kebab}.${verb}',
  summary: { zh: ${quoted(zh)}, en: ${quoted(en)} },
  request: ${requestOf(useCase)},
  reply: ${reply},
  errors: [],
  access: ${access},
  http: '${door}',
});
`;
}
