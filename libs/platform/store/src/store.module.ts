import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import { type PlatformSettings, platformSettings } from '@nuanxin/platform/config';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { Database } from './database';
import { OutboxSink } from './outbox-sink';

/** Gives a service its database `<prefix>_<service>`. */
@Module({})
export class StoreModule {
  static forService(service: ServiceName): DynamicModule {
    const database = {
      provide: Database,
      inject: [platformSettings.token, Clock, Log, { token: OutboxSink, optional: true }],
      useFactory: (settings: PlatformSettings, clock: Clock, log: Log, outbox?: OutboxSink) =>
        new Database(
          { uri: settings.MONGODB_URI, name: `${settings.DATABASE_PREFIX}_${service}` },
          clock,
          log,
          outbox,
        ),
    };
    return { module: StoreModule, global: true, providers: [database], exports: [Database] };
  }
}
