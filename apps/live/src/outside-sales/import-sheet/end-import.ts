import { Injectable } from '@nestjs/common';
import { salesImportFinished, type SheetFault } from '@nuanxin/contracts/live';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { Facts } from '../../store/facts';
import { ImportFiles } from '../../store/import-files';
import type { ImportRecord } from '../../store/import-record';
import { ImportStore } from '../../store/import-store';
import { importFact } from './import-view';
import { added, type RowCounts } from './row-counts';

const WITHIN_MS = 10_000;

/** Counts the last rows, tells of the end, and throws the file away. */
@Injectable()
export class EndImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(held: ImportRecord, counts: RowCounts): Promise<void> {
    const call = callOf('live', { requestId: this.ids.ulid(), deadline: this.clock.after(WITHIN_MS) });
    const ended = await this.imports.step(held, (state) => {
      const progress = added(state.progress, counts);
      const { added: fresh, repeated, changed, refunds, bad } = progress;
      const fact = { ...importFact(state), added: fresh, repeated, changed, refunds, bad };
      const event = this.facts.entry(salesImportFinished, held._id, fact, call);
      const next = { ...state, state: 'done' as const, progress, finishedAt: this.clock.now() };
      return { next: { ...next, due: undefined, holder: undefined }, events: [event] };
    });
    if (ended) await this.files.forget(held._id);
  }

  /** The file as a whole cannot be read. */
  async fail(held: ImportRecord, fault: SheetFault): Promise<void> {
    const ended = await this.imports.step(held, (state) => {
      const next = { ...state, state: 'failed' as const, fault, finishedAt: this.clock.now() };
      return { next: { ...next, due: undefined, holder: undefined }, events: [] };
    });
    if (ended) await this.files.forget(held._id);
  }
}
