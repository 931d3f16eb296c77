import { Controller, Inject, Module } from '@nestjs/common';
import { query } from '@nuanxin/contracts/kernel';
import { configuration, setting, type Settings } from '@nuanxin/platform/config';
import { Answers } from '@nuanxin/platform/messaging';
import { StoreModule } from '@nuanxin/platform/store';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

export const slowConfig = configuration('slow', {
  GREETING: setting(z.string().min(1), 'What it answers.'),
});

/** Answers after a while. */
export const greet = query({
  subject: 'live.greeting.read',
  summary: { zh: '问候', en: 'A greeting' },
  request: z.strictObject({ after: z.int().min(0) }),
  reply: z.object({ greeting: z.string() }),
  errors: [],
  access: { audience: 'public', scope: 'none' },
});

@Controller()
class Greet {
  constructor(@Inject(slowConfig.token) private readonly config: Settings<typeof slowConfig>) {}

  @Answers(greet)
  async run({ after }: { after: number }): Promise<{ greeting: string }> {
    await wait(after);
    return { greeting: this.config.GREETING };
  }
}

@Module({ imports: [StoreModule.forService('live')], controllers: [Greet] })
export class SlowModule {}
