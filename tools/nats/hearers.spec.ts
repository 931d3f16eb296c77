import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HEARERS } from '@nuanxin/contracts/registry';

const apps = path.resolve(__dirname, '../../apps');
const sources = readdirSync(apps, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'))
  .map((file) => readFileSync(path.join(apps, file), 'utf8'));

/** The names in `@Hears(…, { as: 'live.follow-picture' })`. */
const named = sources.flatMap((text) =>
  [...text.matchAll(/@Hears(?:All)?\([^)]*?\bas: '([^']+)'/gs)].map(([, name]) => name),
);

it('lets the broker know everybody who hears events, and nobody else', () => {
  expect(named.sort()).toEqual(HEARERS.map(({ as }) => as).sort());
});
