import { type DynamicModule, Module } from '@nestjs/common';
import { type Configuration, type Environment, faultsOf } from './configuration';
import { ConfigurationError } from './configuration-error';

/** Provides the values of configurations by their tokens, everywhere in one Nest application. */
@Module({})
export class ConfigModule {
  /** @throws ConfigurationError with the faults of all configurations together. */
  static of(environment: Environment, ...configurations: Configuration[]): DynamicModule {
    const faults = faultsOf(configurations, environment);
    if (faults.length > 0) throw new ConfigurationError(configurations.at(-1)?.name ?? 'nothing', faults);
    const providers = configurations.map((each) => ({
      provide: each.token,
      useValue: each.read(environment),
    }));
    return {
      module: ConfigModule,
      global: true,
      providers,
      exports: providers.map(({ provide }) => provide),
    };
  }
}
