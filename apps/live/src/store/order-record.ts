import type { EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import type { OrderState, PaymentMethod, PaymentState } from '@nuanxin/contracts/live';
import type { Sealed } from '@nuanxin/platform/privacy';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';

export interface SealedDelivery {
  readonly kind: 'pick-up' | 'address';
  readonly name: Sealed;
  readonly phone: Sealed;
  readonly address?: Sealed | undefined;
}

export interface OrderPayment {
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly paidAt?: Date | undefined;
  /** Of the payment provider. */
  readonly reference?: string | undefined;
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
  /** Absent until it is confirmed. */
  readonly delivery?: SealedDelivery | undefined;
  /** It begins as a reservation, which holds its pieces until then; gone once it is none any more. */
  readonly reservedUntil?: Date | undefined;
  readonly reservation?: true | undefined;
  readonly pickUpPoint?: string | undefined;
  readonly placedAt: Date;
  /** Which of several runs of the same request took the pieces. */
  readonly attempt: string;
  /** Keyed digest of who asked for what: tells a repetition from another request under the same id. */
  readonly asked: string;
}

/** An order as it waits in its offer until its own document is written, with the event that tells of it. */
export interface OrderDraft extends OrderFields {
  readonly state: 'reserved' | 'placed';
  readonly event: EventEnvelope;
}

/** `_id` is the id of the request that placed it. */
export interface OrderRecord extends AggregateWithin, OrderFields {
  readonly state: OrderState;
  readonly confirmedAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
  /** Absent until it is confirmed, and in orders from before there was a choice. */
  readonly payment?: OrderPayment | undefined;
  readonly refund?: {
    readonly reason: string;
    readonly askedAt: Date;
    readonly note?: string | undefined;
    readonly decidedAt?: Date | undefined;
  };
  /** Kept by the store: it was placed at once or confirmed, whatever became of it since. */
  readonly placed?: true | undefined;
  /** Kept by the store: somebody has to decide about its refund, or to give its money back. */
  readonly owing?: true | undefined;
  /** Since then its offer may not have counted what has become of it. */
  readonly unbookedSince?: Date | undefined;
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
    delivery: { type: { _id: false, kind: { type: String }, name: String, phone: String, address: String } },
    reservedUntil: Date,
    reservation: Boolean,
    pickUpPoint: String,
    placedAt: { type: Date, required: true },
    attempt: { type: String, required: true },
    asked: { type: String, required: true },
    state: { type: String, required: true },
    confirmedAt: Date,
    closedAt: Date,
    payment: { type: { _id: false, method: String, state: String, paidAt: Date, reference: String } },
    refund: { type: { _id: false, reason: String, askedAt: Date, note: String, decidedAt: Date } },
    placed: Boolean,
    owing: Boolean,
    unbookedSince: Date,
  },
  indexes: [
    { fields: { accountId: 1, placedAt: -1, _id: -1 }, screen: 'portal: my orders' },
    { fields: { broadcastId: 1, placedAt: -1, _id: -1 }, screen: 'console: orders' },
    { fields: { broadcastId: 1, placed: 1, placedAt: -1, _id: -1 }, screen: 'ticker: newest orders' },
    { fields: { broadcastId: 1, state: 1, placedAt: -1, _id: -1 }, screen: 'console: orders by state' },
    { fields: { productId: 1, placedAt: -1, _id: -1 }, screen: 'day sales of a product' },
    { fields: { within: 1, owing: 1, placedAt: 1, _id: 1 }, screen: 'console: refunds' },
    { fields: { reservedUntil: 1 }, sparse: true, screen: 'sweep: reservations that ran out' },
    { fields: { unbookedSince: 1 }, sparse: true, screen: 'sweep: orders not counted by their offer yet' },
  ],
};
