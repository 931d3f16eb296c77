import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { LineRefund, LineState } from '@nuanxin/live/domain';
import {
  type CollectionDefinition,
  cursorOf,
  Database,
  isDuplicate,
  type Page,
  placeAt,
} from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';

/** One line of an order on a selling platform. */
export interface SaleRecord extends LineState {
  /** `<platform>.<order>.<line>` */
  readonly _id: string;
  readonly platformId: Ulid;
  readonly within: readonly Ulid[];
  readonly source: 'webhook' | 'import';
  readonly orderNo: string;
  readonly lineNo: string;
  /** Of `at`, in Shanghai. */
  readonly day: string;
  readonly refunds: readonly LineRefund[];
  readonly broadcastId?: Ulid | undefined;
  readonly importId?: Ulid | undefined;
  /** Of the write that made it what it is: tells the writer whether it got in. */
  readonly token: string;
}

const sales: CollectionDefinition = {
  name: 'sale_lines',
  schema: {
    platformId: { type: String, required: true },
    within: { type: [String], required: true },
    source: { type: String, required: true },
    orderNo: { type: String, required: true },
    lineNo: { type: String, required: true },
    productId: { type: String, required: true },
    at: { type: Date, required: true },
    day: { type: String, required: true },
    quantity: { type: Number, required: true },
    amountFen: { type: Number, required: true },
    refunds: {
      type: [{ _id: false, no: String, at: Date, amountFen: Number, quantity: Number, from: String }],
      required: true,
    },
    refundedFen: { type: Number, required: true },
    statedAt: { type: Date, required: true },
    from: String,
    changedFrom: String,
    broadcastId: String,
    importId: String,
    token: { type: String, required: true },
  },
  indexes: [
    { fields: { broadcastId: 1, _id: 1 }, screen: 'reconciliation, settlement: lines of a broadcast' },
    { fields: { productId: 1, day: 1 }, screen: 'day sales of a product' },
    { fields: { platformId: 1, at: -1, _id: -1 }, screen: 'selling platform: its order lines' },
  ],
};

/** A line beside the token under which it was read: undefined when it is new. */
export interface SaleWrite {
  readonly line: SaleRecord;
  readonly before: string | undefined;
}

const NEWEST_FIRST = { by: 'at', direction: 'descending' } as const;

/** Lines of orders outside the portal. Each write names what it saw, so of two at once one looks again. */
@Injectable()
export class SaleStore {
  private readonly lines: Model<SaleRecord>;

  constructor(database: Database) {
    this.lines = database.collection<SaleRecord>(sales);
  }

  async several(ids: readonly string[]): Promise<Map<string, SaleRecord>> {
    const found = await this.lines
      .find({ _id: trusted({ $in: [...ids] }) })
      .lean<SaleRecord[]>()
      .exec();
    return new Map(found.map((line) => [line._id, line]));
  }

  /** Writes them all in two round trips; false when some met another writer, and have to be read again. */
  async write(writes: readonly SaleWrite[]): Promise<boolean> {
    const [added, changed] = await Promise.all([
      this.add(writes.filter(({ before }) => before === undefined).map(({ line }) => line)),
      this.replace(writes.filter(({ before }) => before !== undefined)),
    ]);
    return added && changed;
  }

  private async add(lines: readonly SaleRecord[]): Promise<boolean> {
    if (lines.length === 0) return true;
    try {
      await this.lines.insertMany(lines.map(defined), { ordered: false, lean: true });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  private async replace(writes: readonly SaleWrite[]): Promise<boolean> {
    if (writes.length === 0) return true;
    const operations = writes.map(({ line: { _id, ...fields }, before }) => ({
      updateOne: { filter: { _id, token: before }, update: whole(fields) },
    }));
    const { matchedCount } = await this.lines.bulkWrite(operations as never, { ordered: false });
    return matchedCount === writes.length;
  }

  /** All lines of a broadcast, one after the other: there may be tens of thousands. */
  ofBroadcast(broadcastId: Ulid): AsyncIterable<SaleRecord> {
    return this.lines.find({ broadcastId }).lean<SaleRecord[]>().cursor() as AsyncIterable<SaleRecord>;
  }

  /** Lines of a product from one day to another, both included. */
  ofProduct(productId: Ulid, from: string, to: string): AsyncIterable<SaleRecord> {
    const days = trusted({ $gte: from, $lte: to });
    return this.lines
      .find({ productId, day: days })
      .lean<SaleRecord[]>()
      .cursor() as AsyncIterable<SaleRecord>;
  }

  /** Of one platform, the newest first. */
  async pageOf(
    platformId: Ulid,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Page<SaleRecord>> {
    const found = await this.lines
      .find({ platformId, ...(after === undefined ? {} : beyond(after)) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<SaleRecord[]>()
      .exec();
    const items = found.slice(0, limit);
    const last = items.at(-1);
    if (!last || found.length <= limit) return { items };
    return { items, next: cursorOf(NEWEST_FIRST, { value: last.at, id: last._id }) };
  }
}

function beyond(after: string): object {
  const { value, id } = placeAt(NEWEST_FIRST, after);
  const older = [{ at: trusted({ $lt: value }) }, { _id: trusted({ $lt: id }) }];
  return { at: trusted({ $lte: value }), $or: older };
}

/** The database would keep what is undefined as null. */
function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** What is undefined goes, such as the broadcast of a line whose product turned out to be another. */
function whole(fields: object): object {
  const entries = Object.entries(fields);
  const gone = entries.filter(([, value]) => value === undefined).map(([field]) => [field, '']);
  return {
    $set: defined(fields),
    ...(gone.length > 0 ? { $unset: Object.fromEntries(gone) } : {}),
  };
}
