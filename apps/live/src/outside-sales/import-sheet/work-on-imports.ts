import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Ids, Log } from '@nuanxin/platform/kernel';
import { liveConfig, type LiveSettings } from '../../config';
import { ImportStore } from '../../store/import-store';
import { SheetRefused } from '../sheets/sheet-worker';
import { EndImport } from './end-import';
import { InspectSheet } from './inspect-sheet';
import { TakeRowsIn } from './take-rows-in';

/**
 * Works on imports, one after the other, beside everything else. Each is held for half a minute at a time; that of a process
 * that died is gone on with by whoever looks next, from the row that was counted last.
 */
@Injectable()
export class WorkOnImports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private isWoken = false;
  private isStopping = false;

  constructor(
    @Inject(liveConfig.token) private readonly settings: Pick<LiveSettings, 'SWEEP_SECONDS'>,
    private readonly imports: ImportStore,
    private readonly inspect: InspectSheet,
    private readonly takeIn: TakeRowsIn,
    private readonly end: EndImport,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), this.settings.SWEEP_SECONDS * 1000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.working;
  }

  /** There is something to do; nobody waits for it. */
  wake(): void {
    this.isWoken = true;
    this.working ??= this.go().finally(() => (this.working = undefined));
  }

  /** Everything that is due, to the end; for specs and benches. */
  async run(): Promise<void> {
    this.wake();
    while (this.working) await this.working;
  }

  private async go(): Promise<void> {
    while (this.isWoken && !this.isStopping) {
      this.isWoken = false;
      try {
        for (const { _id } of await this.imports.due()) await this.each(_id);
      } catch (error) {
        // What fails now is found again by the next round.
        this.log.fault('import.failed', error);
      }
    }
  }

  private async each(importId: string): Promise<void> {
    const held = this.isStopping ? undefined : await this.imports.claim(importId, this.ids.ulid());
    if (!held) return;
    try {
      if (held.state === 'inspecting') await this.inspect.run(held);
      else await this.takeIn.run(held, () => this.isStopping);
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error;
      this.log.event('import.refused', { importId, fault: error.fault });
      await this.end.fail(held, error.fault);
    }
  }
}
