import { startService } from '@nuanxin/platform/runtime';
import { identityConfig } from './config';
import { IdentityModule } from './identity.module';

await startService({ name: 'identity', module: IdentityModule, config: identityConfig });
