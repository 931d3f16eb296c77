// node tools/run.mjs tools/nats/config.ts --secrets DIR --store DIR [--port 4222] [--out FILE]: writes nats-server.conf, or prints it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planFor } from './plan';
import { serverConfig } from './server-config';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    port: { type: 'string', default: '4222' },
    store: { type: 'string' },
    secrets: { type: 'string' },
  },
});
const { out, port, store, secrets } = values;
if (!store || !secrets) {
  console.error(
    'usage: node tools/run.mjs tools/nats/config.ts --secrets DIR --store DIR [--port 4222] [--out FILE]',
  );
  process.exit(2);
}
const text = serverConfig(planFor({ port: Number(port), store, secrets }));
if (out) writeFileSync(out, text, { mode: 0o600 });
else process.stdout.write(text);
