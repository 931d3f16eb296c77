import { Controller, type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { query } from '@nuanxin/contracts/kernel';
import { KernelModule, Log, SystemClock } from '@nuanxin/platform/kernel';
import { Answers, type Bus, ContractTransport, MessagingModule } from '@nuanxin/platform/messaging';
import { z } from 'zod';
import { QuietLog } from './quiet-log';

/** About as large as an order: what a usual question carries. */
export const EchoBody = z.strictObject({
  id: z.string(),
  title: z.string().max(200),
  pieces: z.int().min(0),
  prices: z.array(z.int()),
});
export type EchoBody = z.infer<typeof EchoBody>;

export const echoBody: EchoBody = {
  id: '01TEST00000000000000000001',
  title: '五常大米 10 斤装，当日发货',
  pieces: 3,
  prices: [5990, 5990, 4990],
};

export const echo = query({
  subject: 'live.bench.echo',
  summary: { zh: '回声', en: 'Echo' },
  request: EchoBody,
  reply: EchoBody,
  errors: [],
  access: { audience: 'signed-in', scope: 'none' },
});

@Controller()
class Echo {
  @Answers(echo)
  async run(body: EchoBody): Promise<EchoBody> {
    return body;
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

/** The echo as every service is built: contract, validation, admission, reply check. */
export async function openEcho(bus: Bus): Promise<{ close(): Promise<void> }> {
  const logs: DynamicModule = {
    module: class Logs {},
    global: true,
    providers: [{ provide: Log, useClass: QuietLog }],
    exports: [Log],
  };
  const imports = [
    KernelModule.of(new SystemClock()),
    logs,
    MessagingModule.of({ service: 'live', bus }),
    EchoModule,
  ];
  const app = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(
    { module: class Root {}, imports },
    {
      inject: [ContractTransport],
      useFactory: (strategy: ContractTransport) => ({ strategy }),
      logger: false,
    },
  );
  await app.listen();
  return app;
}
