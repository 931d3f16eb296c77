import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_FLAGS } from './node-flags';

const dockerfile = readFileSync(path.resolve(__dirname, '../../../deploy/docker/Dockerfile'), 'utf8');

describe('the images', () => {
  it('start a service with the same flags as a stack that is run by hand', () =>
    expect(dockerfile).toContain(`exec node ${NODE_FLAGS.join(' ')} dist/apps/$SERVICE/main.mjs`));
});
