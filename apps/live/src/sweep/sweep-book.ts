import { Injectable } from '@nestjs/common';
import { Log } from '@nuanxin/platform/kernel';
import { Postings } from '../settlement/book/postings';

/** Brings postings home that a process decided but did not finish. */
@Injectable()
export class SweepBook {
  constructor(
    private readonly postings: Postings,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    const finished = await this.postings.finish();
    if (finished > 0) this.log.event('sweep.postings-finished', { postings: finished });
  }
}
