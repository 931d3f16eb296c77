import 'reflect-metadata';
import { ConfigurationError } from '@nuanxin/platform/config';
import { drainOnSignals } from './drain-on-signals';
import { openService, type RunningService } from './open-service';
import type { ServicePlan } from './service-plan';

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
