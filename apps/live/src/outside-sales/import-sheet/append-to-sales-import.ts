import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { appendToSalesImport, type SalesImport } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { ImportFiles } from '../../store/import-files';
import type { ImportRecord } from '../../store/import-record';
import { ImportStore } from '../../store/import-store';
import { looksLikeXls } from '../sheets/sheets';
import { importView } from './import-view';
import { WorkOnImports } from './work-on-imports';

/** A part is kept first and counted then: one that was kept and not counted is sent again and changes nothing. */
@Controller()
export class AppendToSalesImport {
  constructor(
    private readonly imports: ImportStore,
    private readonly files: ImportFiles,
    private readonly work: WorkOnImports,
    private readonly clock: Clock,
  ) {}

  @Answers(appendToSalesImport)
  async run(request: RequestOf<typeof appendToSalesImport>, call: Call): Promise<SalesImport> {
    const { requestId, id, n, base64 } = request;
    const scope = scopeFilter(call, 'sale.import');
    const before = await this.imports.read(id, scope);
    if (n < before.parts) return importView(await this.sentBefore(before, n, base64));
    const bytes = Buffer.from(base64, 'base64');
    refuseUnlessNext(before, n, bytes);
    await this.files.keep(id, n, base64);
    if ((await this.files.part(id, n)) !== base64) throw new DomainError('live.chunk-order');
    const appended = await this.imports.change(id, scope, { requestId, body: { id, n } }, (state) => {
      if (n < state.parts) return { next: state, events: [] };
      refuseUnlessNext(state, n, bytes);
      const receivedBytes = state.receivedBytes + bytes.length;
      const isWhole = receivedBytes === state.bytes;
      const next = isWhole ? { state: 'inspecting' as const, due: this.clock.now() } : {};
      return { next: { ...state, parts: n + 1, receivedBytes, ...next }, events: [] };
    });
    if (appended.state === 'inspecting') this.work.wake();
    return importView(appended);
  }

  private async sentBefore(state: ImportRecord, n: number, base64: string): Promise<ImportRecord> {
    const kept = await this.files.part(state._id, n);
    if (kept !== undefined && kept !== base64) throw new DomainError('live.chunk-order');
    return state;
  }
}

function refuseUnlessNext(state: ImportRecord, n: number, bytes: Buffer): void {
  if (state.state !== 'uploading') throw new DomainError('live.import-state');
  if (n !== state.parts) throw new DomainError('live.chunk-order', { current: { parts: state.parts } });
  if (state.receivedBytes + bytes.length > state.bytes) throw new DomainError('request.too-large');
  if (n === 0 && looksLikeXls(bytes, state.fileName)) throw new DomainError('live.sheet-xls');
}
