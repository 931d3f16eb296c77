import { type Permission, PERMISSIONS } from '@nuanxin/contracts/kernel';
import { capital, type Name, nameOf, plural, singular } from '../names';
import { Refusal } from '../refusal';
import type { Workspace } from '../workspace';

export interface UseCaseOptions {
  readonly service: string;
  /** The folder of a service that is made of capabilities, `catalogue` of `live`. */
  readonly capability?: string | undefined;
  /** `retire-product`: the verb, then what it is done to. */
  readonly name: string;
  readonly kind: 'command' | 'query';
  /** Of officials; left out, it is `<noun>.manage` or `<noun>.read`. */
  readonly permission?: string | undefined;
  /** Asked by workers, for their own records. */
  readonly worker?: boolean | undefined;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

/** What was asked, with everything that follows from it. */
export interface UseCase extends Omit<UseCaseOptions, 'name' | 'permission'> {
  readonly name: Name;
  readonly noun: Name;
  readonly verb: string;
  /** A list of the noun rather than one. */
  readonly lists: boolean;
  /** Nothing for workers. */
  readonly permission?: Permission | undefined;
  readonly door: string;
}

/** @throws Refusal naming what is wrong and what would be right. */
export function understood(workspace: Workspace, options: UseCaseOptions): UseCase {
  const { service, capability, kind, worker } = options;
  if (!workspace.has(`apps/${service}/src/${service}.module.ts`))
    throw new Refusal(`There is no service ${service}; npm run new -- service ${service} makes one.`);
  if (
    capability
      ? !workspace.has(partsFileOf(service, capability))
      : workspace.has(`apps/${service}/src/parts.ts`)
  )
    throw new Refusal(
      `${service} is made of capabilities: say ${service}/<folder>, a folder that holds its <folder>.parts.ts.`,
    );
  const name = nameOf(options.name);
  const [verb = '', ...rest] = name.kebab.split('-');
  if (rest.length === 0)
    throw new Refusal(`${name.kebab} names no thing; write verb and noun, as retire-product.`);
  const lists = kind === 'query' && verb === 'list';
  const noun = nameOf(lists ? singular(rest.join('-')) : rest.join('-'));
  const permission = worker ? undefined : permissionFor(noun, options);
  return { ...options, name, noun, verb, lists, permission, door: doorOf(options, { noun, verb, lists }) };
}

/** Where the use cases of a capability are listed. */
export function partsFileOf(service: string, capability: string): string {
  return `apps/${service}/src/${capability}/${capability}.parts.ts`;
}

/** From a use case's own folder to the service's `src`. */
export function upOf({ capability }: Pick<UseCase, 'capability'>): string {
  return capability ? '../..' : '..';
}

function permissionFor({ kebab }: Name, { kind, permission }: UseCaseOptions): Permission {
  const wanted = permission ?? `${kebab}.${kind === 'command' ? 'manage' : 'read'}`;
  const known = PERMISSIONS.find((each) => each === wanted);
  if (known) return known;
  const all = PERMISSIONS.join(', ');
  throw new Refusal(`Nobody can be granted ${wanted}. Give --worker, or --permission with one of ${all}.`);
}

function doorOf(
  { service, kind, worker }: UseCaseOptions,
  { noun, verb, lists }: Pick<UseCase, 'noun' | 'verb' | 'lists'>,
): string {
  const all = `/${worker ? 'me' : service}/${plural(noun.kebab)}`;
  if (lists) return `GET ${all}`;
  if (verb === 'read' && kind === 'query') return `GET ${all}/:id`;
  return `${kind === 'command' ? 'POST' : 'GET'} ${all}/:id/${verb}`;
}

export function summaryOf({ name, zh, en }: UseCase): { zh: string; en: string } {
  const english = en ?? capital(name.words);
  return { zh: zh ?? english, en: english };
}
