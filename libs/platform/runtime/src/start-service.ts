import 'reflect-metadata';
import { StartRefused } from '@nuanxin/platform/kernel';
import { drainOnSignals } from './drain-on-signals';
import { openService, type RunningService } from './open-service';
import type { ServicePlan } from './service-plan';

/** EX_CONFIG of sysexits.h: starting again does not help. */
const MISCONFIGURED = 78;

/**
 * Starts a service and sees to its end: SIGTERM or SIGINT drains it, a second one ends the process at once. Resolves once
 * its ports answer, however long broker and database are away. A configuration that cannot be used and a password that
 * is refused end the process with a message for the operator.
 */
export async function startService(plan: ServicePlan): Promise<RunningService> {
  try {
    const service = await openService(plan);
    drainOnSignals(service);
    service.ready.catch(end);
    return service;
  } catch (error) {
    return end(error);
  }
}

function end(error: unknown): never {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exit(MISCONFIGURED);
}
