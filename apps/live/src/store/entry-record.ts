import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SettledSupplier, StatementId } from '@nuanxin/contracts/live';
import type { Earned, Entry } from '@nuanxin/live/settlement';
import type { Aggregate, CollectionDefinition, Fresh } from '@nuanxin/platform/store';

/** Who did something; the name as it was then. */
export interface By {
  readonly accountId: Ulid;
  readonly name: string;
}

type EarnedWith = Pick<Earned, 'productId' | 'productName' | 'netFen'>;

/** A posting as it is kept. `_id` is `<statement>.<n>`, so that it is kept once, however often it is tried. */
export interface EntryRecord extends Aggregate, Entry {
  readonly within: readonly Ulid[];
  /** Of its period, from 1 without a gap. */
  readonly number: number;
  readonly statementId: StatementId;
  readonly supplier: SettledSupplier;
  /** What it adds to the supplier's income, product by product. */
  readonly earned: readonly EarnedWith[];
  readonly reference?: string;
  readonly by: By;
  readonly at: Date;
}

export type FreshEntry = Fresh<EntryRecord>;

export const entryCollection: CollectionDefinition = {
  name: 'journal_entries',
  schema: {
    within: { type: [String], required: true },
    number: { type: Number, required: true },
    on: { type: String, required: true },
    period: { type: String, required: true },
    kind: { type: String, required: true },
    statementId: { type: String, required: true },
    supplier: { id: String, name: String, township: String, households: Number },
    lines: { type: [{ _id: false, account: String, amountFen: Number }], required: true },
    earned: {
      type: [{ _id: false, productId: String, productName: String, netFen: Number }],
      required: true,
    },
    reason: String,
    reference: String,
    by: { accountId: String, name: String },
    at: { type: Date, required: true },
  },
  indexes: [
    { fields: { within: 1, at: -1, _id: -1 }, screen: 'journal' },
    { fields: { within: 1, period: 1, at: -1, _id: -1 }, screen: 'journal, trial balance, income of months' },
    { fields: { 'supplier.id': 1, at: -1, _id: -1 }, screen: 'journal and account of a supplier' },
    { fields: { statementId: 1, at: -1, _id: -1 }, screen: 'statement: its entries' },
  ],
};
