// node tools/build.mjs [apps/live …]: each Nest service in dist/apps/<name>, to be started by main.mjs; without names, all of them.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, root } from './bundle.mjs';

const WEB = new Set(['admin', 'portal', 'e2e']);

/** Failures name lines of our sources. `--enable-source-maps` would also read the maps of all packages, 7 MB for each process. */
const MAIN = `import * as module from 'node:module';
if (module.setSourceMapsSupport) module.setSourceMapsSupport(true, { nodeModules: false });
else process.setSourceMapsEnabled(true);
await import('./service.mjs');
`;

const services = () =>
  readdirSync(path.join(root, 'apps'))
    .filter((name) => !WEB.has(name) && existsSync(path.join(root, 'apps', name, 'src/main.ts')))
    .map((name) => `apps/${name}`);

const asked = process.argv.slice(2);
for (const app of asked.length > 0 ? asked : services()) {
  const started = performance.now();
  const folder = path.join(root, 'dist', app);
  await bundle(path.join(root, app, 'src/main.ts'), path.join(folder, 'service.mjs'));
  writeFileSync(path.join(folder, 'main.mjs'), MAIN);
  console.log(`${app} built in ${Math.round(performance.now() - started)} ms`);
}
