import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readSalesImport, type SalesImport } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ImportStore } from '../../store/import-store';
import { importView } from './import-view';

@Controller()
export class ReadSalesImport {
  constructor(private readonly imports: ImportStore) {}

  @Answers(readSalesImport)
  async run({ id }: RequestOf<typeof readSalesImport>, call: Call): Promise<SalesImport> {
    return importView(await this.imports.read(id, scopeFilter(call, 'sale.read')));
  }
}
