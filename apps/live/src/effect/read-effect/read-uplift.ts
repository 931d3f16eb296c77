import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readUplift } from '@nuanxin/contracts/live';
import { effectsTogether } from '@nuanxin/live/domain';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { EffectStore } from '../../store/effect-store';

@Controller()
export class ReadUplift {
  constructor(private readonly effects: EffectStore) {}

  @Answers(readUplift)
  async run(_request: RequestOf<typeof readUplift>, call: Call): Promise<ReplyOf<typeof readUplift>> {
    return effectsTogether(await this.effects.outcomes(scopeFilter(call, 'report.read')));
  }
}
