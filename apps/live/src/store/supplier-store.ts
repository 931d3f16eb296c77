import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { searchGrams, wantedGrams } from '@nuanxin/live/domain';
import {
  aggregate,
  type Aggregates,
  beginning,
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
import { trusted } from 'mongoose';
import { byOrganization, type NamedOrganization, renameOrganization } from './rename-organization';
import type { SupplierState } from './supplier-state';
import { supplierView } from './supplier-view';

const suppliers = aggregate<SupplierState>({
  name: 'suppliers',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    name: { type: String, required: true },
    grams: { type: [String], required: true },
    kind: { type: String, required: true },
    township: { type: String, required: true },
    village: String,
    households: { type: Number, required: true },
    bankName: String,
    contact: { type: { _id: false, name: String, phone: String } },
    bankAccount: String,
    retired: { type: Boolean, required: true },
  },
  indexes: [
    {
      fields: { within: 1, retired: 1, _id: -1 },
      screen: 'suppliers: list, and those of a township among them',
    },
    { fields: { grams: 1, _id: -1 }, screen: 'suppliers: search' },
    byOrganization,
  ],
  view: (state) => supplierView(state),
});

const OWN = everything('products copy what their supplier is called, whoever added it');

export interface SupplierFilter {
  readonly retired: boolean;
  readonly township?: string | undefined;
  readonly search?: string | undefined;
}

/** Farmers, cooperatives and firms; what is personal of them is sealed before it comes here. */
@Injectable()
export class SupplierStore {
  private readonly all: Aggregates<SupplierState>;

  constructor(database: Database) {
    this.all = database.aggregates(suppliers);
  }

  insert(fresh: Omit<Fresh<SupplierState>, 'grams'>, request: InsertRequest): Promise<SupplierState> {
    return this.all.insert({ ...fresh, grams: searchGrams(fresh.name) }, request);
  }

  read(id: Ulid, scope: Scope): Promise<SupplierState> {
    return this.all.read(id, scope);
  }

  /** Within the scope, or wherever it is. */
  find(id: Ulid, scope: Scope = OWN): Promise<SupplierState | undefined> {
    return this.all.first({ _id: id }, scope);
  }

  page({ retired, township, search }: SupplierFilter, request: PageRequest): Promise<Page<SupplierState>> {
    const grams = search === undefined ? [] : wantedGrams(search);
    const filter = {
      retired,
      ...(township ? { township: beginning(township) } : {}),
      ...(grams.length === 0 ? {} : { grams: trusted({ $all: grams }) }),
    };
    return this.all.page(filter, request);
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: SupplierState) => Moved<SupplierState>,
  ): Promise<SupplierState> {
    return this.all.change(id, scope, request, (state) => {
      const { next, events } = move(state);
      return { next: next === state ? next : { ...next, grams: searchGrams(next.name) }, events };
    });
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }
}
