import { Controller } from '@nestjs/common';
import { readBootstrap } from '@nuanxin/contracts/identity';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { BootstrapStore } from '../store/bootstrap-store';

@Controller()
export class ReadBootstrap {
  constructor(private readonly bootstrap: BootstrapStore) {}

  @Answers(readBootstrap)
  async run(): Promise<ReplyOf<typeof readBootstrap>> {
    const state = await this.bootstrap.read();
    return { needed: state?.doneAt === undefined };
  }
}
