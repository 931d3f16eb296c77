import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import type { EffectFigures } from '@nuanxin/contracts/live';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';

/** Figures of one product; its name is kept as it was when they were made. */
export interface MeasuredProduct extends EffectFigures {
  readonly productId: Ulid;
  readonly name: string;
}

export interface MeasuredEffect {
  readonly at: Date;
  /** Of the sales they are made from: the same sales are not measured twice. */
  readonly digest: string;
  /** Absent when the broadcast had nothing on offer. */
  readonly total?: EffectFigures | undefined;
  readonly products: readonly MeasuredProduct[];
}

/** `_id` is the broadcast's. */
export interface EffectRecord extends AggregateWithin {
  readonly organizationId: Ulid;
  readonly days: { readonly first: Day; readonly last: Day };
  readonly measured?: MeasuredEffect | undefined;
  /** From when on anybody may look at its sales: whoever does moves it on. Absent when they do not change any more. */
  readonly due?: Date | undefined;
  /** Who looks at them now; once `due` has passed nobody does. */
  readonly holder?: string | undefined;
  /** From when on to look once more, because of what came up during a look. */
  readonly again?: Date | undefined;
}

export const effectCollection: CollectionDefinition = {
  name: 'effects',
  schema: {
    within: { type: [String], required: true },
    organizationId: { type: String, required: true },
    days: { type: { _id: false, first: String, last: String }, required: true },
    measured: Object,
    due: Date,
    holder: String,
    again: Date,
  },
  indexes: [
    { fields: { due: 1, _id: 1 }, sparse: true, screen: 'effects: what is to be measured' },
    { fields: { within: 1, _id: -1 }, screen: 'county view: what broadcasts brought' },
  ],
};
