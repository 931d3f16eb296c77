import { Injectable } from '@nestjs/common';
import { BadRowStore } from '../../store/bad-row-store';
import { ImportFiles } from '../../store/import-files';
import type { ImportRecord } from '../../store/import-record';
import { ImportStore } from '../../store/import-store';
import { PlatformStore } from '../../store/platform-store';
import { Sheets } from '../sheets/sheets';
import { EndImport } from './end-import';
import { openTable, type Table } from './open-table';
import { added } from './row-counts';
import { TakeBatch } from './take-batch';

const BATCH = 500;
const BAD_KEPT = 5_000;

/**
 * Takes the rows of a sheet in, batch by batch. A batch is written, then it is counted: whoever goes on after a crash writes
 * it once more, which changes nothing, and counts what each row did the first time.
 */
@Injectable()
export class TakeRowsIn {
  constructor(
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly platforms: PlatformStore,
    private readonly sheets: Sheets,
    private readonly batch: TakeBatch,
    private readonly badRows: BadRowStore,
    private readonly end: EndImport,
  ) {}

  /** Until the end, until somebody cancels, or until `isStopping`. @throws SheetRefused */
  async run(held: ImportRecord, isStopping: () => boolean): Promise<void> {
    const platform = await this.platforms.find(held.platformId);
    const table = await openTable(this.sheets.open(await this.files.whole(held._id)));
    try {
      await skip(table, held.progress.done);
      await this.through(table, { held, platform, headers: table.headers }, isStopping);
    } finally {
      await table.close();
    }
  }

  private async through(
    table: Table,
    context: Parameters<TakeBatch['run']>[1],
    isStopping: () => boolean,
  ): Promise<void> {
    let now: ImportRecord | undefined = context.held;
    let next = table.take(BATCH);
    while (now) {
      const { rows, end } = await next;
      // The thread reads on while the database writes; its failure is met when it is asked for.
      if (!end) next = table.take(BATCH);
      next.catch(() => undefined);
      const { counts, bad } = await this.batch.run(rows, context);
      if (now.progress.bad < BAD_KEPT) await this.badRows.keep(now._id, bad);
      if (end) return this.end.run(now, counts);
      const isLast = isStopping();
      now = await this.imports.step(now, (state) => {
        const progress = added(state.progress, counts);
        // Whoever stops hands it on at once.
        return { next: { ...state, progress, ...(isLast ? { due: state.changedAt } : {}) }, events: [] };
      });
      if (isLast) return;
    }
  }
}

async function skip(table: Table, rows: number): Promise<void> {
  for (let left = rows; left > 0; left -= BATCH) await table.take(Math.min(BATCH, left));
}
