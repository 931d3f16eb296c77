import 'reflect-metadata';
import { startService } from '@nuanxin/platform/runtime';
import { gatewayConfig } from './config';
import { GatewayModule } from './gateway.module';

await startService({ name: 'gateway', module: GatewayModule, config: gatewayConfig });
