// node tools/build.mjs [apps/live …]: one bundle per Nest service in dist/apps/<name>/main.mjs; without names, all of them.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bundle, root } from './bundle.mjs';

const WEB = new Set(['admin', 'portal', 'e2e']);

const services = () =>
  readdirSync(path.join(root, 'apps'))
    .filter((name) => !WEB.has(name) && existsSync(path.join(root, 'apps', name, 'src/main.ts')))
    .map((name) => `apps/${name}`);

const asked = process.argv.slice(2);
for (const app of asked.length > 0 ? asked : services()) {
  const started = performance.now();
  await bundle(path.join(root, app, 'src/main.ts'), path.join(root, 'dist', app, 'main.mjs'));
  console.log(`${app} built in ${Math.round(performance.now() - started)} ms`);
}
