import { imported } from '../imports';
import { nameOf, plural } from '../names';
import { Refusal } from '../refusal';
import { appended, appendedTo, literalNamed } from '../source';
import type { Workspace } from '../workspace';
import { partsFileOf, understood, type UseCase, type UseCaseOptions } from './asked';
import { classText } from './class-text';
import { addContract, addContractFile, contractFileOf, refuseTwice } from './contract';
import { specText } from './spec-text';
import { addStore, refuseOtherStore, storeFileOf, viewFileOf } from './store';

/** Writes contract, class and spec of a use case and registers it. Returns what is left to do, one sentence each. */
export function newUseCase(workspace: Workspace, options: UseCaseOptions): string[] {
  const useCase = understood(workspace, options);
  const { service, capability, name, noun } = useCase;
  refuseTwice(workspace, useCase);
  haveNoun(workspace, useCase);
  const view = answersView(workspace, useCase);
  addContract(workspace, useCase, view);
  const folder = ['apps', service, 'src', capability, name.kebab].filter(Boolean).join('/');
  workspace.create(`${folder}/${name.kebab}.ts`, classText(useCase, view));
  register(workspace, useCase, 'controllers', name.pascal, `./${name.kebab}/${name.kebab}`);
  const kit = `${service}-under-test`;
  const hasKit = workspace.has(`apps/${service}/src/testing/${kit}.ts`);
  if (hasKit)
    workspace.create(
      `${folder}/${name.kebab}.spec.ts`,
      specText(useCase, { file: kit, start: `start${nameOf(service).pascal}` }),
    );
  return [
    `${contractFileOf(useCase)}: complete request, reply and errors of ${name.camel}${options.zh ? '' : '; give its summary Chinese words'}.`,
    ...(useCase.kind === 'command'
      ? [`${folder}/${name.kebab}.ts: say what changes and which event tells of it.`]
      : []),
    ...(hasKit
      ? []
      : [`${service} has no testing/${kit}.ts: write the spec as those beside it are written.`]),
    `tools/checks/authorization-matrix/policy.ts: write down who may ${name.words}.`,
    `npm run docs, and read the diff of docs/generated; npm test -- apps/${service} ${noun.kebab}.`,
  ];
}

/** A noun that neither contracts nor stores know is new. */
function haveNoun(workspace: Workspace, useCase: UseCase): void {
  const isSaid = workspace.has(contractFileOf(useCase));
  if (workspace.has(storeFileOf(useCase))) {
    refuseOtherStore(workspace, useCase);
    if (!isSaid) addContractFile(workspace, useCase);
    return;
  }
  if (isSaid)
    throw new Refusal(`${storeFileOf(useCase)} does not exist; write the store first, or this one by hand.`);
  addContractFile(workspace, useCase);
  addStore(workspace, useCase);
  const { noun } = useCase;
  register(
    workspace,
    useCase,
    'providers',
    `${noun.pascal}Store`,
    `${useCase.capability ? '..' : '.'}/store/${noun.kebab}-store`,
  );
}

function answersView(workspace: Workspace, useCase: UseCase): boolean {
  const { camel, pascal } = useCase.noun;
  const says = (file: string, text: string) => workspace.has(file) && workspace.read(file).includes(text);
  return (
    says(contractFileOf(useCase), `export const ${pascal} = `) &&
    says(viewFileOf(useCase), `export function ${camel}View(state: `)
  );
}

/** Into the parts of the capability; else into the group of the module that bears the noun's name, or the list itself. */
function register(
  workspace: Workspace,
  { service, capability, noun }: UseCase,
  list: 'controllers' | 'providers',
  what: string,
  from: string,
): void {
  const file = capability ? partsFileOf(service, capability) : `apps/${service}/src/${service}.module.ts`;
  workspace.change(file, (text) => {
    const withImport = imported(text, from, what);
    const group = literalNamed(withImport, list === 'controllers' ? plural(noun.camel) : 'stores');
    return group ? appended(withImport, group, what) : appendedTo(withImport, list, what);
  });
}
