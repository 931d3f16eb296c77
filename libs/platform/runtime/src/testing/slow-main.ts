import { startService } from '../start-service';
import { slowConfig, SlowModule } from './slow-service';

await startService({ name: 'live', module: SlowModule, config: slowConfig });
