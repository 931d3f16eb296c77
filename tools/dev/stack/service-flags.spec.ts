import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../home.ts';
import { SERVICE_FLAGS } from './service-flags.ts';

it('the image runs a service as the stack does', () => {
  const image = readFileSync(path.join(repository, 'deploy/docker/Dockerfile'), 'utf8');
  expect(image).toContain(`exec node ${SERVICE_FLAGS.join(' ')} dist/apps/$SERVICE/main.mjs`);
});
