import { type DynamicModule, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Ids, SystemIds } from './ids';

/** Gives every provider of one Nest application its clock and its ids. */
@Module({})
export class KernelModule {
  /** `clock` stands in for the system's, in specs. */
  static of(clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: KernelModule,
      global: true,
      providers: [
        { provide: Clock, useValue: clock },
        { provide: Ids, useFactory: () => new SystemIds(clock) },
      ],
      exports: [Clock, Ids],
    };
  }
}
