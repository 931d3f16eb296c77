import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { ServiceName } from '@nuanxin/contracts/kernel';
import { type Configuration, ConfigurationError, type Environment } from '@nuanxin/platform/config';
import { drainOnSignals } from './drain-on-signals';
import { openService, type RunningService } from './open-service';

export interface ServicePlan {
  readonly name: ServiceName;
  readonly module: Type;
  readonly config: Configuration;
  /** Instead of the process's own environment: several services in one process have several. */
  readonly env?: Environment;
}

/** EX_CONFIG of sysexits.h: starting again does not help. */
const MISCONFIGURED = 78;

/**
 * Starts a service and sees to its end: SIGTERM or SIGINT drains it, a second one ends the process at once. Resolves once
 * it answers; a configuration that cannot be used ends the process with a message that names every fault.
 */
export async function startService(plan: ServicePlan): Promise<RunningService> {
  try {
    const service = await openService(plan);
    drainOnSignals(service);
    return service;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exit(MISCONFIGURED);
  }
}
