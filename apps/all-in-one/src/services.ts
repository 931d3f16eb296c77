import type { ServiceName } from '@nuanxin/contracts/kernel';
import type { Environment } from '@nuanxin/platform/config';
import type { ServicePlan } from '@nuanxin/platform/runtime';
import { gatewayConfig } from '../../gateway/src/config';
import { GatewayModule } from '../../gateway/src/gateway.module';
import { identityConfig } from '../../identity/src/config';
import { IdentityModule } from '../../identity/src/identity.module';
import { liveConfig } from '../../live/src/config';
import { LiveModule } from '../../live/src/live.module';
import { mediaConfig } from '../../media/src/config';
import { MediaModule } from '../../media/src/media.module';
import { organizationConfig } from '../../organization/src/config';
import { OrganizationModule } from '../../organization/src/organization.module';

type Plan = Omit<ServicePlan, 'env'>;

/** Every service as it also runs alone. Those in one row start side by side, a row after the other. */
export const SERVICES_IN_ORDER: readonly (readonly Plan[])[] = [
  [
    { name: 'identity', module: IdentityModule, config: identityConfig },
    { name: 'live', module: LiveModule, config: liveConfig },
    { name: 'media', module: MediaModule, config: mediaConfig },
    { name: 'organization', module: OrganizationModule, config: organizationConfig },
  ],
  [{ name: 'gateway', module: GatewayModule, config: gatewayConfig }],
];

/** `OPS_PORT` is the gateway's, which is ready when all are; the others take free ports and log them. */
export function environmentOf(name: ServiceName, environment: Environment): Environment {
  return name === 'gateway' ? environment : { ...environment, OPS_PORT: '0' };
}
