import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, type Ulid } from '@nuanxin/contracts/kernel';
import type { Ancestry, OrganizationKind } from '@nuanxin/contracts/organization';
import type { Call } from '@nuanxin/platform/kernel';
import { everything, type Page, type Scope, scopeFilter } from '@nuanxin/platform/store';
import { Arrival } from './arrival';
import type { NodeRecord } from './node-record';
import { NodeStore } from './node-store';

export interface Belonging {
  readonly organization: { readonly id: Ulid; readonly name: string; readonly kind: OrganizationKind };
  /** The node and all above it, nearest first. */
  readonly within: readonly Ulid[];
}

/** The tree as the other capabilities ask it; while it is still being taken over, they wait. */
@Injectable()
export class Tree {
  constructor(
    private readonly nodes: NodeStore,
    private readonly arrival: Arrival,
  ) {}

  /**
   * Where a new record belongs.
   * @throws DomainError `record.absent` when there is no such open node within the caller's reach.
   */
  async belonging(id: Ulid, permission: Permission, call: Call): Promise<Belonging> {
    const { name, kind, within, open } = await this.read(id, scopeFilter(call, permission));
    if (!open) throw new DomainError('record.absent');
    return { organization: { id, name, kind }, within };
  }

  /** @throws DomainError `record.absent` when it does not exist or lies outside the scope. */
  async read(id: Ulid, scope: Scope): Promise<NodeRecord> {
    await this.arrival.done;
    return this.nodes.read(id, scope);
  }

  /** @throws DomainError `record.absent` */
  async ancestry(id: Ulid): Promise<Ancestry> {
    return ancestryOf(await this.read(id, everything('services copy the ancestry into their own records')));
  }

  /** The names of at most 500 nodes. */
  async names(ids: readonly Ulid[]): Promise<{ readonly id: Ulid; readonly name: string }[]> {
    await this.arrival.done;
    return (await this.nodes.named(ids)).map(({ _id, name }) => ({ id: _id, name }));
  }

  async root(): Promise<NodeRecord | undefined> {
    await this.arrival.done;
    return this.nodes.root();
  }

  /** The open nodes within the given ones, parents first. */
  async page(
    roots: readonly Ulid[],
    kind: OrganizationKind | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<Page<NodeRecord>> {
    await this.arrival.done;
    return this.nodes.page(roots, kind, after, limit);
  }
}

export function ancestryOf({ _id, name, kind, within, open }: NodeRecord): Ancestry {
  return { id: _id, name, kind, within: [...within], open };
}
