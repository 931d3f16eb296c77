import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import type { AssessedSales, SalesToAssess } from '@nuanxin/live/uplift';
import { liveConfig, type LiveSettings } from '../../config';
import { workerFile } from '../../worker-file';

/** A broadcast of fifty products takes about a minute; a busy machine several. */
const LONGEST_MS = 8 * 60_000;
const LIMITS = { maxOldGenerationSizeMb: 256 } as const;

/** Reckons in a thread of its own, so that neither ticks nor orders wait for it. */
@Injectable()
export class Assessments {
  constructor(@Inject(liveConfig.token) private readonly settings: Pick<LiveSettings, 'WORKERS_DIR'>) {}

  /** One answer for each, in their order. @throws when the thread fails or takes too long. */
  async of(sales: readonly SalesToAssess[], signal: AbortSignal): Promise<readonly AssessedSales[]> {
    if (sales.length === 0) return [];
    const file = workerFile('assess', this.settings);
    const worker = new Worker(file, { workerData: sales, resourceLimits: LIMITS, execArgv: [] });
    try {
      const ends = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
      const [answer] = (await once(worker, 'message', { signal: ends })) as [readonly AssessedSales[]];
      return answer;
    } finally {
      await worker.terminate();
    }
  }
}
