import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SettledSupplier, StatementPayment, StatementState } from '@nuanxin/contracts/live';
import type { Amounts, Period, StatementLine, Terms } from '@nuanxin/live/settlement';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';

export interface RecordedLine extends StatementLine {
  readonly platformName?: string;
}

/** The figures of a statement, and by which terms they were made. */
export interface Settled {
  readonly supplier: SettledSupplier;
  readonly terms: Terms;
  readonly lines: readonly RecordedLine[];
  readonly totals: Amounts;
}

export interface StatementRecord extends AggregateWithin, Settled {
  readonly broadcast: { readonly id: Ulid; readonly title: string; readonly endedAt: Date };
  readonly state: StatementState;
  readonly period: Period;
  readonly payments: readonly StatementPayment[];
  /** How much of the net is dealt with: paid, or set off against what the supplier owed. Never above the net. */
  readonly clearedFen: number;
  readonly settledAt: Date;
  /** Its journal entries, in their order. */
  readonly entries: readonly string[];
  /** By which they were asked for. */
  readonly requests: readonly Ulid[];
}

const amounts = {
  pieces: Number,
  grossFen: Number,
  refundFen: Number,
  commissionFen: Number,
  logisticsFen: Number,
  netFen: Number,
};
const supplier = { id: String, name: String, township: String, households: Number };

export const statementCollection: CollectionDefinition = {
  name: 'statements',
  schema: {
    within: { type: [String], required: true },
    broadcast: { id: String, title: String, endedAt: Date },
    supplier,
    terms: { type: Object, required: true },
    lines: {
      type: [
        {
          _id: false,
          source: String,
          platformId: String,
          platformName: String,
          productId: String,
          productName: String,
          ...amounts,
        },
      ],
      required: true,
    },
    totals: amounts,
    state: { type: String, required: true },
    period: { type: String, required: true },
    payments: {
      type: [
        {
          _id: false,
          entryId: String,
          paidOn: String,
          method: { type: String },
          reference: String,
          amountFen: Number,
          returned: Boolean,
        },
      ],
      required: true,
    },
    clearedFen: { type: Number, required: true },
    settledAt: { type: Date, required: true },
    entries: { type: [String], required: true },
    requests: { type: [String], required: true },
  },
  indexes: [
    { fields: { within: 1, _id: -1 }, screen: 'statements: list' },
    { fields: { within: 1, state: 1, _id: -1 }, screen: 'statements: list by state' },
    { fields: { within: 1, period: 1, _id: -1 }, screen: 'statements: list of a month' },
    { fields: { 'supplier.id': 1, _id: -1 }, screen: 'statements: of a supplier' },
    { fields: { 'broadcast.id': 1, _id: -1 }, screen: 'statements: of a broadcast; reconciliation' },
    { fields: { state: 1, period: 1, _id: 1 }, screen: 'periods: drafts and unpaid ones of a month' },
  ],
};
