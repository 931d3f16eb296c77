import type { EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import type { OrderState } from '@nuanxin/contracts/live';
import type { Sealed } from '@nuanxin/platform/privacy';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';

export interface SealedDelivery {
  readonly kind: 'pick-up' | 'address';
  readonly name: Sealed;
  readonly phone: Sealed;
  readonly address?: Sealed | undefined;
}

interface OrderFields {
  readonly within: readonly Ulid[];
  /** The buyer. */
  readonly accountId: Ulid;
  readonly broadcastId: Ulid;
  readonly broadcastTitle: string;
  readonly productId: Ulid;
  readonly productName: string;
  readonly unit: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly totalFen: number;
  readonly delivery: SealedDelivery;
  readonly pickUpPoint?: string | undefined;
  readonly placedAt: Date;
  /** Which of several runs of the same request took the pieces. */
  readonly attempt: string;
  /** Keyed digest of who asked for what: tells a repetition from another request under the same id. */
  readonly asked: string;
}

/** An order as it waits in its offer until its own document is written, with the event that tells of it. */
export interface OrderDraft extends OrderFields {
  readonly event: EventEnvelope;
}

/** `_id` is the id of the request that placed it. */
export interface OrderRecord extends AggregateWithin, OrderFields {
  readonly state: OrderState;
  readonly closedAt?: Date | undefined;
  /** Cancelled at this moment, and its pieces may not be back in the offer yet. */
  readonly returningSince?: Date | undefined;
}

export const orderCollection: CollectionDefinition = {
  name: 'orders',
  schema: {
    within: { type: [String], required: true },
    accountId: { type: String, required: true },
    broadcastId: { type: String, required: true },
    broadcastTitle: { type: String, required: true },
    productId: { type: String, required: true },
    productName: { type: String, required: true },
    unit: { type: String, required: true },
    quantity: { type: Number, required: true },
    priceFen: { type: Number, required: true },
    totalFen: { type: Number, required: true },
    delivery: {
      type: { _id: false, kind: { type: String }, name: String, phone: String, address: String },
      required: true,
    },
    pickUpPoint: String,
    placedAt: { type: Date, required: true },
    attempt: { type: String, required: true },
    asked: { type: String, required: true },
    state: { type: String, required: true },
    closedAt: Date,
    returningSince: Date,
  },
  indexes: [
    { fields: { accountId: 1, placedAt: -1, _id: -1 }, screen: 'portal: my orders' },
    { fields: { broadcastId: 1, placedAt: -1, _id: -1 }, screen: 'console: orders; ticker: newest orders' },
    { fields: { broadcastId: 1, state: 1, placedAt: -1, _id: -1 }, screen: 'console: orders by state' },
    { fields: { productId: 1, placedAt: -1, _id: -1 }, screen: 'day sales of a product' },
    { fields: { returningSince: 1 }, sparse: true, screen: 'sweep: pieces on their way back' },
  ],
};
