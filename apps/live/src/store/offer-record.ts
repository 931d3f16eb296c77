import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Lapsed, OrderBooking } from '@nuanxin/live/domain';
import type { CollectionDefinition } from '@nuanxin/platform/store';
import { Schema } from 'mongoose';
import type { PlannedOffer } from './broadcast-record';
import type { OrderDraft } from './order-record';

/** Pieces taken for an order whose own document may not be written yet; whoever finds it can finish it. */
export interface HeldOrder {
  readonly attempt: string;
  readonly orderId: Ulid;
  readonly at: Date;
  readonly order: OrderDraft;
}

/**
 * One product on sale in one broadcast: the ledger that every order goes through. `quantity = left + reserved + sold` at any
 * moment, because each update moves pieces between them or takes both sides along. Buyers are counted in it too, 40 bytes each:
 * right for the thousands of a county; at fifty thousand buyers of one offer the counts would want documents of their own.
 */
export interface OfferRecord extends Omit<PlannedOffer, 'quantity'> {
  /** `<broadcast>.<product>` */
  readonly _id: string;
  readonly broadcastId: Ulid;
  readonly broadcastTitle: string;
  readonly pickUpPoint?: string | undefined;
  readonly within: readonly Ulid[];
  /** Pieces that the broadcast holds of the product. */
  readonly quantity: number;
  readonly left: number;
  /** Held for buyers who have not confirmed yet; absent in offers from before there were reservations. */
  readonly reserved?: number | undefined;
  readonly sold: number;
  /** What the pieces sold for, without what was refunded: the price may change while they sell. */
  readonly salesFen: number;
  /** Orders that stand. */
  readonly orders: number;
  readonly cancelledPieces: number;
  readonly cancelledFen: number;
  readonly refundedFen?: number | undefined;
  /** Revision of the broadcast from which price and limit come; absent until a part of its run of show changes them. */
  readonly priced?: number | undefined;
  readonly selling: boolean;
  /** Closed, and all that was left is back with the product. */
  readonly settled: boolean;
  readonly buyers: Readonly<Record<Ulid, number>>;
  /** By buyer, as `buyers`; absent until somebody lets a reservation lapse. */
  readonly lapsed?: Readonly<Record<Ulid, Lapsed>> | undefined;
  readonly held: readonly HeldOrder[];
  /** Bookings of orders after their pieces were taken, so that each has its effect once; forgotten after a day. */
  readonly booked: readonly { readonly key: BookingKey; readonly at: Date }[];
}

/** `<order>.<booking>` */
export type BookingKey = `${Ulid}.${OrderBooking}`;

const { Mixed } = Schema.Types;

export const offerCollection: CollectionDefinition = {
  name: 'offers',
  schema: {
    broadcastId: { type: String, required: true },
    productId: { type: String, required: true },
    broadcastTitle: { type: String, required: true },
    pickUpPoint: String,
    within: { type: [String], required: true },
    name: { type: String, required: true },
    unit: { type: String, required: true },
    pictureId: String,
    supplier: { type: String, required: true },
    ruralAid: { type: Boolean, required: true },
    priceFen: { type: Number, required: true },
    limitPerBuyer: { type: Number, required: true },
    quantity: { type: Number, required: true },
    left: { type: Number, required: true },
    reserved: Number,
    sold: { type: Number, required: true },
    salesFen: { type: Number, required: true },
    orders: { type: Number, required: true },
    cancelledPieces: { type: Number, required: true },
    cancelledFen: { type: Number, required: true },
    refundedFen: Number,
    priced: Number,
    selling: { type: Boolean, required: true },
    settled: { type: Boolean, required: true },
    buyers: { type: Mixed, required: true },
    lapsed: Mixed,
    held: { type: [Mixed], required: true },
    booked: { type: [{ _id: false, key: String, at: Date }], required: true },
  },
  indexes: [
    { fields: { broadcastId: 1 }, screen: 'studio, portal, ticks: offers of a broadcast' },
    { fields: { settled: 1 }, screen: 'sweep: offers with unfinished business' },
  ],
};

export function offerIdOf(broadcastId: Ulid, productId: Ulid): string {
  return `${broadcastId}.${productId}`;
}

export function idsOfOffer(offerId: string): { broadcastId: Ulid; productId: Ulid } {
  const [broadcastId = '', productId = ''] = offerId.split('.');
  return { broadcastId, productId };
}
