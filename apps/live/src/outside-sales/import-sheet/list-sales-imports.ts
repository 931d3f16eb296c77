import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listSalesImports } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ImportStore } from '../../store/import-store';
import { importView } from './import-view';

@Controller()
export class ListSalesImports {
  constructor(private readonly imports: ImportStore) {}

  @Answers(listSalesImports)
  async run(
    request: RequestOf<typeof listSalesImports>,
    call: Call,
  ): Promise<ReplyOf<typeof listSalesImports>> {
    const { platformId, ...asked } = request;
    const page = await this.imports.page(platformId, { ...asked, scope: scopeFilter(call, 'sale.read') });
    // A list needs no rows of the files.
    return { ...page, items: page.items.map((record) => ({ ...importView(record), preview: [] })) };
  }
}
