import type { Type } from '@nestjs/common';

/** What one capability adds to the service: who answers and hears, and what they stand on. */
export interface Parts {
  readonly controllers: readonly Type[];
  readonly providers: readonly Type[];
}
