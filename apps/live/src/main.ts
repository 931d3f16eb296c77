import { startService } from '@nuanxin/platform/runtime';
import { liveConfig } from './config';
import { LiveModule } from './live.module';

await startService({ name: 'live', module: LiveModule, config: liveConfig });
