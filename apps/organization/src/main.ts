import { startService } from '@nuanxin/platform/runtime';
import { organizationConfig } from './config';
import { OrganizationModule } from './organization.module';

await startService({ name: 'organization', module: OrganizationModule, config: organizationConfig });
