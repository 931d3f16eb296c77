import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listBadRows } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BadRowStore } from '../../store/bad-row-store';
import { ImportStore } from '../../store/import-store';

@Controller()
export class ListBadRows {
  constructor(
    private readonly imports: ImportStore,
    private readonly rows: BadRowStore,
  ) {}

  @Answers(listBadRows)
  async run(request: RequestOf<typeof listBadRows>, call: Call): Promise<ReplyOf<typeof listBadRows>> {
    const { id, ...asked } = request;
    await this.imports.read(id, scopeFilter(call, 'sale.read'));
    const page = await this.rows.page(id, asked);
    return { ...page, items: page.items.map(({ row, faults, cells }) => ({ row, faults, cells })) };
  }
}
