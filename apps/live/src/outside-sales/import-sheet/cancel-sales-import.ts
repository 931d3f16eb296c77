import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import {
  cancelSalesImport,
  IMPORT_MOVES,
  type SalesImport,
  salesImportCancelled,
} from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { ImportFiles } from '../../store/import-files';
import { ImportStore } from '../../store/import-store';
import { importFact, importView } from './import-view';

@Controller()
export class CancelSalesImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(cancelSalesImport)
  async run(request: RequestOf<typeof cancelSalesImport>, call: Call): Promise<SalesImport> {
    const { requestId, id } = request;
    const scope = scopeFilter(call, 'sale.import');
    const cancelled = await this.imports.change(id, scope, { requestId, body: request }, (state) => {
      const moves: readonly string[] = IMPORT_MOVES[state.state];
      if (!moves.includes('cancelled')) throw new DomainError('live.import-state');
      const event = this.facts.entry(salesImportCancelled, id, importFact(state), call);
      const next = { ...state, state: 'cancelled' as const, finishedAt: this.clock.now() };
      return { next: { ...next, due: undefined, holder: undefined }, events: [event] };
    });
    await this.files.forget(id);
    return importView(cancelled);
  }
}
