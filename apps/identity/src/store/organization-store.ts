import { Injectable } from '@nestjs/common';
import { OrganizationKind } from '@nuanxin/contracts/identity';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  among,
  type ChangeRequest,
  Database,
  everything,
  type InsertRequest,
  type Moved,
  type Page,
  type Scope,
  scopeFilter,
} from '@nuanxin/platform/store';
import { NodeHolds } from './node-holds';

/** A node of the tree. `within` is the node itself and all above it, nearest first. */
export interface NodeRecord extends AggregateWithin {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly parent?: Ulid;
  /** The county is 1; sorts parents before their children. */
  readonly depth: number;
  readonly removed: boolean;
}

const nodes = aggregate<NodeRecord>({
  name: 'organizations',
  schema: {
    name: { type: String, required: true },
    kind: { type: String, enum: OrganizationKind.options, required: true },
    parent: String,
    depth: { type: Number, required: true },
    removed: { type: Boolean, required: true },
    within: { type: [String], required: true },
  },
  indexes: [
    { fields: { within: 1, depth: 1, _id: 1 }, screen: 'organizations' },
    { fields: { depth: 1 }, screen: 'audit: the county' },
    { fields: { parent: 1 }, screen: 'organizations: remove a node' },
  ],
  view: ({ _id, name, kind, revision }) => ({ id: _id, name, kind, revision }),
});

export interface NewNode {
  readonly id: Ulid;
  readonly name: string;
  readonly kind: OrganizationKind;
}

@Injectable()
export class OrganizationStore {
  private readonly all: Aggregates<NodeRecord>;

  constructor(
    database: Database,
    private readonly holds: NodeHolds,
  ) {
    this.all = database.aggregates(nodes);
  }

  add(
    { id, name, kind }: NewNode,
    parent: NodeRecord | undefined,
    request: InsertRequest,
  ): Promise<NodeRecord> {
    const above = parent?.within ?? [];
    const place = parent ? { parent: parent._id } : {};
    const node = {
      _id: id,
      name,
      kind,
      removed: false,
      within: [id, ...above],
      depth: above.length + 1,
      ...place,
    };
    return this.all.insert(node, request);
  }

  /** @throws DomainError `record.absent` when it is gone or outside the scope. */
  async read(id: Ulid, scope: Scope): Promise<NodeRecord> {
    const node = await this.all.first({ _id: id, removed: false }, scope);
    if (!node) throw new DomainError('record.absent');
    return node;
  }

  /**
   * Runs `work` with the node, which stays meanwhile: for whoever hangs a child or a post on it.
   * @throws DomainError `record.absent`
   */
  async holding<T>(id: Ulid, scope: Scope, work: (node: NodeRecord) => Promise<T>): Promise<T> {
    // Before anything is held: whoever does not reach the node neither learns whether others hold it nor gets in their way.
    await this.read(id, scope);
    return this.holds.holding(id, async () => work(await this.read(id, scope)));
  }

  /** The county, or undefined before the platform is set up. */
  root(): Promise<NodeRecord | undefined> {
    return this.all.first({ depth: 1 }, everything('there is one county and everybody is in it'));
  }

  change(
    id: Ulid,
    call: Call,
    request: ChangeRequest,
    move: (node: NodeRecord) => Moved<NodeRecord> | Promise<Moved<NodeRecord>>,
  ): Promise<NodeRecord> {
    return this.all.change(id, scopeFilter(call, 'organization.manage'), request, (node) => {
      if (node.removed) throw new DomainError('record.absent');
      return move(node);
    });
  }

  /** The same, while nothing can be hung on the node. */
  async removing(
    id: Ulid,
    call: Call,
    request: ChangeRequest,
    move: (node: NodeRecord) => Promise<Moved<NodeRecord>>,
  ): Promise<NodeRecord> {
    // A removed one is found too: the same request again is answered the same.
    await this.all.read(id, scopeFilter(call, 'organization.manage'));
    return this.holds.removing(id, () => this.change(id, call, request, move));
  }

  /** Everything within the given nodes, parents first. */
  page(roots: readonly Ulid[], after: string | undefined, limit: number): Promise<Page<NodeRecord>> {
    const filter = { within: among(roots), removed: false };
    const order = { by: 'depth', direction: 'ascending' } as const;
    const scope = everything('the filter is the reach of the caller’s own posts');
    return this.all.page(filter, { limit, order, scope, ...(after ? { after } : {}) });
  }

  async hasChildren(id: Ulid): Promise<boolean> {
    const child = await this.all.first(
      { parent: id, removed: false },
      everything('a node is in use for all'),
    );
    return child !== undefined;
  }

  /** Names by id, of at most 500 nodes. */
  async names(ids: readonly Ulid[]): Promise<Map<Ulid, string>> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const scope = everything('whoever sees a post sees the name of its node');
    const { items } = await this.all.page({ _id: among([...new Set(ids)]) }, { limit: 500, order, scope });
    return new Map(items.map(({ _id, name }) => [_id, name]));
  }
}
