import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { ProductCategory } from '@nuanxin/contracts/live';
import { type Claim, searchGrams, setAside, wantedGrams } from '@nuanxin/live/domain';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  among,
  type ChangeRequest,
  correctCopies,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { trusted } from 'mongoose';
import type { ProductState, SupplierCopy } from './product-state';
import { productView } from './product-view';
import { byOrganization, type NamedOrganization, renameOrganization } from './rename-organization';

const products = aggregate<ProductState>({
  name: 'products',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    name: { type: String, required: true },
    grams: { type: [String], required: true },
    unit: { type: String, required: true },
    priceFen: { type: Number, required: true },
    shelfPriceFen: Number,
    stock: { type: Number, required: true, min: 0 },
    ruralAid: { type: Boolean, required: true },
    category: { type: String, required: true },
    facts: {
      producer: String,
      licence: String,
      netContent: String,
      shelfLife: String,
      storage: String,
      ingredients: String,
      origin: String,
    },
    proofs: {
      type: [
        { _id: false, kind: String, title: String, number: String, validUntil: String, pictureId: String },
      ],
      required: true,
    },
    supplier: { id: String, name: String, township: String, households: Number, revision: Number },
    description: String,
    pictureId: String,
    retired: { type: Boolean, required: true },
    setAside: {
      type: [
        { _id: false, broadcastId: String, quantity: Number, version: Number, at: Date, ended: Boolean },
      ],
      required: true,
    },
  },
  indexes: [
    { fields: { within: 1, retired: 1, _id: -1 }, screen: 'products: list' },
    { fields: { grams: 1, _id: -1 }, screen: 'products: search' },
    {
      fields: { 'supplier.id': 1, _id: -1 },
      screen: 'products: of a supplier; supplier changed: its copies',
    },
    {
      fields: { category: 1, retired: 1, _id: 1 },
      screen: 'effect of a broadcast: products to compare with',
    },
    byOrganization,
  ],
  view: productView,
});

export interface ProductFilter {
  readonly retired: boolean;
  readonly ruralAid?: boolean | undefined;
  readonly supplierId?: Ulid | undefined;
  readonly search?: string | undefined;
}

/** Products and the pieces of each: free, or set aside for broadcasts. */
@Injectable()
export class ProductStore {
  private readonly all: Aggregates<ProductState>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    this.all = database.aggregates(products);
  }

  insert(fresh: Omit<Fresh<ProductState>, 'grams'>, request: InsertRequest): Promise<ProductState> {
    return this.all.insert({ ...fresh, grams: gramsOf(fresh) }, request);
  }

  read(id: Ulid, scope: Scope): Promise<ProductState> {
    return this.all.read(id, scope);
  }

  /** Those of the ids that exist within the scope. */
  async several(ids: readonly Ulid[], scope: Scope): Promise<Map<Ulid, ProductState>> {
    const request = { scope, limit: 200, order: { by: '_id', direction: 'ascending' } } as const;
    const { items } = await this.all.page({ _id: among(ids) }, request);
    return new Map(items.map((product) => [product._id, product]));
  }

  page(
    { retired, ruralAid, supplierId, search }: ProductFilter,
    request: PageRequest,
  ): Promise<Page<ProductState>> {
    const grams = search === undefined ? [] : wantedGrams(search);
    const filter = {
      retired,
      ...(ruralAid === undefined ? {} : { ruralAid }),
      ...(supplierId === undefined ? {} : { 'supplier.id': supplierId }),
      ...(grams.length === 0 ? {} : { grams: trusted({ $all: grams }) }),
    };
    return this.all.page(filter, request);
  }

  /** Of those on sale the 200 that have been there longest, whoever sells them. */
  async ofCategory(category: ProductCategory): Promise<ProductState[]> {
    const scope = everything('sales are compared across the county');
    const order = { by: '_id', direction: 'ascending' } as const;
    return (await this.all.page({ category, retired: false }, { scope, order, limit: 200 })).items;
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: ProductState) => Moved<ProductState> | Promise<Moved<ProductState>>,
  ): Promise<ProductState> {
    return this.all.change(id, scope, request, async (state) => {
      const { next, events } = await move(state);
      return { next: next === state ? next : { ...next, grams: gramsOf(next) }, events };
    });
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }

  /** Gives all products of a supplier what it is called now; repeatable, and harmless when a later copy is there. */
  copySupplier(supplier: SupplierCopy): Promise<void> {
    return correctCopies(this.all, {
      of: { 'supplier.id': supplier.id },
      mend: (state) => withSupplier(state, supplier),
      request: { requestId: this.ids.ulid(), body: {} },
    });
  }

  /** The same for one of them. */
  copySupplierTo(id: Ulid, supplier: SupplierCopy): Promise<ProductState> {
    const request = { requestId: this.ids.ulid(), body: {} };
    return this.all.change(id, everything('a copy is corrected wherever it was made'), request, (state) => ({
      next: withSupplier(state, supplier),
      events: [],
    }));
  }

  /**
   * Moves pieces between the stock and a broadcast; repeatable.
   * @throws DomainError `live.sold-out` when the stock is short, `record.stale` when a claim for more comes too late.
   */
  async claimPieces(id: Ulid, claim: Claim): Promise<void> {
    const request = { requestId: this.ids.ulid(), body: claim };
    await this.all.change(
      id,
      everything('pieces follow broadcasts, whoever planned them'),
      request,
      (state) => {
        const pieces = setAside(state, claim, this.clock.now());
        if (pieces === 'short') throw new DomainError('live.sold-out', { reasons: [state.name] });
        if (pieces === 'outdated') {
          if (claim.mode === 'at-least') throw new DomainError('record.stale');
          return { next: state, events: [] };
        }
        return { next: { ...state, stock: pieces.stock, setAside: pieces.setAside }, events: [] };
      },
    );
  }
}

function withSupplier(state: ProductState, supplier: SupplierCopy): ProductState {
  if (state.supplier.id !== supplier.id || state.supplier.revision >= supplier.revision) return state;
  return { ...state, supplier, grams: gramsOf({ ...state, supplier }) };
}

function gramsOf({ name, supplier }: Pick<ProductState, 'name' | 'supplier'>): string[] {
  return searchGrams(`${name} ${supplier.name}`);
}
