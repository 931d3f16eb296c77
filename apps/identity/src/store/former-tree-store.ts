import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { OrganizationKind } from '@nuanxin/contracts/organization';
import {
  type Aggregate,
  aggregate,
  type Aggregates,
  among,
  Database,
  everything,
  type Page,
} from '@nuanxin/platform/store';

/** A node of the tree as identity kept it before organization took it over. */
export interface FormerNodeRecord extends Aggregate {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly parent?: Ulid;
  readonly depth: number;
  readonly removed: boolean;
}

// An aggregate still: what an older replica has not told yet is told by the relay.
const nodes = aggregate<FormerNodeRecord>({
  name: 'organizations',
  schema: {
    name: { type: String, required: true },
    kind: { type: String, enum: OrganizationKind.options, required: true },
    parent: String,
    depth: { type: Number, required: true },
    removed: { type: Boolean, required: true },
    within: { type: [String], required: true },
  },
  indexes: [{ fields: { depth: 1, _id: 1 }, screen: 'organization: take the tree over' }],
  view: ({ _id, name }) => ({ id: _id, name }),
});

/** Only read: for organization to take over, and for the names of posts that were given before. */
@Injectable()
export class FormerTreeStore {
  private readonly all: Aggregates<FormerNodeRecord>;

  constructor(database: Database) {
    this.all = database.aggregates(nodes);
  }

  /** All nodes, removed ones too, parents first. */
  page(after: string | undefined, limit: number): Promise<Page<FormerNodeRecord>> {
    const order = { by: 'depth', direction: 'ascending' } as const;
    const scope = everything('the whole tree is handed over');
    return this.all.page({}, { limit, order, scope, ...(after ? { after } : {}) });
  }

  /** Names by id, of at most 500 nodes. */
  async names(ids: readonly Ulid[]): Promise<Map<Ulid, string>> {
    if (ids.length === 0) return new Map();
    const order = { by: '_id', direction: 'ascending' } as const;
    const scope = everything('whoever sees a post sees the name of its node');
    const { items } = await this.all.page({ _id: among([...new Set(ids)]) }, { limit: 500, order, scope });
    return new Map(items.map(({ _id, name }) => [_id, name]));
  }
}
