import type { INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { ContractTransport } from '@nuanxin/platform/messaging';
import { NestLog } from '@nuanxin/platform/observability';
import { rootModule, type RootParts } from './root-module';

/** The Nest application of a service, bound to its bus; `listen` makes it answer. */
export function buildApp(parts: RootParts): Promise<INestMicroservice> {
  return NestFactory.createMicroservice<AsyncMicroserviceOptions>(rootModule(parts), {
    inject: [ContractTransport],
    useFactory: (strategy: ContractTransport) => ({ strategy }),
    logger: new NestLog(parts.log),
    abortOnError: false,
  });
}
