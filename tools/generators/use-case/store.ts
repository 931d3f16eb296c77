import ts from 'typescript';
import { plural } from '../names';
import { Refusal } from '../refusal';
import { find, parse } from '../source';
import type { Workspace } from '../workspace';
import type { UseCase } from './asked';

/** What a use case calls, with the parameters it counts on. */
const NEEDED = {
  command: { method: 'change', parameters: ['id', 'scope', 'request: ChangeRequest', 'move'] },
  query: { method: 'read', parameters: ['id', 'scope'] },
  list: { method: 'page', parameters: ['request'] },
} as const;

export function storeFileOf({ service, noun }: UseCase): string {
  return `apps/${service}/src/store/${noun.kebab}-store.ts`;
}

export function viewFileOf({ service, noun }: UseCase): string {
  return `apps/${service}/src/store/${noun.kebab}-view.ts`;
}

/** @throws Refusal when the store of the noun cannot be called as the use case would. */
export function refuseOtherStore(workspace: Workspace, useCase: UseCase): void {
  const { method, parameters } = NEEDED[useCase.lists ? 'list' : useCase.kind];
  const file = storeFileOf(useCase);
  const found = find(
    parse(workspace.read(file)),
    (node): node is ts.MethodDeclaration => ts.isMethodDeclaration(node) && node.name.getText() === method,
  );
  const given = found?.parameters.map((each) => each.getText()) ?? [];
  const fits =
    given.length === parameters.length && parameters.every((each, place) => isLike(given[place] ?? '', each));
  if (!fits)
    throw new Refusal(
      `${file} has no ${method}(${parameters.join(', ')}); write this one by hand beside what calls that store.`,
    );
}

/** `scope: Scope` is like `scope`; where a type is wanted, it must be that one. */
function isLike(given: string, wanted: string): boolean {
  return given === wanted || given.startsWith(`${wanted}: `);
}

/** Keeps a new noun: an aggregate that knows where, or whose, it is; its state, which the view knows too; its view. */
export function addStore(workspace: Workspace, useCase: UseCase): void {
  workspace.create(storeFileOf(useCase), storeText(useCase));
  workspace.create(viewFileOf(useCase), viewText(useCase));
  workspace.create(`apps/${useCase.service}/src/store/${useCase.noun.kebab}-state.ts`, stateText(useCase));
}

function storeText({ noun, permission }: UseCase): string {
  const { camel, pascal, words } = noun;
  const all = plural(camel);
  const field = permission
    ? 'within: { type: [String], required: true }'
    : 'accountId: { type: String, required: true }';
  const key = permission ? 'within' : 'accountId';
  return `import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  aggregate, type Aggregates, type ChangeRequest, Database, type Moved, type Page, type PageRequest, type Scope,
} from '@nuanxin/platform/store';
import type { ${pascal}State } from './${noun.kebab}-state';
import { ${camel}View } from './${noun.kebab}-view';

const ${all} = aggregate<${pascal}State>({
  name: '${all}',
  schema: { ${field} },
  indexes: [{ fields: { ${key}: 1, _id: -1 }, screen: '${plural(words)}: list' }],
  view: ${camel}View,
});

@Injectable()
export class ${pascal}Store {
  private readonly all: Aggregates<${pascal}State>;

  constructor(database: Database) {
    this.all = database.aggregates(${all});
  }

  read(id: Ulid, scope: Scope): Promise<${pascal}State> {
    return this.all.read(id, scope);
  }

  page(request: PageRequest): Promise<Page<${pascal}State>> {
    return this.all.page({}, request);
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: ${pascal}State) => Moved<${pascal}State>,
  ): Promise<${pascal}State> {
    return this.all.change(id, scope, request, move);
  }
}
`;
}

function stateText({ noun, permission }: UseCase): string {
  if (permission)
    return `import type { AggregateWithin } from '@nuanxin/platform/store';

export type ${noun.pascal}State = AggregateWithin;
`;
  return `import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Aggregate } from '@nuanxin/platform/store';

export interface ${noun.pascal}State extends Aggregate {
  readonly accountId: Ulid;
}
`;
}

function viewText({ service, noun }: UseCase): string {
  const { camel, pascal, kebab, words } = noun;
  return `import type { ${pascal} } from '@nuanxin/contracts/${service}';
import type { ${pascal}State } from './${kebab}-state';

/** A ${words} as the console sees it. */
export function ${camel}View(state: ${pascal}State): ${pascal} {
  return { id: state._id, revision: state.revision };
}
`;
}
