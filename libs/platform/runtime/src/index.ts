export { openService, type RunningService } from './open-service';
export { type ServicePlan, startService } from './start-service';
