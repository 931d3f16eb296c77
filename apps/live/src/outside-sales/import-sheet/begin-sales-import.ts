import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { beginSalesImport, type SalesImport } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { type ImportRecord, NO_PROGRESS } from '../../store/import-record';
import { ImportStore } from '../../store/import-store';
import { PlatformStore } from '../../store/platform-store';
import { looksLikeXls } from '../sheets/sheets';
import { importView } from './import-view';

@Controller()
export class BeginSalesImport {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly imports: ImportStore,
  ) {}

  @Answers(beginSalesImport)
  async run(request: RequestOf<typeof beginSalesImport>, call: Call): Promise<SalesImport> {
    const { requestId, platformId, fileName, bytes } = request;
    const platform = await this.platforms.read(platformId, scopeFilter(call, 'sale.import'));
    if (platform.retired) throw new DomainError('live.platform-retired');
    if (looksLikeXls(Buffer.alloc(0), fileName)) throw new DomainError('live.sheet-xls');
    const fresh = {
      _id: requestId,
      within: platform.within,
      platformId,
      platformName: platform.name,
      fileName,
      bytes,
      parts: 0,
      receivedBytes: 0,
      state: 'uploading' as const,
      headers: [],
      preview: [],
      mapping: {},
      progress: NO_PROGRESS,
      by: whoOf(call),
    };
    return importView(await this.imports.insert(fresh, { requestId, body: request, events: [] }));
  }
}

function whoOf({ caller }: Call): ImportRecord['by'] {
  if (caller.kind !== 'official') throw new DomainError('access.denied');
  return { accountId: caller.accountId, name: caller.name };
}
