import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { LAPSES } from '@nuanxin/contracts/live';
import { GIVES_BACK, type Lapsed, type OrderBooking } from '@nuanxin/live/domain';
import { Database, isDuplicate } from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';
import { type HeldOrder, offerCollection, offerIdOf, type OfferRecord } from './offer-record';
import { BOOK, bookingKey, taking } from './offer-ledger';
import type { OrderRecord } from './order-record';

/** An offer without the lists that only its own updates need. */
export type OfferSummary = Omit<OfferRecord, 'buyers' | 'lapsed' | 'held' | 'booked'>;

/** What one buyer meets at an offer. */
export interface OfferForBuyer extends OfferSummary {
  readonly taken: number;
  readonly lapsed?: Lapsed | undefined;
  /** The same order, taken by another run of the request and not finished yet. */
  readonly held?: HeldOrder | undefined;
}

const SUMMARY = { buyers: 0, lapsed: 0, held: 0, booked: 0 } as const;

/**
 * Offers. Every method is one guarded update of one document (or a read), and all but `take` may be repeated at any time by
 * anybody without a further effect.
 */
@Injectable()
export class OfferStore {
  private readonly offers: Model<OfferRecord>;

  constructor(database: Database) {
    this.offers = database.collection<OfferRecord>(offerCollection);
  }

  /** Adds an offer unless it is there already; an offer that was closed before it opened stays closed. */
  async open(offer: Omit<OfferRecord, 'buyers' | 'held' | 'booked'>): Promise<void> {
    try {
      await this.offers.create({ ...offer, buyers: {}, held: [], booked: [] });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  /** Sells at this price and limit from now on; what an older revision of the broadcast says comes too late. */
  async reprice(
    _id: string,
    priced: number,
    price: Pick<OfferRecord, 'priceFen' | 'limitPerBuyer'>,
  ): Promise<void> {
    const guard = { _id, selling: true, priced: trusted({ $not: { $gte: priced } }) };
    await this.offers.updateOne(guard, { $set: { ...price, priced } }).exec();
  }

  async close(_id: string): Promise<void> {
    await this.offers.updateOne({ _id, selling: true }, { $set: { selling: false } }).exec();
  }

  async ofBroadcasts(broadcastIds: readonly Ulid[]): Promise<OfferSummary[]> {
    const filter = { broadcastId: trusted({ $in: [...broadcastIds] }) };
    return this.offers.find(filter, SUMMARY).lean<OfferSummary[]>().exec();
  }

  async find(broadcastId: Ulid, productId: Ulid): Promise<OfferSummary | undefined> {
    const query = this.offers.findById(offerIdOf(broadcastId, productId), SUMMARY);
    return (await query.lean<OfferSummary>().exec()) ?? undefined;
  }

  async forBuyer(_id: string, buyerId: Ulid, orderId: Ulid): Promise<OfferForBuyer | undefined> {
    const fields: Record<string, unknown> = {
      ...visible,
      [`buyers.${buyerId}`]: 1,
      [`lapsed.${buyerId}`]: 1,
      held: { $elemMatch: { orderId } },
    };
    const found = await this.offers.findById(_id, fields).lean<OfferRecord>().exec();
    if (!found) return undefined;
    const { buyers, lapsed, held, ...summary } = found;
    return { ...summary, taken: buyers?.[buyerId] ?? 0, lapsed: lapsed?.[buyerId], held: held?.[0] };
  }

  /** Takes the pieces of an order, all or none, within the limit of its buyer, not in their pause, and at the price that holds now. */
  async take(held: HeldOrder, limitPerBuyer: number): Promise<boolean> {
    const { broadcastId, productId, accountId, quantity, priceFen } = held.order;
    // A first order has no count yet, which no comparison would refuse.
    if (quantity > limitPerBuyer) return false;
    const guard = {
      _id: offerIdOf(broadcastId, productId),
      selling: true,
      priceFen,
      left: trusted({ $gte: quantity }),
      [`buyers.${accountId}`]: trusted({ $not: { $gt: limitPerBuyer - quantity } }),
      'held.orderId': trusted({ $ne: held.orderId }),
      ...(held.order.state === 'reserved' ? { $nor: [pausing(accountId, held.at)] } : {}),
    };
    const update = { $inc: taking(held.order, 1), $push: { held } };
    return (await this.offers.updateOne(guard, update).exec()).matchedCount === 1;
  }

  /** The order has a document of its own now. */
  async clear({ attempt, order }: HeldOrder): Promise<void> {
    const _id = offerIdOf(order.broadcastId, order.productId);
    await this.offers.updateOne({ _id }, { $pull: { held: { attempt } } }).exec();
  }

  /** Gives back what a second run of a request took although the first had been served. */
  async release({ attempt, order }: HeldOrder): Promise<void> {
    const _id = offerIdOf(order.broadcastId, order.productId);
    const guard = { _id, 'held.attempt': attempt };
    const update = { $inc: taking(order, -1), $pull: { held: { attempt } }, $set: { settled: false } };
    await this.offers.updateOne(guard, update).exec();
  }

  /** Counts what has become of an order; pieces that come back are left again. */
  async book(order: OrderRecord, booking: OrderBooking, at: Date): Promise<void> {
    const key = bookingKey(order._id, booking);
    const guard = {
      _id: offerIdOf(order.broadcastId, order.productId),
      'booked.key': trusted({ $ne: key }),
    };
    const back = GIVES_BACK.has(booking) ? { settled: false } : {};
    const lapse = booking === 'freed' ? { [`lapsed.${order.accountId}.at`]: at } : {};
    const update = {
      $inc: BOOK[booking](order),
      $push: { booked: { key, at } },
      $set: { ...back, ...lapse },
    };
    await this.offers.updateOne(guard, update).exec();
  }

  /** Moves what a closed offer has left out of it; the pieces that it keeps were sold. Undefined while it sells. */
  async drain(_id: string): Promise<number | undefined> {
    for (;;) {
      const offer = await this.offers.findOne({ _id, selling: false }, SUMMARY).lean<OfferSummary>().exec();
      if (!offer || offer.left === 0) return offer?.quantity;
      const { left } = offer;
      await this.offers
        .updateOne({ _id, selling: false, left }, { $inc: { left: -left, quantity: -left } })
        .exec();
    }
  }

  /** Nothing is left to do for a closed offer that holds `quantity` sold pieces; false when that has changed. */
  async settle(_id: string, quantity: number): Promise<boolean> {
    const guard = { _id, selling: false, left: 0, quantity, held: trusted({ $size: 0 }) };
    return (await this.offers.updateOne(guard, { $set: { settled: true } }).exec()).matchedCount === 1;
  }

  /** Taken before `moment`, and the order may not be written. */
  async heldBefore(moment: Date): Promise<HeldOrder[]> {
    const found = await this.offers.find({ settled: false }, { held: 1 }).lean<OfferRecord[]>().exec();
    return found.flatMap(({ held }) => held).filter(({ at }) => at < moment);
  }

  async closedUnsettled(): Promise<string[]> {
    const found = await this.offers
      .find({ settled: false, selling: false }, { _id: 1 })
      .lean<OfferRecord[]>()
      .exec();
    return found.map(({ _id }) => _id);
  }

  /** Forgets what was booked before `moment`: nobody is still at it. */
  async forgetBookings(moment: Date): Promise<void> {
    const old = { booked: { at: { $lt: moment } } };
    await this.offers.updateMany({ settled: false }, { $pull: old }).exec();
  }
}

/** Matches while the buyer has to wait at `moment` before they may reserve again: the rule of `pausedUntil`. */
function pausing(accountId: Ulid, moment: Date): Record<string, unknown> {
  const since = new Date(moment.getTime() - LAPSES.pauseMinutes * 60_000);
  return {
    [`lapsed.${accountId}.count`]: trusted({ $gte: LAPSES.allowed }),
    [`lapsed.${accountId}.at`]: trusted({ $gt: since }),
  };
}

const visible = Object.fromEntries(
  Object.keys(offerCollection.schema)
    .filter((field) => !(field in SUMMARY))
    .map((field) => [field, 1]),
);
