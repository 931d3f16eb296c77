import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import {
  SALE_COLUMN_NAMES,
  type SalesImport,
  salesImportStarted,
  startSalesImport,
} from '@nuanxin/contracts/live';
import { missingColumns } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { ImportStore } from '../../store/import-store';
import { PlatformStore } from '../../store/platform-store';
import { importFact, importView } from './import-view';
import { WorkOnImports } from './work-on-imports';

@Controller()
export class StartSalesImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly platforms: PlatformStore,
    private readonly work: WorkOnImports,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(startSalesImport)
  async run(request: RequestOf<typeof startSalesImport>, call: Call): Promise<SalesImport> {
    const { requestId, id, revision, mapping } = request;
    const scope = scopeFilter(call, 'sale.import');
    const started = await this.imports.change(id, scope, { requestId, revision, body: request }, (state) => {
      if (state.state !== 'inspected') throw new DomainError('live.import-state');
      const wrong = SALE_COLUMN_NAMES.filter((name) => !stands(mapping[name], state.headers));
      const missing = [...missingColumns(mapping), ...wrong];
      if (missing.length > 0) throw new DomainError('live.columns-missing', { reasons: missing });
      const event = this.facts.entry(salesImportStarted, id, importFact(state), call);
      return { next: { ...state, state: 'running', mapping, due: this.clock.now() }, events: [event] };
    });
    await this.platforms.remember(started.platformId, mapping);
    this.work.wake();
    return importView(started);
  }
}

function stands(header: string | undefined, headers: readonly string[]): boolean {
  return header === undefined || headers.includes(header);
}
