export { openService, type RunningService } from './open-service';
export type { ServicePlan } from './service-plan';
export { startService } from './start-service';
