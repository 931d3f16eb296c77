import { type Caller, DomainError, type Permission, reach } from '@nuanxin/contracts/kernel';
import { among, type Filter } from './filter';

type On = { readonly caller: Caller };

/** Its private field makes the type nominal; the class stays in this file, so nothing else can make one. */
class FilterOfScope {
  readonly #filter: Filter;
  readonly #parts: readonly FilterOfScope[];

  constructor(filter: Filter, parts: readonly FilterOfScope[] = []) {
    this.#filter = filter;
    this.#parts = parts;
  }

  /** The part of a filter that keeps everything else out. */
  get filter(): Filter {
    return { ...this.#filter };
  }

  /** Scopes that together are this one, each a single value of an index; a record may lie in several of them. */
  get parts(): readonly FilterOfScope[] {
    return this.#parts.length > 0 ? this.#parts : [this];
  }
}

/**
 * Which records a caller may meet; part of every filter. Only the functions below make one: a read without a scope, or with
 * a plain object in its place, does not compile.
 */
export type Scope = FilterOfScope;

/**
 * Records within the nodes where the caller's posts grant `permission`; `within` holds a record's node and all above it.
 * @throws DomainError `access.denied` when there is no such node.
 */
export function scopeFilter({ caller }: On, permission: Permission): Scope {
  const nodes = reach(caller, permission);
  if (nodes.length === 0) throw new DomainError('access.denied');
  const parts = nodes.map((node) => new FilterOfScope({ within: node }));
  return new FilterOfScope({ within: among(nodes) }, parts);
}

/**
 * Records of the caller's own account, whose id they keep in `field`.
 * @throws DomainError `access.sign-in` when the caller has no account.
 */
export function ownFilter({ caller }: On, field = 'accountId'): Scope {
  if (!('accountId' in caller)) throw new DomainError('access.sign-in');
  return new FilterOfScope({ [field]: caller.accountId });
}

/** All records, for what everybody sees alike or a service does for itself; `reason` says which, to whoever reviews it. */
export function everything(reason: string): Scope {
  if (reason.trim().length < 8) throw new TypeError('everything() needs a reason that a reviewer can judge');
  return new FilterOfScope({});
}
