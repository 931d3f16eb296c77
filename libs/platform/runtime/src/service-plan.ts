import type { Type } from '@nestjs/common';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import type { Configuration, Environment } from '@nuanxin/platform/config';

/** All that tells one service from another. */
export interface ServicePlan {
  readonly name: ServiceName;
  readonly module: Type;
  readonly config: Configuration;
  /** Instead of the process's own environment: several services in one process have several. */
  readonly env?: Environment;
  /** What it needs beside broker and database to be ready, by name. */
  readonly checks?: Readonly<Record<string, () => boolean>>;
}
