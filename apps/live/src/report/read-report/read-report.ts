import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { readReport, type Report } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { ComposeReport } from '../compose-report';

@Controller()
export class ReadReport {
  constructor(private readonly compose: ComposeReport) {}

  @Answers(readReport)
  run({ id }: RequestOf<typeof readReport>, call: Call): Promise<Report> {
    return this.compose.of(id, call);
  }
}
