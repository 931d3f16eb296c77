import { Body, Controller, type INestMicroservice, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ClientProxy,
  ClientsModule,
  MessagePattern,
  type MicroserviceOptions,
  Payload,
  Transport,
} from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { firstValueFrom } from 'rxjs';
import type { EchoBody } from './echo-service';

export interface Pair {
  readonly port: number;
  close(): Promise<void>;
}

/** The baseline: what Nest gives without a line of one's own. Fastify, ClientNats, a NATS microservice. */
export async function nestDefaults(url: string, subject: string): Promise<Pair> {
  const options = { servers: [url] };

  @Controller()
  class Echo {
    @MessagePattern(subject)
    echo(@Payload() body: EchoBody): EchoBody {
      return body;
    }
  }

  @Controller()
  class Door {
    constructor(@Inject('SERVICE') private readonly service: ClientProxy) {}

    @Post('echo')
    echo(@Body() body: EchoBody): Promise<EchoBody> {
      return firstValueFrom(this.service.send<EchoBody>(subject, body));
    }
  }

  @Module({ controllers: [Echo] })
  class ServiceModule {}

  @Module({
    imports: [ClientsModule.register([{ name: 'SERVICE', transport: Transport.NATS, options }])],
    controllers: [Door],
  })
  class GatewayModule {}

  const service: INestMicroservice = await NestFactory.createMicroservice<MicroserviceOptions>(
    ServiceModule,
    {
      transport: Transport.NATS,
      options,
      logger: false,
    },
  );
  await service.listen();
  const gateway = await NestFactory.create<NestFastifyApplication>(GatewayModule, new FastifyAdapter(), {
    logger: false,
  });
  await gateway.listen(0, '127.0.0.1');
  return { port: portOf(gateway), close: async () => void (await gateway.close(), await service.close()) };
}

export function portOf(gateway: NestFastifyApplication): number {
  const [address] = gateway.getHttpAdapter().getInstance().addresses();
  if (!address) throw new Error('the gateway does not listen');
  return address.port;
}
