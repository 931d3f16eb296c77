import 'reflect-metadata';
import { startService } from '@nuanxin/platform/runtime';
import { mediaConfig } from './config';
import { MediaModule } from './media.module';

await startService({ name: 'media', module: MediaModule, config: mediaConfig });
