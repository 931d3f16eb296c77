import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import { checkDaySheet, DAYS_AT_ONCE } from '@nuanxin/contracts/live';
import { dayColumns, dayOf, missingDayColumns, readDays } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ProductStore } from '../../store/product-store';
import { openTable } from '../import-sheet/open-table';
import { SheetRefused } from '../sheets/sheet-worker';
import { looksLikeXls, Sheets } from '../sheets/sheets';

@Controller()
export class CheckDaySheet {
  constructor(
    private readonly products: ProductStore,
    private readonly sheets: Sheets,
    private readonly clock: Clock,
  ) {}

  @Answers(checkDaySheet)
  async run(request: RequestOf<typeof checkDaySheet>, call: Call): Promise<ReplyOf<typeof checkDaySheet>> {
    const { productId, fileName, base64 } = request;
    await this.products.read(productId, scopeFilter(call, 'sale.import'));
    const bytes = Buffer.from(base64, 'base64');
    if (looksLikeXls(bytes, fileName)) throw new DomainError('live.sheet-xls');
    try {
      return await this.read(bytes);
    } catch (error) {
      if (error instanceof SheetRefused) return { days: [], bad: [], fault: error.fault };
      throw error;
    }
  }

  private async read(bytes: Buffer): Promise<ReplyOf<typeof checkDaySheet>> {
    const table = await openTable(this.sheets.open(bytes));
    try {
      const places = dayColumns(table.headers);
      const missing = missingDayColumns(places);
      if (missing.length > 0) throw new DomainError('live.columns-missing', { reasons: missing });
      const { rows, end } = await table.take(DAYS_AT_ONCE);
      if (rows.length === 0) throw new SheetRefused('sheet-empty');
      if (!end && (await table.count(1)) > 0) throw new SheetRefused('sheet-too-long');
      return readDays(rows, places, dayOf(this.clock.now()));
    } finally {
      await table.close();
    }
  }
}
