import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationKind } from '@nuanxin/contracts/organization';
import {
  aggregate,
  type Aggregates,
  among,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  isDuplicate,
  type Moved,
  type Page,
  type Scope,
} from '@nuanxin/platform/store';
import type { Model } from 'mongoose';
import { type NodeRecord, nodeSchema } from './node-record';

const nodes = aggregate<NodeRecord>({
  name: 'organizations',
  schema: nodeSchema,
  indexes: [
    { fields: { within: 1, depth: 1, _id: 1 }, screen: 'organizations' },
    { fields: { depth: 1 }, screen: 'set-up: the county' },
    { fields: { parent: 1, open: 1 }, screen: 'organizations: close a node' },
  ],
  view: ({ _id, name, kind, open, revision }) => ({ id: _id, name, kind, open, revision }),
});

const OWN = everything('what hangs below a node is so for everybody');

@Injectable()
export class NodeStore {
  private readonly all: Aggregates<NodeRecord>;
  private readonly documents: Model<{ _id: string }>;

  constructor(database: Database) {
    this.all = database.aggregates(nodes);
    this.documents = database.collection<{ _id: string }>(nodes);
  }

  insert(node: Fresh<NodeRecord>, request: InsertRequest): Promise<NodeRecord> {
    return this.all.insert(node, request);
  }

  /** @throws DomainError `record.absent` when it is gone or outside the scope. */
  read(id: Ulid, scope: Scope): Promise<NodeRecord> {
    return this.all.read(id, scope);
  }

  find(id: Ulid): Promise<NodeRecord | undefined> {
    return this.all.first({ _id: id }, OWN);
  }

  /** Those of at most 500 ids that are there. */
  async named(ids: readonly Ulid[]): Promise<NodeRecord[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const asked = { limit: 500, order, scope: OWN, without: ['versions'] };
    return (await this.all.page({ _id: among([...new Set(ids)]) }, asked)).items;
  }

  /** The county, or undefined before the platform is set up. */
  root(): Promise<NodeRecord | undefined> {
    return this.all.first({ depth: 1 }, everything('there is one county and everybody is in it'));
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (node: NodeRecord) => Moved<NodeRecord> | Promise<Moved<NodeRecord>>,
  ): Promise<NodeRecord> {
    return this.all.change(id, scope, request, move);
  }

  /** Everything open within the given nodes, parents first. */
  page(
    roots: readonly Ulid[],
    kind: OrganizationKind | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<Page<NodeRecord>> {
    const filter = { within: among(roots), open: true, ...(kind ? { kind } : {}) };
    const order = { by: 'depth', direction: 'ascending' } as const;
    const scope = everything('the filter is the reach of the caller’s own posts');
    return this.all.page(filter, { limit, order, scope, without: ['versions'], ...(after ? { after } : {}) });
  }

  async hasOpenChildren(id: Ulid): Promise<boolean> {
    return (await this.all.first({ parent: id, open: true }, OWN)) !== undefined;
  }

  /** Keeps nodes that were elsewhere before, as they were there, their revisions included; each once. */
  async takeOver(nodes: readonly NodeRecord[]): Promise<void> {
    const writes = nodes.map(({ _id, ...node }) => ({
      updateOne: {
        filter: { _id },
        update: { $setOnInsert: { ...node, outbox: [], applied: [] } },
        upsert: true,
      },
    }));
    try {
      if (writes.length > 0) await this.documents.bulkWrite(writes as never, { ordered: false });
    } catch (error) {
      // Another replica took the same ones over at the same moment.
      if (!isDuplicate(error)) throw error;
    }
  }
}
