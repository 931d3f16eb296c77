import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { BadRow } from '@nuanxin/contracts/live';
import { Clock } from '@nuanxin/platform/kernel';
import {
  type CollectionDefinition,
  cursorOf,
  Database,
  isDuplicate,
  type Page,
  placeAt,
} from '@nuanxin/platform/store';
import { type Model, trusted } from 'mongoose';

interface BadRowRecord extends BadRow {
  /** `<import>.<row>` */
  readonly _id: string;
  readonly importId: Ulid;
  readonly removeAt: Date;
}

const rows: CollectionDefinition = {
  name: 'sales_import_rows',
  schema: {
    importId: { type: String, required: true },
    row: { type: Number, required: true },
    faults: { type: [String], required: true },
    cells: { type: Object, required: true },
    removeAt: { type: Date, required: true },
  },
  indexes: [
    { fields: { importId: 1, row: 1 }, screen: 'import: rows that were not taken in' },
    { fields: { removeAt: 1 }, expireAfterSeconds: 0, screen: 'clean-up' },
  ],
};

const KEPT_MS = 30 * 24 * 3600_000;
const IN_ORDER = { by: 'row', direction: 'ascending' } as const;

/** Rows that an import did not take in, with what stood in their mapped columns. */
@Injectable()
export class BadRowStore {
  private readonly rows: Model<BadRowRecord>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.rows = database.collection<BadRowRecord>(rows);
  }

  /** Those that are kept already stay as they are. */
  async keep(importId: Ulid, bad: readonly BadRow[]): Promise<void> {
    if (bad.length === 0) return;
    const removeAt = this.clock.after(KEPT_MS);
    const records = bad.map((row) => ({ ...row, _id: `${importId}.${row.row}`, importId, removeAt }));
    try {
      await this.rows.insertMany(records, { ordered: false, lean: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async page(
    importId: Ulid,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Page<BadRow>> {
    const beyond =
      after === undefined ? {} : { row: trusted({ $gt: Number(placeAt(IN_ORDER, after).value) }) };
    const found = await this.rows
      .find({ importId, ...beyond })
      .sort({ row: 1 })
      .limit(limit + 1)
      .lean<BadRowRecord[]>()
      .exec();
    const items = found.slice(0, limit);
    const last = items.at(-1);
    if (!last || found.length <= limit) return { items };
    return { items, next: cursorOf(IN_ORDER, { value: last.row, id: last._id }) };
  }

  /** All that are kept. */
  all(importId: Ulid): Promise<BadRow[]> {
    return this.rows.find({ importId }).sort({ row: 1 }).lean<BadRowRecord[]>().exec();
  }
}
