import { Controller } from '@nestjs/common';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { listPeriods } from '@nuanxin/contracts/live';
import { Answers } from '@nuanxin/platform/messaging';
import { BookStore } from '../../store/book-store';
import { PeriodStandings } from './period-standings';

@Controller()
export class ListPeriods {
  constructor(
    private readonly book: BookStore,
    private readonly standings: PeriodStandings,
  ) {}

  @Answers(listPeriods)
  async run(): Promise<ReplyOf<typeof listPeriods>> {
    return { periods: await this.standings.all(await this.book.read()) };
  }
}
