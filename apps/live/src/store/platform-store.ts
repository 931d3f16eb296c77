import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { ColumnMapping, ProductCode } from '@nuanxin/contracts/live';
import { Ids } from '@nuanxin/platform/kernel';
import type { Sealed } from '@nuanxin/platform/privacy';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  among,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { byOrganization, type NamedOrganization, renameOrganization } from './rename-organization';

export interface PlatformRecord extends AggregateWithin {
  readonly organization: NamedOrganization;
  readonly name: string;
  readonly commissionBasisPoints: number;
  readonly columns: ColumnMapping;
  readonly codes: readonly ProductCode[];
  /** By which it names its secret: the request that made it. */
  readonly keyId?: Ulid | undefined;
  readonly webhook?: { readonly secret: Sealed; readonly issuedAt: Date } | undefined;
  readonly retired: boolean;
}

const platforms = aggregate<PlatformRecord>({
  name: 'selling_platforms',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    name: { type: String, required: true },
    commissionBasisPoints: { type: Number, required: true },
    columns: { type: Object, required: true },
    codes: { type: [{ _id: false, code: String, productId: String }], required: true },
    keyId: String,
    webhook: { type: { _id: false, secret: String, issuedAt: Date } },
    retired: { type: Boolean, required: true },
  },
  indexes: [
    { fields: { within: 1, retired: 1, _id: -1 }, screen: 'selling platforms: list' },
    { fields: { keyId: 1 }, sparse: true, unique: true, screen: 'webhook: whose signature it is' },
    byOrganization,
  ],
  view: ({ _id, name, revision }) => ({ id: _id, name, revision }),
});

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;
const OWN = everything('sales are taken in for whichever platform signed them');

/** Selling platforms with their codes and secrets. */
@Injectable()
export class PlatformStore {
  private readonly all: Aggregates<PlatformRecord>;

  constructor(
    database: Database,
    private readonly ids: Ids,
  ) {
    this.all = database.aggregates(platforms);
  }

  insert(fresh: Fresh<PlatformRecord>, request: InsertRequest): Promise<PlatformRecord> {
    return this.all.insert(fresh, request);
  }

  read(id: Ulid, scope: Scope): Promise<PlatformRecord> {
    return this.all.read(id, scope);
  }

  /** For the service itself. @throws DomainError `record.absent` */
  find(id: Ulid): Promise<PlatformRecord> {
    return this.all.read(id, OWN);
  }

  /** Wherever they are, by id. */
  async several(ids: readonly Ulid[]): Promise<Map<Ulid, PlatformRecord>> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const { items } = await this.all.page(
      { _id: among([...new Set(ids)]) },
      { scope: OWN, order, limit: 200 },
    );
    return new Map(items.map((platform) => [platform._id, platform]));
  }

  /** Their names, by id. */
  async names(ids: readonly Ulid[]): Promise<Map<Ulid, string>> {
    return new Map([...(await this.several(ids))].map(([id, { name }]) => [id, name]));
  }

  page(retired: boolean, request: Omit<PageRequest, 'order'>): Promise<Page<PlatformRecord>> {
    return this.all.page({ retired }, { ...request, order: NEWEST_FIRST });
  }

  byKeyId(keyId: Ulid): Promise<PlatformRecord | undefined> {
    return this.all.first({ keyId }, OWN);
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: PlatformRecord) => Moved<PlatformRecord>,
  ): Promise<PlatformRecord> {
    return this.all.change(id, scope, request, move);
  }

  /** What an import has learnt about the platform's exports. */
  async remember(id: Ulid, columns: ColumnMapping): Promise<void> {
    const request = { requestId: this.ids.ulid(), body: columns };
    await this.all.change(id, OWN, request, (state) => ({ next: { ...state, columns }, events: [] }));
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }
}
